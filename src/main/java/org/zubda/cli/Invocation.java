package org.zubda.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What a run of the command line has of the world around it.
 *
 * @param clock what time it is
 * @param out takes results
 * @param err takes progress and problems
 * @param terminal whether a person looks at {@code err} as it is written
 * @param pipeline what reads; asked for when the first report is to be read, because loading takes
 *     seconds
 */
record Invocation(
    Clock clock, PrintWriter out, PrintWriter err, boolean terminal, Supplier<Pipeline> pipeline) {}
