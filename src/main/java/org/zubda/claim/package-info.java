/** What a source says: claims with their attribution, and the readers that find them. */
@org.jspecify.annotations.NullMarked
package org.zubda.claim;
