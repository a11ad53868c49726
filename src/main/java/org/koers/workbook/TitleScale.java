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

    /** The unit that one text states; 1 when it states none. */
    static BigDecimal of(String text) {
        return STATED.matcher(text).matches() ? HeaderText.of(text).scale() : BigDecimal.ONE;
    }

    /**
     * @param name of the sheet, which counts where no row states a unit
     * @return 1 when nothing states a unit, or when the rows state different ones
     */
    static BigDecimal of(String name, List<SheetRow> above) {
        Set<BigDecimal> scales = new HashSet<>();
        for (SheetRow row : above) {
            for (int index = 0; index < row.size(); index++) {
                String text = row.cell(index) instanceof Cell.Text ? HeaderBlock.text(row.cell(index)) : "";
                BigDecimal scale = of(text);
                if (scale.compareTo(BigDecimal.ONE) > 0) {
                    scales.add(scale);
                }
            }
        }
        if (scales.isEmpty()) {
            return of(name);
        }
        return scales.size() == 1 ? scales.iterator().next() : BigDecimal.ONE;
    }
}
