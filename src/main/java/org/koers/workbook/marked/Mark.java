package org.koers.workbook.marked;

import java.util.ArrayList;
import java.util.List;

/** What is said of one cell, row or column. */
final class Mark {
    private final List<Line> lines = new ArrayList<>();
    private boolean noted;

    /** @param words in the reader's language */
    record Line(Tint tint, String words) {}

    void add(Line line) {
        lines.add(line);
    }

    void addAll(Mark other) {
        lines.addAll(other.lines);
        noted |= other.noted;
    }

    List<Line> lines() {
        return lines;
    }

    Tint tint() {
        return lines.stream().map(Line::tint).reduce(Tint.KNOW, Tint::stronger);
    }

    /** Whether a comment is written for it; beyond a number of comments the colour alone has to do. */
    boolean isNoted() {
        return noted;
    }

    void note() {
        noted = true;
    }
}
