package org.koers.signals;

/** Where a year lands for certain inputs, whatever the method: all that explaining a change asks of a forecast. */
interface Expectation {
    /** Expected total of the year, in money. */
    double landing();

    /** Chance that the year reaches this amount, as it would be published. */
    double chance(double amount);

    /** What was expected of a week to come, in money; the first week of the year is 0. */
    double week(int number);

    /** Target of the year, in money. */
    double target();
}
