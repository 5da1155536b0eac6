/** Which claims meet: copies, stories, incidents, questions. */
@org.jspecify.annotations.NullMarked
package org.zubda.story;
