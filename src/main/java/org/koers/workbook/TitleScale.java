package org.koers.workbook;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.koers.workbook.cells.Cell;
import org.koers.workbook.cells.SheetRow;

/** The unit that a title above a header states for all amounts below it: {@code bedragen x € 1.000}, {@code in k€}. */
final class TitleScale {
    /** A bare word such as thousand may be part of a sentence; a sign or a small word before it makes it a unit. */
    private static final Pattern STATED = Pattern.compile(
            "(?iu).*(?:[x×*] ?(?:€|eur|euro)? ?(?:1[. ,]?000|k|dzd|duizend)|\\bin (?:€|eur|euro|k|t|dzd|duizend"
                    + "|thousand|m|mln|miljoen|million|1[. ,]?000|'?000)|k ?€|€ ?k|\\bkeur|\\bteur|m€).*");

    private TitleScale() {}

    /** @return 1 when no row states a unit, or when they state different ones */
    static BigDecimal of(List<SheetRow> above) {
        Set<BigDecimal> scales = new HashSet<>();
        for (SheetRow row : above) {
            for (int index = 0; index < row.size(); index++) {
                String text = row.cell(index) instanceof Cell.Text ? HeaderBlock.text(row.cell(index)) : "";
                BigDecimal scale =
                        STATED.matcher(text).matches() ? HeaderText.of(text).scale() : BigDecimal.ONE;
                if (scale.compareTo(BigDecimal.ONE) > 0) {
                    scales.add(scale);
                }
            }
        }
        return scales.size() == 1 ? scales.iterator().next() : BigDecimal.ONE;
    }
}
