package org.koers.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.intake.Orientation;
import org.koers.workbook.cells.SheetRow;

/** Finds weeks or months that stand side by side in a header. */
final class AcrossSearch {
    static final int FEWEST = 3;
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
    private static final Pattern ONLY_YEAR = Pattern.compile("(?i)(?:jaar |year |fy ?)?((?:19|20)\\d{2})");
    private static final Pattern AMOUNTS = Pattern.compile("(?:alle )?(?:bedragen|bedrag|amounts?|figures)?[ :(),]*");
    private static final Pattern WEEK_WORD =
            Pattern.compile("(?i)(?:iso ?)?(?:wk|week|weken|weeks|weeknr|weeknummer|week ?no|kw)\\.?");
    private static final Pattern MONTH_WORD =
            Pattern.compile("(?i)(?:mnd|maand|maanden|month|months|periode|period)\\.?");

    private final HeaderBlock block;
    private final RememberedHeaders headers;
    private final List<Found> found = new ArrayList<>();

    private AcrossSearch(HeaderBlock block, RememberedHeaders headers) {
        this.block = block;
        this.headers = headers;
        for (int column = 0; column < block.width(); column++) {
            Found period = found(column);
            if (period != null) {
                found.add(period);
            }
        }
    }

    /** @return null when fewer than three periods stand side by side, or when nothing tells weeks from months */
    static @Nullable Across in(HeaderBlock block, RememberedHeaders headers) {
        return new AcrossSearch(block, headers).across();
    }

    /** The same with the year that the rows above the header or the sheet's name state, if that is one year. */
    static Across dated(Across across, String name, List<SheetRow> above) {
        if (across.isDated()) {
            return across;
        }
        Set<Integer> years = new HashSet<>();
        for (SheetRow row : above) {
            for (int index = 0; index < row.size(); index++) {
                years.addAll(years(HeaderBlock.text(row.cell(index))));
            }
        }
        if (years.isEmpty()) {
            years = years(name);
        }
        Integer only = years.size() == 1 ? years.iterator().next() : null;
        return new Across(across.orientation(), across.columns(), across.totals(), rises(across) ? only : null);
    }

    /** Without years of their own the periods must lie in one year. */
    private static boolean rises(Across across) {
        int last = 0;
        for (Across.PeriodColumn column : across.columns()) {
            if (column.number() < last) {
                return false;
            }
            last = column.number();
        }
        return true;
    }

    private static Set<Integer> years(String text) {
        Set<Integer> years = new HashSet<>();
        Matcher matcher = YEAR.matcher(text);
        while (matcher.find()) {
            years.add(Integer.valueOf(matcher.group()));
        }
        return years;
    }

    private @Nullable Across across() {
        Orientation orientation = orientation();
        if (orientation == null) {
            return null;
        }
        List<Across.PeriodColumn> columns = new ArrayList<>();
        Set<String> periods = new HashSet<>();
        for (Found period : found) {
            PeriodName name = period.name();
            LocalDate day = name.day();
            boolean months = orientation == Orientation.MONTHS_ACROSS;
            int number = day == null
                    ? name.number()
                    : months ? day.getMonthValue() : IsoWeek.of(day).week();
            Integer year = day == null
                    ? period.year()
                    : Integer.valueOf(months ? day.getYear() : IsoWeek.of(day).year());
            columns.add(new Across.PeriodColumn(period.column(), number, year, period.measure()));
            periods.add(year + "/" + number);
        }
        return periods.size() < FEWEST ? null : new Across(orientation, columns, totals(), null);
    }

    private Set<Integer> totals() {
        Set<Integer> totals = new HashSet<>();
        for (int column = 0; column < block.width(); column++) {
            int at = column;
            boolean total = block.texts(column).stream().anyMatch(TotalLabel::isLabel);
            if (total && found.stream().noneMatch(period -> period.column() == at)) {
                totals.add(column);
            }
        }
        return totals;
    }

    private @Nullable Orientation orientation() {
        Set<PeriodName.Kind> kinds = new HashSet<>();
        found.forEach(period -> kinds.add(period.name().kind()));
        if (found.size() < FEWEST || kinds.size() != 1) {
            return null;
        }
        return switch (kinds.iterator().next()) {
            case WEEK -> Orientation.WEEKS_ACROSS;
            case MONTH -> Orientation.MONTHS_ACROSS;
            case DAY -> days();
            case NUMBER -> numbers();
        };
    }

