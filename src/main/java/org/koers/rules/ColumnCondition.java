package org.koers.rules;

import org.koers.measure.Measure;

/**
 * One filled cell: a condition on the measure of its column.
 *
 * @param cell as written in the canonical form, for evidence and documents
 */
public record ColumnCondition(Side side, Measure measure, Condition condition, String cell) {}
