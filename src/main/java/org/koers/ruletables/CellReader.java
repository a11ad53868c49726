package org.koers.ruletables;

import java.math.BigDecimal;
import java.util.List;
import org.koers.measure.Measure;
import org.koers.measure.Unit;

/** Walks through the text of one cell: signs, words and numbers with their unit. */
final class CellReader {
    static final int LONGEST_CELL = 200;
    private static final int MOST_DIGITS = 13;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int GROUP = 3;

    private final String text;
    private final Measure measure;
    private final Notation notation;
    private int at;

    CellReader(String text, Measure measure, Notation notation) {
        this.text = text;
        this.measure = measure;
        this.notation = notation;
    }

    Measure measure() {
        return measure;
    }

    Notation notation() {
        return notation;
    }

    boolean isAtEnd() {
        skipSpaces();
        return at >= text.length();
    }

    /** The next sign that is not a space; 0 at the end. */
    char peek() {
        skipSpaces();
        return at < text.length() ? text.charAt(at) : 0;
    }

    boolean accept(String sign) {
        skipSpaces();
        if (text.startsWith(sign, at)) {
            at += sign.length();
            return true;
        }
        return false;
    }

    void expect(String sign) throws UnreadableCell {
        if (!accept(sign)) {
            throw unexpected(sign);
        }
    }

    UnreadableCell unexpected(String expected) {
        return isAtEnd()
                ? new UnreadableCell("cell-ends", shown(), expected)
                : new UnreadableCell("cell-unexpected", shown(), at + 1, Place.shortened(text.substring(at)), expected);
    }

    String shown() {
        return Place.shortened(text);
    }

    /** Letters and hyphens; empty when there is no word here. */
    String word() {
        skipSpaces();
        int from = at;
        while (at < text.length() && (Character.isLetter(text.charAt(at)) || (at > from && text.charAt(at) == '-'))) {
            at++;
        }
        return text.substring(from, at);
    }

    /** Looks ahead without moving. */
    boolean isWord(String canonical) {
        int from = at;
        boolean found = Notation.canonical(word()).equals(canonical);
        at = from;
        return found;
    }

    /** What stands between double quotes. */
    String quoted() throws UnreadableCell {
        expect("\"");
        int end = text.indexOf('"', at);
        if (end < 0) {
            throw new UnreadableCell("quote-open", shown());
        }
        String word = text.substring(at, end).strip();
        at = end + 1;
        return word;
    }

    /** A number in the unit of the measure, as a plain fraction where the unit is a share. */
    BigDecimal number() throws UnreadableCell {
        if (!measure.unit().isNumeric()) {
            throw new UnreadableCell("not-a-number-measure", measure.label(), Words.examples(measure));
        }
        boolean negative = accept("-");
        boolean currency = accept("€");
        String digits = digits();
        if (digits.isEmpty()) {
            throw unexpected("0–9");
        }
        BigDecimal amount = new BigDecimal(negative ? "-" + digits : digits);
        return inUnit(amount, currency);
    }

    private String digits() throws UnreadableCell {
        skipSpaces();
        StringBuilder digits = new StringBuilder();
        take(digits);
        if (digits.length() > 0 && at < text.length()) {
            refuseForeignNotation(digits.length());
            if (text.charAt(at) == notation.decimal() && isDigit(at + 1)) {
                at++;
                digits.append('.');
                take(digits);
            }
        }
        if (digits.length() > MOST_DIGITS) {
            throw new UnreadableCell("number-long", shown(), MOST_DIGITS);
        }
        return digits.toString();
    }

    private void take(StringBuilder digits) {
        while (isDigit(at)) {
            digits.append(text.charAt(at++));
        }
    }

    private boolean isDigit(int place) {
        return place < text.length() && text.charAt(place) >= '0' && text.charAt(place) <= '9';
    }

    /**
     * {@code 5.000} in Dutch and {@code 5,000} in English have two meanings, and a decimal sign of the other language
     * could be a list: neither is guessed.
     */
    private void refuseForeignNotation(int wholeDigits) throws UnreadableCell {
        if (text.charAt(at) != notation.foreign() || !isDigit(at + 1)) {
            return;
        }
        int group = 0;
        while (isDigit(at + 1 + group)) {
            group++;
        }
        String whole = text.substring(at - wholeDigits, at);
        String rest = text.substring(at + 1, at + 1 + group);
        String fraction = whole + notation.decimal() + rest;
        if (!whole.equals("0") && wholeDigits <= GROUP && group == GROUP) {
            throw new UnreadableCell("number-ambiguous", shown(), whole + rest, fraction);
        }
        boolean countsWhole = measure.unit().decimals() == 0;
        if (!countsWhole || !notation.isSeparator(notation.foreign())) {
            throw new UnreadableCell("decimal-sign", shown(), fraction);
        }
    }

    private BigDecimal inUnit(BigDecimal amount, boolean currency) throws UnreadableCell {
        Unit unit = measure.unit();
        String suffix = accept("%") ? "%" : Notation.canonical(word());
        boolean fraction = unit == Unit.SHARE || unit == Unit.POINTS || unit == Unit.INDEX;
        boolean percent = suffix.equals("%") || (suffix.equals("pp") && unit == Unit.POINTS);
        boolean own = suffix.isEmpty() || suffix.equals(unit.id()) || (percent && fraction);
        if (!own || (currency && unit != Unit.MONEY)) {
            throw new UnreadableCell(
                    "unit-wrong", shown(), currency ? "€" : suffix, measure.label(), Words.examples(measure));
        }
        boolean share = unit == Unit.SHARE || unit == Unit.POINTS;
        if (share && !percent && amount.abs().compareTo(BigDecimal.ONE) > 0) {
            throw new UnreadableCell("percent-missing", shown(), measure.label(), amount.toPlainString() + " %");
        }
        BigDecimal plain = percent ? amount.divide(HUNDRED) : amount;
        if (plain.stripTrailingZeros().scale() > unit.decimals()) {
            throw new UnreadableCell("too-fine", shown(), measure.label(), unit.decimals());
        }
        return plain;
    }

    /** The canonical word, one of those the measure can say. */
    String knownWord(String written) throws UnreadableCell {
        List<String> words = Words.of(measure);
        String canonical = Notation.canonical(written);
        if (!words.contains(canonical)) {
            throw new UnreadableCell(
                    "word-unknown", shown(), Place.shortened(written), measure.label(), Words.examples(measure));
        }
        return canonical;
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }
}
