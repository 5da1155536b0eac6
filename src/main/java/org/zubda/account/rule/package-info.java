/** The rules of an account, one class a rule. */
@org.jspecify.annotations.NullMarked
package org.zubda.account.rule;
