package org.koers.intake;

/** How a column writes days as text. */
public enum DayOrder {
    /** 31-12-2026 */
    DAY_MONTH,
    /** 12/31/2026 */
    MONTH_DAY
}
