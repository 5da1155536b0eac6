import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.zubda.place.Gazetteer;
import org.zubda.place.Place;

/** Prints what the map takes from the gazetteer: java -cp target/classes Towns.java. Countries as
 * code and name, then towns as name, latitude, longitude and people, the largest first. */
class Towns {

  /** Smaller ones give no orientation, and would make the map larger than its coasts. */
  private static final int PEOPLE = 2_000;

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    Gazetteer gazetteer = Gazetteer.load();
    for (Place c : gazetteer.countries()) {
      out.println("country\t" + c.country().orElse("") + "\t" + c.name());
    }
    for (Place t : gazetteer.towns(PEOPLE)) {
      t.point()
          .ifPresent(
              p ->
                  out.println(
                      "town\t" + t.name() + "\t" + p.lat() + "\t" + p.lon() + "\t" + t.population()));
    }
    out.flush();
  }
}
