package org.zubda.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.zubda.account.decision.Decided;
import org.zubda.account.decision.Standing;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;
import org.zubda.mention.When;
import org.zubda.report.Problem;
import org.zubda.report.Report;
import org.zubda.story.Copy;

/**
 * Writes single parts of an account for programs, each as it stands in the account's JSON ({@code
 * account.schema.json}).
 */
public final class AccountItems {

  private final JsonGenerator json;
  private final ContractJson part;
  private final DecisionsJson decisions;

  /**
   * A writer of parts.
   *
   * @param json takes them, each as one value
   * @param decided what people's decisions did to them
   */
  public AccountItems(JsonGenerator json, Decided decided) {
    this.json = json;
    this.part = new ContractJson(json);
    this.decisions = new DecisionsJson(json, part, decided);
  }

  /**
   * A report.
   *
   * @param copy which report it repeats, where it does
   */
  public void report(Reading reading, Optional<Copy> copy) throws IOException {
    part.report(reading, copy);
  }

  /** A claim of this report, with what people decided about it. */
  public void claim(Report report, Claim claim) throws IOException {
    part.know(report);
    decisions.claim(claim);
  }

  /** A decision with what it comes to. */
  public void decision(Standing standing) throws IOException {
    decisions.decision(standing);
  }

  /** A time. */
  public void time(When when) throws IOException {
    part.time(when);
  }

  /** What could not be read as it should. */
  public void problem(Problem problem) throws IOException {
    json.writeStartObject();
    json.writeStringField("location", problem.location());
    json.writeStringField("kind", ContractJson.name(problem.kind()));
    json.writeStringField("detail", problem.detail());
    json.writeEndObject();
  }
}
