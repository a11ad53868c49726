package org.koers.ruletables;

import java.util.Map;

/**
 * One row as written, before anything is understood.
 *
 * @param fields cells by field name, in the order of the document
 * @param when conditions by column, in the order of the document
 * @param fires the example in which it fires, by column
 * @param silent the example in which it stays silent, by column
 */
record WrittenRow(
        Cell id, Map<String, Cell> fields, Map<String, Cell> when, Map<String, Cell> fires, Map<String, Cell> silent) {}
