package org.koers.workbook.cells;

/**
 * Bounds the memory that the shared texts of a workbook take. A million different texts of 30 characters fit; a
 * workbook of sales has a thousandth of that.
 */
final class TextBudget {
    /** As Java keeps a text, its array and its cell, beside the characters. */
    private static final int PER_TEXT = 72;

    private static final long MOST_BYTES = 128_000_000;

    private long taken;

    void take(String text) throws Refusal {
        if (text.length() > XlsxStrings.LONGEST) {
            throw new Refusal("workbook.text-too-long", XlsxStrings.LONGEST);
        }
        taken += PER_TEXT + text.length();
        if (taken > MOST_BYTES) {
            throw new Refusal("workbook.too-many-texts", MOST_BYTES / 1_000_000);
        }
    }
}
