/** The web desk and its REST interface. */
@org.jspecify.annotations.NullMarked
package org.zubda.server;
