/** What was published: reports, their outlets, and spans of their text. */
@org.jspecify.annotations.NullMarked
package org.zubda.report;
