/** Our rules beside other engines; compiled and run by the Maven profile rule-peers only. */
@org.jspecify.annotations.NullMarked
package org.koers.peers;
