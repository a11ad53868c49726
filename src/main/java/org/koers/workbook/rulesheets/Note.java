package org.koers.workbook.rulesheets;

/** A comment in a cell. @param author as the workbook names them; may be empty */
record Note(String author, String text) {}
