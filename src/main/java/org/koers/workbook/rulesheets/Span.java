package org.koers.workbook.rulesheets;

/** How much room a column takes. @param width in characters; 0 when it is as wide as any */
record Span(double width, boolean hidden) {
    static final Span USUAL = new Span(0, false);
}
