package org.koers.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.plan.PlanLine;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;

/** A row of the sheet Plan. A row without segment is the total, a row without week a target of the whole year. */
final class PlanRows implements RowReader {
    private static final List<Field> KEYS = List.of(
            Field.YEAR,
            Field.WEEK,
            Field.PERIOD,
            Field.TARGET_REVENUE,
            Field.TARGET_MARGIN,
            Field.TARGET_VISITS,
            Field.TARGET_QUOTES,
            Field.TARGET_NEW_CUSTOMERS);

    private static final List<Field> TARGETS = List.of(
            Field.TARGET_REVENUE,
            Field.TARGET_MARGIN,
            Field.TARGET_NEW_CUSTOMERS,
            Field.TARGET_VISITS,
            Field.TARGET_QUOTES);

    private final MonthlyPlan months = new MonthlyPlan();

    @Override
    public List<Field> keys() {
        return KEYS;
    }

    @Override
    public void read(RowCells cells) {
        Weeks weeks = new Weeks(cells);
        RowPeriod period = weeks.period();
        IsoWeek week = period == null ? null : period.week();
        YearMonth month = period == null ? null : period.month();
        Integer year = week != null ? Integer.valueOf(week.year()) : month != null ? month.getYear() : weeks.year();
        boolean unread = period == null
                && (cells.table().layout().period() != null
                        || !cells.isBlank(Field.WEEK)
                        || !cells.isBlank(Field.PERIOD));
        if (year == null && !unread) {
            cells.missing(Field.YEAR, Problem.Consequence.REFUSE);
        }
        BigDecimal revenue = target(cells, Field.TARGET_REVENUE);
        BigDecimal margin = cells.money(Field.TARGET_MARGIN);
        BigDecimal customers = decimal(cells, Field.TARGET_NEW_CUSTOMERS);
        BigDecimal visits = decimal(cells, Field.TARGET_VISITS);
        BigDecimal quotes = decimal(cells, Field.TARGET_QUOTES);
        String segment = segment(cells);
        LocalDate approved = cells.date(Field.APPROVED_ON);
        if (TARGETS.stream().allMatch(cells::isBlank)) {
            cells.missing(Field.TARGET_REVENUE, Problem.Consequence.REFUSE);
            return;
        }
        if (year == null || unread) {
            return;
        }
        PlanLine line = new PlanLine(
                year,
                week,
                segment,
                cells.text(Field.SALES_REP),
                revenue,
                margin,
                customers,
                visits,
                quotes,
                cells.share(Field.ASSUMED_MARKET_GROWTH),
                Objects.requireNonNullElse(cells.text(Field.VERSION), ""),
                approved,
                cells.date(Field.EFFECTIVE_FROM),
                cells.text(Field.APPROVED_BY),
                cells.text(Field.REASON),
                cells.origin(),
                cells.facts().knownSince(approved));
        if (month == null) {
            cells.facts().plan(line);
        } else {
            months.add(cells, line, month);
        }
    }

    @Override
    public void end(Table table) {
        months.hand(table.facts());
    }

    /** Some write the total as a segment called Totaal. */
    private static @Nullable String segment(RowCells cells) {
        String segment = cells.segment();
        return segment != null && Tidy.key(segment).matches("totaal|total|alle|all") ? null : segment;
    }

    private static @Nullable BigDecimal target(RowCells cells, Field field) {
        return notNegative(cells, field, cells.money(field));
    }

    private static @Nullable BigDecimal decimal(RowCells cells, Field field) {
        return notNegative(cells, field, cells.decimal(field));
    }

    private static @Nullable BigDecimal notNegative(RowCells cells, Field field, @Nullable BigDecimal target) {
        if (target != null && target.signum() < 0) {
            cells.report(
                    field,
                    Problem.Consequence.REFUSE,
                    "workbook.negative-target",
                    RowCells.plain(target),
                    cells.header(field));
        }
        return target;
    }
}
