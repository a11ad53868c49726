package org.koers.report;

/**
 * One small chart beside an advice, in the two widths it is shown in.
 *
 * @param caption what it shows
 * @param wide SVG
 * @param narrow SVG for a phone
 */
record Exhibit(String caption, String wide, String narrow) {}
