/** Fetches over HTTP, politely and with limits, and watches feeds and folders for what is new. */
@org.jspecify.annotations.NullMarked
package org.zubda.feed.web;
