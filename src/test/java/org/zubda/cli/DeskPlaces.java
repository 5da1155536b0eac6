package org.zubda.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Every kind of page that the desk has, each by its name, with the address of one of it. */
final class DeskPlaces {

  private DeskPlaces() {}

  /** On the example's desk; where somebody decided something, the page of that is one. */
  static Map<String, String> of(ExampleDesk desk) throws IOException {
    String story = "/stories/" + desk.desk.view().stories().getFirst().id();
    Document overview = Jsoup.connect(desk.address() + story).get();
    Map<String, String> places = new LinkedHashMap<>();
    places.put("stories", "/stories");
    places.put("overview", story);
    places.put("earlier", story + "?at=" + overview.select("#at option").first().attr("value"));
    overview
        .select(".tabs a")
        .forEach(
            tab -> {
              String path = tab.attr("href").substring(story.length());
              if (!path.isEmpty()) {
                places.put(path.substring(1), tab.attr("href"));
              }
            });
    places.put("entry", overview.select("td.figure a.contested").attr("href"));
    places.put("claim", overview.select("tr.toll a.ref").first().attr("href"));
    places.put(
        "report",
        Jsoup.connect(desk.address() + story + "/reports")
            .get()
            .select(".report h3 a")
            .last()
            .attr("href"));
    places.put(
        "arabic",
        Jsoup.connect(desk.address() + "/search")
            .data("q", "مدنيين")
            .get()
            .select(".reports h3 a")
            .attr("href"));
    places.put("search", "/search?q=students");
    places.put("decisions", "/decisions");
    desk.desk
        .view()
        .decisions()
        .forEach(decision -> places.put("decision", "/decisions/" + decision.id()));
    places.put("error", "/stories/story-none");
    return places;
  }
}
