/** Hands readings and accounts out. */
@org.jspecify.annotations.NullMarked
package org.zubda.export;
