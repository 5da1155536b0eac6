package org.zubda.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class AccountPageTest {

  private final String page = write(false);

  @Test
  void showsTheWholeAccountAsOnceFoundGood() throws IOException {
    Golden.check("account.html", page);
  }

  static String write(boolean namePrivatePersons) {
    StringBuilder out = new StringBuilder();
    try {
      new AccountPage(new AccountPage.Options(namePrivatePersons)).write(SampleAccount.make(), out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toString();
  }

  @Test
  void givesTheSameBytesEachTime() {
    assertThat(write(false)).isEqualTo(page);
  }
}
