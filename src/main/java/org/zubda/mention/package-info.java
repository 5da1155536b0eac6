/** What words point at: a time, a place, an actor, a quantity. */
@org.jspecify.annotations.NullMarked
package org.zubda.mention;
