package org.koers.workbook;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.customers.Selection;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;

/** A row of the sheet Customer selection. */
final class SelectionRows implements RowReader {
    @Override
    public List<Field> keys() {
        return List.of(Field.CUSTOMER_NO, Field.SELECTED, Field.ABC);
    }

    @Override
    public void read(RowCells cells) {
        String number = cells.code(Field.CUSTOMER_NO);
        if (number == null) {
            cells.missing(Field.CUSTOMER_NO, Problem.Consequence.LABEL);
            return;
        }
        LocalDate from = cells.date(Field.VALID_FROM);
        cells.facts()
                .selection(new Selection(
                        number,
                        cells.text(Field.CUSTOMER),
                        cells.segment(),
                        cells.word(Field.ABC),
                        yes(cells.word(Field.SELECTED)),
                        cells.text(Field.SELECTION_REASON),
                        cells.score(Field.ATTRACTIVENESS),
                        cells.score(Field.POSITION),
                        cells.money(Field.POTENTIAL),
                        cells.share(Field.SHARE_OF_WALLET),
                        cells.decimal(Field.VISIT_NORM),
                        cells.text(Field.ACCOUNT_MANAGER),
                        from,
                        cells.date(Field.VALID_TO),
                        cells.origin(),
                        cells.facts().knownSince(from)));
    }

    private static @Nullable Boolean yes(@Nullable String word) {
        return word == null ? null : Boolean.valueOf(word.equals("YES"));
    }
}