    /** Days that begin (or end) weeks or months, at equal steps. */
    private @Nullable Orientation days() {
        List<LocalDate> days = found.stream()
                .flatMap(period -> Optional.ofNullable(period.name().day()).stream())
                .distinct()
                .toList();
        boolean months = days.stream().allMatch(day -> day.getDayOfMonth() == 1)
                || days.stream().allMatch(day -> day.getDayOfMonth() == day.lengthOfMonth());
        if (days.size() < FEWEST) {
            return null;
        }
        if (months) {
            return Orientation.MONTHS_ACROSS;
        }
        for (int index = 1; index < days.size(); index++) {
            if (!days.get(index).equals(days.get(index - 1).plusWeeks(1))) {
                return null;
            }
        }
        return Orientation.WEEKS_ACROSS;
    }

    /** Bare numbers count up, and are weeks when one exceeds 12 or when a word beside or above them says so. */
    private @Nullable Orientation numbers() {
        boolean week = false;
        boolean month = false;
        for (int column = 0; column < block.width(); column++) {
            for (String text : block.texts(column)) {
                week |= WEEK_WORD.matcher(text).matches();
                month |= MONTH_WORD.matcher(text).matches();
            }
        }
        boolean above12 = found.stream().anyMatch(period -> period.name().number() > 12);
        if (!countsUp() || hasFigures() || above12 && month || week == month && !above12) {
            return null;
        }
        return week || above12 ? Orientation.WEEKS_ACROSS : Orientation.MONTHS_ACROSS;
    }

    /** A row with other numbers than the periods is a row of data. */
    private boolean hasFigures() {
        SheetRow lowest = block.rows().get(block.rows().size() - 1);
        for (int index = 0; index < lowest.size(); index++) {
            int column = lowest.column(index);
            String text = lowest.cell(index).shown();
            boolean figure =
                    NumberText.of(text).isPresent() && !ONLY_YEAR.matcher(text).matches();
            if (figure && found.stream().noneMatch(period -> period.column() == column)) {
                return true;
            }
        }
        return false;
    }

    /** By one, or back to the first of a next year; a period may take several columns. */
    private boolean countsUp() {
        for (int index = 1; index < found.size(); index++) {
            int step = found.get(index).name().number()
                    - found.get(index - 1).name().number();
            boolean next = found.get(index).name().number() == 1
                    && found.get(index - 1).name().number() >= 12;
            if (step != 0 && step != 1 && !next) {
                return false;
            }
        }
        return found.stream().map(period -> period.name().number()).distinct().count() >= FEWEST;
    }

    private @Nullable Found found(int column) {
        PeriodName name = null;
        Integer year = null;
        List<String> rest = new ArrayList<>();
        for (String text : block.texts(column)) {
            Optional<PeriodName> period = name == null ? period(text) : Optional.empty();
            Matcher only = ONLY_YEAR.matcher(text);
            if (only.matches()) {
                year = Integer.valueOf(only.group(1));
            } else if (period.isPresent()) {
                name = period.get();
            } else if (!WEEK_WORD.matcher(text).matches()
                    && !MONTH_WORD.matcher(text).matches()
                    && !isUnit(text)) {
                rest.add(text);
            }
        }
        if (name == null) {
            return null;
        }
        return new Found(column, name, name.year() != null ? name.year() : year, String.join(" ", rest));
    }

    /** A unit may stand behind it. */
    private Optional<PeriodName> period(String text) {
        Optional<PeriodName> period = headers.period(text);
        HeaderText header = period.isPresent() ? null : HeaderText.of(text);
        return header == null
                        || header.scale().compareTo(BigDecimal.ONE) == 0
                        || header.bare().isEmpty()
                ? period
                : headers.period(header.bare());
    }

    /** It says nothing but in what the amounts are. */
    private static boolean isUnit(String text) {
        HeaderText header = HeaderText.of(text);
        return header.scale().compareTo(BigDecimal.ONE) > 0
                && AMOUNTS.matcher(header.bare()).matches();
    }

    private record Found(
            int column, PeriodName name, @Nullable Integer year, String measure) {}
}
