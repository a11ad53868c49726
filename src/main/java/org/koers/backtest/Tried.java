package org.koers.backtest;

/**
 * What came of one threshold; see {@link TuningCurve.Point}.
 *
 * @param matches findings of the row
 * @param advices that were left to show
 */
record Tried(int matches, int advices, int missedWarned, int falseAlarms) {}
