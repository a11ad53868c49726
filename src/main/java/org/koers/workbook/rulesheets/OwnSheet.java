package org.koers.workbook.rulesheets;

import java.util.Map;

/**
 * A sheet of a person's own.
 *
 * @param cells in the order of the sheet
 * @param spans by column, from 0, where they are not usual
 * @param heights in points by row, from 1, where somebody set them
 */
record OwnSheet(String name, Map<At, OwnCell> cells, Map<Integer, Span> spans, Map<Integer, Float> heights) {}
