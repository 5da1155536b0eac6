/** Keeps what has been read, so that nothing need be read twice. */
@org.jspecify.annotations.NullMarked
package org.zubda.store;
