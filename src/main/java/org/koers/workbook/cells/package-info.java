/** Cells out of any file that people keep tables in: gated, streamed, the same kinds of cell whatever the format. */
@org.jspecify.annotations.NullMarked
package org.koers.workbook.cells;
