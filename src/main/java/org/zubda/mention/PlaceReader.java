package org.zubda.mention;

import java.util.ArrayList;
import java.util.List;
import org.zubda.language.Document;
import org.zubda.place.Gazetteer;
import org.zubda.place.Place;

/**
 * Finds the places that a report names and works out which ones they are. Safe for several threads.
 */
public final class PlaceReader {

  private final PlaceNames names;
  private final PlaceResolver resolver;

  /** A reader of places that knows what the gazetteer knows. */
  public PlaceReader(Gazetteer gazetteer) {
    this.names = new PlaceNames(gazetteer);
    this.resolver = new PlaceResolver(gazetteer);
  }

  /** The places that the report names, in the order of its text. */
  public List<PlaceMention> read(Document document) {
    List<PlaceName> found = names.find(document);
    List<Place> places = resolver.resolve(found, names.hints(document));
    List<PlaceMention> mentions = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      mentions.add(new PlaceMention(found.get(i).span(), places.get(i), found.get(i).speaks()));
    }
    return mentions;
  }
}
