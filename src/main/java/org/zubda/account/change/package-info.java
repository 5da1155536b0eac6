/** What an account says otherwise than an earlier one, and why. */
@org.jspecify.annotations.NullMarked
package org.zubda.account.change;
