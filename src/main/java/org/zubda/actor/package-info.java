/** Who: actors, and the knowledge of them that people curate. */
@org.jspecify.annotations.NullMarked
package org.zubda.actor;
