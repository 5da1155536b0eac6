/** The offline map of who holds what: its geography, what stands on it, and how it is drawn. */
@org.jspecify.annotations.NullMarked
package org.zubda.export.map;
