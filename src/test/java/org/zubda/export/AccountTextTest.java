package org.zubda.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class AccountTextTest {

  private final String text = new AccountText().render(SampleAccount.make());

  @Test
  void showsTheWholeAccountAsOnceFoundGood() throws IOException {
    Golden.check("account.txt", text);
  }

  @Test
  void explainsATollAsOnceFoundGood() throws IOException {
    Golden.check("explain-toll.txt", explain("toll-clinic"));
  }

  @Test
  void keepsEveryLineWithinAHundredColumns() {
    assertThat(text.lines())
        .allSatisfy(l -> assertThat(TextLines.width(l)).as(l).isLessThanOrEqualTo(100));
  }

  private String explain(String id) {
    return new AccountText().explain(SampleAccount.make(), id);
  }
}
