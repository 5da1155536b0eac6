/** Where: places, and the gazetteer that knows them. */
@org.jspecify.annotations.NullMarked
package org.zubda.place;
