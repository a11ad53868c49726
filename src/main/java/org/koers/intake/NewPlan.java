package org.koers.intake;

/**
 * What a person said about a plan that an upload begins.
 *
 * @param startWeek ISO week number in which every plan year starts
 * @param currency ISO 4217
 */
public record NewPlan(String name, int startWeek, String currency) {}
