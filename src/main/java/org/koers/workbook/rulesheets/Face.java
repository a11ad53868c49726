package org.koers.workbook.rulesheets;

import org.jspecify.annotations.Nullable;

/**
 * What catches the eye of a cell.
 *
 * @param fill six hexadecimal digits; null when it is not filled
 * @param ink of its letters, six hexadecimal digits; null when they are as letters usually are
 */
record Face(@Nullable String fill, @Nullable String ink, boolean bold, boolean italic) {
    static final Face PLAIN = new Face(null, null, false, false);
}
