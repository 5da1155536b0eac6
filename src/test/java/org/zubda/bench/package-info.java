/** Benchmarks: whole runs, each with a main of its own and started by tools/bench. */
@org.jspecify.annotations.NullMarked
package org.zubda.bench;
