package org.zubda.store;

import java.util.Optional;
import java.util.function.Function;
import org.zubda.account.decision.Decision;
import org.zubda.report.Moment;

/** What people decided, kept in an archive beside the reports. */
public final class ArchivedDecisions implements KeptDecisions {

  private final Archive archive;

  ArchivedDecisions(Archive archive) {
    this.archive = archive;
  }

  @Override
  public String name() {
    return archive.name();
  }

  @Override
  public DecisionLog.Contents read() throws ArchiveFailed {
    DecisionChain chain = new DecisionChain(name());
    archive.decisionLines().forEach(chain::take);
    return chain.contents();
  }

  @Override
  public DecisionLog.Written append(
      String by,
      Moment at,
      String why,
      Function<Decision.Made, Decision> decision,
      Optional<String> expect)
      throws ArchiveFailed, DecisionLog.Refused {
    DecisionChain chain = new DecisionChain(name());
    String line =
        archive.addDecision(
            lines -> {
              lines.forEach(chain::take);
              return chain.next(by, at, why, decision, expect);
            });
    return chain.written(line);
  }

  /** Makes the next line of those before. */
  @FunctionalInterface
  interface Next {

    /**
     * The line that follows these.
     *
     * @throws DecisionLog.Refused where none does
     */
    String after(java.util.List<String> lines) throws DecisionLog.Refused;
  }
}
