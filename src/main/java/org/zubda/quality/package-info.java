/**
 * How well readings and accounts are, measured on sets of records whose right answers are known.
 */
@org.jspecify.annotations.NullMarked
package org.zubda.quality;
