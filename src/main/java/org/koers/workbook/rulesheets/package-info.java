/** Rule tables as sheets of a workbook: written for people who live in Excel, and read back. */
@org.jspecify.annotations.NullMarked
package org.koers.workbook.rulesheets;
