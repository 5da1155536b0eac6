/** How a language is read: sentences, grammar, names, word lists. */
@org.jspecify.annotations.NullMarked
package org.zubda.language;
