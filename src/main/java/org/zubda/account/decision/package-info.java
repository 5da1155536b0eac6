/** What people decided about claims, incidents and copies, and what it comes to. */
@org.jspecify.annotations.NullMarked
package org.zubda.account.decision;
