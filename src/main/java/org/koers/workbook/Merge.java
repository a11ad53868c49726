package org.koers.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.intake.FactSink;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.provenance.Field;
import org.koers.provenance.Origin;
import org.koers.provenance.Problem;
import org.koers.provenance.Sheet;
import org.koers.provenance.Subject;

/** Puts the files of one input together: of one key given twice in different files the last file holds, and it is said. */
final class Merge {
    private final List<Part> parts;
    private final Problems problems;

    /** One file. */
    record Part(Facts facts, CollectedFacts collected) {}

    Merge(List<Part> parts, Problems problems) {
        this.parts = parts;
        this.problems = problems;
    }

    static Map<Subject, Set<Field>> columns(List<Part> parts) {
        Map<Subject, Set<Field>> columns = new EnumMap<>(Subject.class);
        parts.forEach(part -> part.facts()
                .columns()
                .forEach((subject, fields) -> columns.computeIfAbsent(subject, key -> EnumSet.noneOf(Field.class))
                        .addAll(fields)));
        return columns;
    }

    void into(FactSink all) {
        join(
                        part -> part.plan,
                        line -> key(line.version(), line.year(), line.week(), name(line.segment()), name(line.rep())),
                        line -> line.origin(),
                        line -> null)
                .forEach(all::plan);
        int dropped = problems.size();
        join(
                        part -> part.results,
                        row -> key(
                                row.week(),
                                row.month(),
                                row.customerNo(),
                                name(row.segment()),
                                name(row.rep()),
                                row.itemGroup()),
                        row -> row.origin(),
                        row -> row.week())
                .forEach(all::result);
        boolean whole = problems.size() == dropped;
        if (whole) {
            parts.forEach(part -> part.collected().controlTotals.forEach(all::controlTotal));
        }
        join(
                        part -> part.activities,
                        row -> key(row.date(), name(row.rep()), row.customerNo(), row.type()),
                        row -> row.origin(),
                        row -> IsoWeek.of(row.date()))
                .forEach(all::activity);
        join(part -> part.quotes, row -> key(row.number()), row -> row.origin(), row -> IsoWeek.of(row.quoteDate()))
                .forEach(all::quote);
        join(
                        part -> part.market,
                        row -> key(row.period(), name(row.segment()), row.indicator(), row.published()),
                        row -> row.origin(),
                        row -> IsoWeek.of(row.publishedOrAssumed()))
                .forEach(all::market);
        join(part -> part.selection, row -> key(row.customerNo(), row.from()), row -> row.origin(), row -> null)
                .forEach(all::selection);
        join(part -> part.team, row -> key(name(row.name())), row -> row.origin(), row -> null)
                .forEach(all::member);
        join(
                        part -> part.decisions,
                        row -> key(row.date(), row.topic(), row.adviceId()),
                        row -> row.origin(),
                        row -> IsoWeek.of(row.date()))
                .forEach(all::decision);
    }

    private <F> List<F> join(
            Function<CollectedFacts, List<F>> list,
            Function<F, List<@Nullable Object>> key,
            Function<F, Origin> origin,
            Function<F, @Nullable IsoWeek> week) {
        long filled = parts.stream()
                .filter(part -> !list.apply(part.collected()).isEmpty())
                .count();
        List<F> joined = new ArrayList<>();
        Set<List<@Nullable Object>> later = new HashSet<>();
        for (int index = parts.size() - 1; index >= 0; index--) {
            List<F> facts = list.apply(parts.get(index).collected());
            List<F> kept = later.isEmpty() ? facts : kept(facts, key, later, new Dropped<>(origin, week));
            if (filled > 1) {
                facts.forEach(fact -> later.add(key.apply(fact)));
            }
            List<F> reversed = new ArrayList<>(kept);
            Collections.reverse(reversed);
            joined.addAll(reversed);
        }
        Collections.reverse(joined);
        return joined;
    }

    private <F> List<F> kept(
            List<F> facts,
            Function<F, List<@Nullable Object>> key,
            Set<List<@Nullable Object>> later,
            Dropped<F> dropped) {
        List<F> kept = new ArrayList<>(facts.size());
        for (F fact : facts) {
            if (later.contains(key.apply(fact))) {
                dropped.add(fact);
            } else {
                kept.add(fact);
            }
        }
        dropped.tell(problems);
        return kept;
    }

    private static List<@Nullable Object> key(@Nullable Object... parts) {
        return Arrays.asList(parts);
    }

    private static @Nullable String name(@Nullable String name) {
        return name == null ? null : Scope.key(name);
    }

    /** What a later file took the place of, counted per sheet and week. */
    private static final class Dropped<F> {
        private final Function<F, Origin> origin;
        private final Function<F, @Nullable IsoWeek> week;
        private final Map<String, Integer> counts = new TreeMap<>();
        private final Map<String, Problem> first = new TreeMap<>();

        Dropped(Function<F, Origin> origin, Function<F, @Nullable IsoWeek> week) {
            this.origin = origin;
            this.week = week;
        }

        void add(F fact) {
            Origin place = origin.apply(fact);
            Sheet sheet = place.sheet();
            IsoWeek of = week.apply(fact);
            String group = sheet.file() + "!" + sheet.name() + "!" + of;
            counts.merge(group, 1, Integer::sum);
            first.putIfAbsent(
                    group,
                    new Problem(
                            sheet.file() + "!" + sheet.name() + "!" + place.row() + ":" + place.row(),
                            Message.of("workbook.later-file-holds"),
                            Problem.Consequence.LABEL,
                            of));
        }

        void tell(Problems problems) {
            first.forEach((group, problem) -> problems.add(new Problem(
                    problem.where(),
                    Message.of("workbook.later-file-holds", counts.getOrDefault(group, 1)),
                    problem.consequence(),
                    problem.week())));
        }
    }
}
