/** Brings reports in. */
@org.jspecify.annotations.NullMarked
package org.zubda.feed;
