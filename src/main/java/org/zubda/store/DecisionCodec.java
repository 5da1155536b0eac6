package org.zubda.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.UncheckedIOException;
import java.util.Map;
import org.zubda.account.decision.Decision;
import org.zubda.claim.Claim;
import org.zubda.mention.Count;

/**
 * Writes a decision as one line of JSON that is chained to the line before it, and reads it back.
 *
 * <p>A line says its number, the hash of the line before, who decided, when, why, and what, and its
 * own hash ({@link ChainedLine}).
 */
final class DecisionCodec {

  /** What the first line follows: SHA-256 of the name of this form. */
  static final String BEGINNING = ChainedLine.beginning("zubda-decisions/1");

  /** Digits of a line's hash that name its decision. */
  private static final int ID = 10;

  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new Values())
          .addMixIn(Decision.class, AnyDecision.class)
          .addMixIn(Claim.class, ReadingCodec.AnyClaim.class)
          .addMixIn(Count.class, ReadingCodec.AnyCount.class)
          .serializationInclusion(JsonInclude.Include.NON_ABSENT)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  /**
   * A line that is what its own hash says.
   *
   * @param previous the hash of the line that it follows
   * @param hash its own
   * @param decision the decision
   */
  record Line(String previous, String hash, Decision decision) {}

  /** The line of a decision, without a line end; whatever id the decision has is not written. */
  String line(Decision decision, String previous) {
    Map.Entry<String, JsonNode> kind = json.valueToTree(decision).properties().iterator().next();
    ObjectNode what = (ObjectNode) kind.getValue();
    what.remove("made");
    Decision.Made made = decision.made();
    ObjectNode line = json.createObjectNode();
    line.put("number", made.number());
    line.put("previous", previous);
    line.put("by", made.by());
    line.put("at", made.at().iso());
    line.put("why", made.why());
    line.set(kind.getKey(), what);
    try {
      return ChainedLine.of(json.writeValueAsString(line));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The decision of a line that is what its hash says. Its id is made of that hash.
   *
   * @throws BrokenReading where it holds no decision of this form
   */
  Line read(String line) throws BrokenReading {
    String hash = ChainedLine.stated(line).orElseThrow();
    try {
      if (!(json.readTree(line) instanceof ObjectNode tree)) {
        throw new BrokenReading("it is no decision");
      }
      ObjectNode made = json.createObjectNode();
      made.put("id", "d-" + hash.substring(0, ID));
      for (String field : new String[] {"number", "by", "at", "why"}) {
        made.set(field, tree.remove(field));
      }
      tree.remove("hash");
      String previous = tree.remove("previous").asText();
      for (JsonNode what : tree) {
        ((ObjectNode) what).set("made", made);
      }
      Decision decision = json.treeToValue(tree, Decision.class);
      return new Line(previous, hash, decision);
    } catch (JsonProcessingException | ClassCastException | NullPointerException e) {
      throw new BrokenReading("it is no decision that this version knows: " + e.getMessage());
    }
  }

  /** Which kind of decision stands in a line. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Decision.Accept.class, name = "accept"),
    @JsonSubTypes.Type(value = Decision.Correct.class, name = "correct"),
    @JsonSubTypes.Type(value = Decision.Reject.class, name = "reject"),
    @JsonSubTypes.Type(value = Decision.Merge.class, name = "merge"),
    @JsonSubTypes.Type(value = Decision.Split.class, name = "split"),
    @JsonSubTypes.Type(value = Decision.MarkCopy.class, name = "copy"),
    @JsonSubTypes.Type(value = Decision.UnmarkCopy.class, name = "own-voice"),
    @JsonSubTypes.Type(value = Decision.Undo.class, name = "undo")
  })
  private interface AnyDecision {}
}
