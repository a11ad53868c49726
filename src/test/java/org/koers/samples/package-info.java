/** The sample stories: a made-up wholesaler in eight situations, as facts in memory and as workbooks. */
@org.jspecify.annotations.NullMarked
package org.koers.samples;
