/** What can be said of all claims together, and why. */
@org.jspecify.annotations.NullMarked
package org.zubda.account;
