/** The command line; the only package that prints. */
@org.jspecify.annotations.NullMarked
package org.zubda.cli;
