package org.zubda.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zubda.actor.Actors;
import org.zubda.language.Document;
import org.zubda.place.Gazetteer;
import org.zubda.place.Place;

/**
 * Finds the places that a report names and works out which ones they are. Safe for several threads.
 */
public final class PlaceReader {

  private final PlaceNames names;
  private final PlaceResolver resolver;
  private final CountryHints hints;

  /** A reader of places that knows what the gazetteer knows, and no actors. */
  public PlaceReader(Gazetteer gazetteer) {
    this(gazetteer, Optional.empty());
  }

  /** A reader of places that knows what the gazetteer knows, and where whom of the actors acts. */
  public PlaceReader(Gazetteer gazetteer, Actors actors) {
    this(gazetteer, Optional.of(actors));
  }

  private PlaceReader(Gazetteer gazetteer, Optional<Actors> actors) {
    this.names = new PlaceNames(gazetteer);
    this.resolver = new PlaceResolver(gazetteer);
    this.hints = new CountryHints(gazetteer, actors);
  }

  /** The places that the report names, in the order of its text. */
  public List<PlaceMention> read(Document document) {
    List<PlaceName> found = names.find(document);
    List<Place> places = resolver.resolve(found, hints.of(document));
    List<PlaceMention> mentions = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      mentions.add(new PlaceMention(found.get(i).span(), places.get(i), found.get(i).speaks()));
    }
    return ShoutedPlaces.kept(document, mentions);
  }
}
