package org.koers.workbook.rulesheets;

/**
 * Something of a person's own whose rule or column is gone.
 *
 * @param table name of its sheet
 * @param rule its number; empty when it belonged to none
 * @param name what the rule was called; empty when that is not known
 * @param column name of their own column, or key of one of Koers'
 */
record LeftOver(String table, String rule, String name, String column, OwnCell cell) {}
