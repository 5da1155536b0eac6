/** English: the only package that knows the language library behind it. */
@org.jspecify.annotations.NullMarked
package org.zubda.language.en;
