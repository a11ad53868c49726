package org.koers.workbook;

import java.time.LocalDate;
import java.util.List;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.quotes.Quote;

/** A row of the sheet Quotes. */
final class QuoteRows implements RowReader {
    @Override
    public List<Field> keys() {
        return List.of(Field.QUOTE_NO, Field.QUOTE_DATE, Field.AMOUNT);
    }

    @Override
    public void read(RowCells cells) {
        LocalDate date = cells.date(Field.QUOTE_DATE);
        cells.in(date == null ? null : IsoWeek.of(date));
        String number = cells.code(Field.QUOTE_NO);
        String status = cells.word(Field.QUOTE_STATUS);
        if (date == null || number == null || status == null) {
            List.of(Field.QUOTE_DATE, Field.QUOTE_NO, Field.QUOTE_STATUS)
                    .forEach(field -> cells.missing(field, Problem.Consequence.LABEL));
            return;
        }
        cells.facts()
                .quote(new Quote(
                        number,
                        cells.code(Field.CUSTOMER_NO),
                        date,
                        cells.money(Field.AMOUNT),
                        cells.share(Field.PROBABILITY),
                        cells.text(Field.STAGE),
                        cells.date(Field.EXPECTED_ORDER_DATE),
                        cells.count(Field.TIMES_PUSHED),
                        Quote.Status.valueOf(status),
                        cells.text(Field.LOSS_REASON),
                        cells.date(Field.LAST_CONTACT),
                        cells.date(Field.DECISION_DATE),
                        cells.segment(),
                        cells.text(Field.SALES_REP),
                        cells.origin(),
                        cells.facts().known(date)));
    }
}
