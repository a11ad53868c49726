package org.koers.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.intake.Changes;
import org.koers.intake.Reconciliation;
import org.koers.measure.Wording;
import org.koers.provenance.Subject;

/**
 * What confirming would change, in words and figures. Amounts are written out, without their currency.
 *
 * @param weeks those that change, at most {@value #SHOWN}, the last ones
 * @param folded the other weeks, with those that stay the same
 * @param before of all weeks that change together; a dash when nothing is known of any
 * @param totals stated totals that differ first
 * @param others rows of subjects that are not shown by week
 */
public record PreviewView(
        List<WeekRow> weeks,
        List<WeekRow> folded,
        Map<String, Long> counts,
        String before,
        String after,
        String difference,
        String rows,
        List<LargestRow> largest,
        List<TotalRow> totals,
        List<SubjectRow> others) {
    private static final int SHOWN = 8;
    private static final double WIDE = 120;

    /**
     * @param kind name of a {@link Changes.Kind}
     * @param before a dash when nothing is known
     * @param barBefore width of 120 at most
     * @param barAfter width of 120 at most
     */
    public record WeekRow(
            String week,
            String kind,
            String before,
            String after,
            String difference,
            String rows,
            double barBefore,
            double barAfter) {}

    /** @param who customer or segment */
    public record LargestRow(String week, String who, String before, String after, String difference) {}

    /** @param agrees to the cent */
    public record TotalRow(String where, String stated, String summed, String difference, boolean agrees) {}

    /** @param subject part of a message key */
    public record SubjectRow(String subject, String rows) {}

    /** Whether rows of results were read, even where no week of them can be shown. */
    public boolean hasResults() {
        return !weeks.isEmpty()
                || !folded.isEmpty()
                || others.stream().anyMatch(other -> other.subject().equals(Subject.RESULTS.name()));
    }

    static PreviewView of(Intake.Checked checked, String fileName, Wording words) {
        return new Writer(words, fileName).view(checked);
    }

    private record Writer(Wording words, String fileName) {
        PreviewView view(Intake.Checked checked) {
            Changes changes = checked.changes();
            List<Changes.Week> all = changes.weeks();
            List<Changes.Week> changing = all.stream()
                    .filter(week -> week.kind() != Changes.Kind.SAME)
                    .toList();
            List<Changes.Week> shown = changing.subList(Math.max(0, changing.size() - SHOWN), changing.size());
            List<Changes.Week> folded =
                    all.stream().filter(week -> !shown.contains(week)).toList();
            boolean years =
                    all.stream().map(week -> week.week().year()).distinct().count() > 1;
            double widest = all.stream()
                    .flatMap(week -> Stream.of(amount(week.before()), amount(week.after())))
                    .mapToDouble(BigDecimal::doubleValue)
                    .max()
                    .orElse(0);
            BigDecimal before = sum(changing, Changes.Week::before);
            BigDecimal after = sum(changing, Changes.Week::after);
            return new PreviewView(
                    shown.stream().map(week -> row(week, years, widest)).toList(),
                    folded.stream().map(week -> row(week, years, widest)).toList(),
                    counts(all),
                    written(before),
                    written(after),
                    difference(before, after),
                    count(changing.stream().mapToLong(Changes.Week::rows).sum()),
                    changes.largest().stream().map(row -> largest(row, years)).toList(),
                    totals(checked.reading().totals()),
                    others(checked.reading().rows(), all.isEmpty()));
        }

        private static Map<String, Long> counts(List<Changes.Week> weeks) {
            Map<String, Long> counts = new java.util.LinkedHashMap<>();
            for (Changes.Kind kind : Changes.Kind.values()) {
                long count = weeks.stream().filter(week -> week.kind() == kind).count();
                if (count > 0) {
                    counts.put(kind.name(), count);
                }
            }
            return counts;
        }

        private WeekRow row(Changes.Week week, boolean years, double widest) {
            return new WeekRow(
                    years ? words.weekOfYear(week.week()) : words.week(week.week()),
                    week.kind().name(),
                    written(week.before()),
                    written(week.after()),
                    difference(week.before(), week.after()),
                    count(week.rows()),
                    width(week.before(), widest),
                    width(week.after(), widest));
        }

        private static double width(@Nullable BigDecimal amount, double widest) {
            return widest <= 0 ? 0 : Math.max(0, Math.round(amount(amount).doubleValue() / widest * WIDE));
        }

        private LargestRow largest(Changes.Difference row, boolean years) {
            String who = Stream.of(row.customerNo(), row.customer() == null ? row.segment() : row.customer())
                    .filter(Objects::nonNull)
                    .reduce((no, name) -> no + " " + name)
                    .orElse(words.render("web.preview.everything"));
            return new LargestRow(
                    years ? words.weekOfYear(row.week()) : words.week(row.week()),
                    who,
                    written(row.before()),
                    written(row.after()),
                    difference(row.before(), row.after()));
        }

        private List<TotalRow> totals(List<Reconciliation> totals) {
            List<TotalRow> rows = new ArrayList<>();
            totals.stream().filter(total -> total.difference().signum() != 0).forEach(total -> rows.add(total(total)));
            totals.stream().filter(total -> total.difference().signum() == 0).forEach(total -> rows.add(total(total)));
            return rows;
        }

        private TotalRow total(Reconciliation total) {
            String place = ProblemList.within(fileName, total.where());
            return new TotalRow(
                    total.week() == null ? place : place + ", " + words.week(total.week()),
                    words.decimal(total.stated(), 2),
                    words.decimal(total.summed(), 2),
                    signed(total.difference(), 2),
                    total.difference().signum() == 0);
        }

        private List<SubjectRow> others(Map<Subject, Long> rows, boolean noWeeks) {
            List<SubjectRow> others = new ArrayList<>();
            for (Subject subject : Subject.values()) {
                long count = rows.getOrDefault(subject, 0L);
                if ((subject != Subject.RESULTS || noWeeks) && count > 0) {
                    others.add(new SubjectRow(subject.name(), count(count)));
                }
            }
            return others;
        }

        private static BigDecimal amount(@Nullable BigDecimal amount) {
            return amount == null ? BigDecimal.ZERO : amount;
        }

        private static @Nullable BigDecimal sum(
                List<Changes.Week> weeks, Function<Changes.Week, @Nullable BigDecimal> side) {
            return weeks.stream()
                    .flatMap(week -> Stream.ofNullable(side.apply(week)))
                    .reduce(BigDecimal::add)
                    .orElse(null);
        }

        private String written(@Nullable BigDecimal amount) {
            return amount == null ? "–" : words.decimal(amount, 0);
        }

        private String difference(@Nullable BigDecimal before, @Nullable BigDecimal after) {
            return signed(amount(after).subtract(amount(before)), 0);
        }

        private String signed(BigDecimal amount, int decimals) {
            String digits = words.decimal(amount, decimals);
            boolean rises =
                    amount.setScale(decimals, java.math.RoundingMode.HALF_UP).signum() > 0;
            return rises ? "+" + digits : digits;
        }

        private String count(long count) {
            return words.decimal(BigDecimal.valueOf(count), 0);
        }
    }
}
