package org.koers.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.market.MarketValue;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.workbook.cells.Cell;
import org.koers.workbook.cells.Shorten;

/** A row of the sheet Market. */
final class MarketRows implements RowReader {
    @Override
    public List<Field> keys() {
        return List.of(Field.PERIOD, Field.MARKET_VALUE);
    }

    @Override
    public void read(RowCells cells) {
        YearMonth period = cells.period(Field.PERIOD);
        LocalDate published = cells.date(Field.PUBLISHED);
        LocalDate assumed = published != null || period == null
                ? published
                : period.atEndOfMonth().plusDays(MarketValue.ASSUMED_DELAY_DAYS);
        cells.in(assumed == null ? null : IsoWeek.of(assumed));
        String indicator = cells.text(Field.INDICATOR);
        String role = cells.word(Field.MARKET_ROLE);
        MarketValue.Base base = base(cells);
        BigDecimal value = value(cells, base);
        if (period == null || indicator == null || value == null || assumed == null) {
            List.of(Field.PERIOD, Field.INDICATOR, Field.MARKET_VALUE)
                    .forEach(field -> cells.missing(field, Problem.Consequence.LABEL));
            return;
        }
        cells.facts()
                .market(new MarketValue(
                        period,
                        cells.segment(),
                        indicator,
                        role == null ? null : MarketValue.Role.valueOf(role),
                        value,
                        base,
                        cells.text(Field.DATA_SOURCE),
                        published,
                        "YES".equals(cells.word(Field.PROVISIONAL)),
                        cells.origin(),
                        cells.facts().knownSince(assumed)));
    }

    private static @Nullable BigDecimal value(RowCells cells, MarketValue.Base base) {
        BigDecimal value = cells.decimal(Field.MARKET_VALUE);
        if (value == null || base != MarketValue.Base.YEAR_ON_YEAR) {
            return value;
        }
        boolean fraction = cells.cell(Field.MARKET_VALUE) instanceof Cell.Number number
                        && number.look().percent()
                || cells.shown(Field.MARKET_VALUE).endsWith("%");
        return fraction ? value : value.movePointLeft(2);
    }

    /** What Base says, else Unit; without either the value is taken as a level. */
    private static MarketValue.Base base(RowCells cells) {
        String base = Objects.requireNonNullElse(cells.text(Field.BASE), "");
        String unit = Objects.requireNonNullElse(cells.text(Field.MARKET_UNIT), "");
        String both = (base + " | " + unit).toLowerCase(Locale.ROOT);
        if (both.matches(".*(vorig jaar|last year|previous year|prior year).*100.*")) {
            return MarketValue.Base.LAST_YEAR_IS_100;
        }
        if (both.matches(".*(j-o-j|joj|jaar op jaar|y-o-y|yoy|year on year|groei|growth).*")) {
            return MarketValue.Base.YEAR_ON_YEAR;
        }
        boolean level = both.matches(".*(= ?100|index|€|eur|usd|\\$|mln|million|per |stuks|units).*");
        if (!level && !(base.isEmpty() && unit.isEmpty())) {
            cells.report(
                    base.isEmpty() ? Field.MARKET_UNIT : Field.BASE,
                    Problem.Consequence.LABEL,
                    "workbook.unknown-base",
                    Shorten.text(base.isEmpty() ? unit : base),
                    Words.line("market-base"));
        }
        return MarketValue.Base.LEVEL;
    }
}
