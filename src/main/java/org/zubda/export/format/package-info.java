/** Accounts in the formats of the field, each with notes on what the format can't hold. */
@org.jspecify.annotations.NullMarked
package org.zubda.export.format;
