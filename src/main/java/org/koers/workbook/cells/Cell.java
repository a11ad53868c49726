package org.koers.workbook.cells;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What stands in a cell, whatever file it came from. Everything Dutch or English is read above it, once. */
public sealed interface Cell {
    Cell BLANK = new Blank();

    /** Nothing, or only white space. */
    record Blank() implements Cell {}

    /** @param text as stored; may be a number or a date to those who read it */
    record Text(String text) implements Cell {}

    /**
     * A number that the file stores as one.
     *
     * @param amount from the stored text, never through a double
     * @param look how its format shows it
     */
    record Number(BigDecimal amount, Look look) implements Cell {}

    /** A day; the time of day is dropped. */
    record Day(LocalDate day) implements Cell {}

    record Flag(boolean yes) implements Cell {}

    /**
     * A cell that holds no value.
     *
     * @param code {@code #N/A}, {@code #REF!} … as Excel writes it
     */
    record Fault(String code) implements Cell {}

    /** A formula whose result was never stored: some export programs do that. */
    record Unvalued() implements Cell {}

    /** A stored value that is none: {@code NaN}, a serial day that does not exist, an index outside the strings. */
    record Unreadable(String stored) implements Cell {}

    /**
     * How a number is shown.
     *
     * @param zeros width of a format of zeros only ({@code 000000} is 6), else 0
     * @param percent shown as a percentage, so 0.02 is 2 %
     */
    record Look(int zeros, boolean percent) {
        static final Look PLAIN = new Look(0, false);
    }

    default boolean isBlank() {
        return this instanceof Blank;
    }

    /** As a person would find it in the sheet; empty when blank. */
    default String shown() {
        if (this instanceof Text text) {
            return text.text();
        }
        if (this instanceof Number number) {
            return plain(number);
        }
        if (this instanceof Day day) {
            return day.day().toString();
        }
        if (this instanceof Flag flag) {
            return flag.yes() ? "TRUE" : "FALSE";
        }
        if (this instanceof Fault fault) {
            return fault.code();
        }
        return this instanceof Unreadable unreadable ? unreadable.stored() : "";
    }

    private static String plain(Number number) {
        BigDecimal amount = number.amount().signum() == 0
                ? BigDecimal.ZERO
                : number.amount().stripTrailingZeros();
        String digits = amount.toPlainString();
        int width = number.look().zeros();
        return width > digits.length() && amount.signum() >= 0 && amount.scale() <= 0
                ? "0".repeat(width - digits.length()) + digits
                : digits;
    }
}
