package org.zubda.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Reads a desk's pages and sends its forms as a browser without a script does. */
final class DeskForms {

  private final ExampleDesk desk;

  DeskForms(ExampleDesk desk) {
    this.desk = desk;
  }

  /** What came back. */
  record Answer(int status, Document page) {

    String text() {
      return page.select("main").text();
    }
  }

  Document page(String path) throws IOException {
    return Jsoup.connect(desk.address() + path).maxBodySize(0).get();
  }

  /** The story's overview. */
  Document overview() throws IOException {
    return page("/stories/" + desk.desk.view().stories().getFirst().id());
  }

  /** The ledger's lines that ask this: what, figure, status. */
  List<String> ledger(String question) throws IOException {
    return overview().select("tr.toll").stream()
        .filter(row -> row.select(".question").text().equals(question))
        .map(row -> row.select("td.figure a").text() + " " + row.select("td.status").text())
        .toList();
  }

  /**
   * Sends a form with what it holds, but for these fields.
   *
   * @param fields name, value, name, value; a name may come twice
   */
  Answer send(Element form, String... fields) throws IOException {
    List<Connection.KeyVal> sent = new ArrayList<>(((FormElement) form).formData());
    for (int i = 0; i < fields.length; i += 2) {
      String name = fields[i];
      sent.removeIf(kept -> kept.key().equals(name));
    }
    Connection connection =
        Jsoup.connect(desk.address() + form.attr("action"))
            .method(Connection.Method.POST)
            .header("Origin", desk.address())
            .ignoreHttpErrors(true)
            .data(sent);
    for (int i = 0; i < fields.length; i += 2) {
      connection.data(fields[i], fields[i + 1]);
    }
    Connection.Response response = connection.execute();
    return new Answer(response.statusCode(), response.parse());
  }
}
