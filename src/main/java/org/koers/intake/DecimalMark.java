package org.koers.intake;

/** How a column writes numbers as text. */
public enum DecimalMark {
    /** 1.234,56 */
    COMMA,
    /** 1,234.56 */
    POINT
}
