package org.zubda.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zubda.export.AccountPage;
import org.zubda.export.map.MapDrawing;

/**
 * What the pages load, all of it from the program itself. Each file's address names its content, so
 * that browsers may keep it for good.
 */
final class Assets {

  /** The style sheets of every page, in their order. */
  static final List<String> STYLES = List.of("account.css", "map.css", "desk.css");

  /** The scripts of every page, in their order. */
  static final List<String> SCRIPTS = List.of("htmx.js", "map.js", "desk.js");

  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

  /**
   * One file.
   *
   * @param type its media type
   * @param path its address
   * @param bytes what it holds
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Asset(String type, String path, byte[] bytes) {}

  private final Map<String, Asset> byName = new LinkedHashMap<>();
  private final Map<String, Asset> byPath = new LinkedHashMap<>();

  /** Loads them. */
  Assets() {
    add("account.css", "text/css", AccountPage.class, "account.css");
    add("map.css", "text/css", MapDrawing.class, "map.css");
    add("map.js", "text/javascript", MapDrawing.class, "map.js");
    add("desk.css", "text/css", Assets.class, "desk.css");
    add("htmx.js", "text/javascript", Assets.class, HTMX);
    add("desk.js", "text/javascript", Assets.class, "desk.js");
    add("icon.svg", "image/svg+xml", Assets.class, "icon.svg");
  }

  private void add(String name, String type, Class<?> beside, String resource) {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + resource);
      }
      byte[] bytes = in.readAllBytes();
      String hash =
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 6);
      Asset asset = new Asset(type, "/assets/" + hash + "/" + name, bytes);
      byName.put(name, asset);
      byPath.put(asset.path(), asset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The address of a file. */
  String path(String name) {
    return Optional.ofNullable(byName.get(name))
        .map(Asset::path)
        .orElseThrow(() -> new IllegalArgumentException("no asset " + name));
  }

  /** The file at an address. */
  Optional<Asset> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }
}
