package org.zubda.account;

import java.util.Optional;
import org.zubda.report.Moment;

/**
 * One step of how an answer changed.
 *
 * @param claim id of the claim that gave it
 * @param asOf when its report was published, where known
 */
public record Step(String claim, Optional<Moment> asOf) {}
