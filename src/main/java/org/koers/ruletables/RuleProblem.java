package org.koers.ruletables;

import org.koers.measure.Message;

/**
 * Something wrong with a rule table, or worth a remark.
 *
 * @param where {@code file:line!row!column}, or as much of it as applies; the row is named by its id
 * @param message what was found, what was expected, and what to do
 */
public record RuleProblem(String where, Message message) {}
