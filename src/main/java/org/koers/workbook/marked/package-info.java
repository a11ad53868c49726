/** Puts problems back into the workbook they were found in. Everything that is not marked stays as it was. */
@org.jspecify.annotations.NullMarked
package org.koers.workbook.marked;
