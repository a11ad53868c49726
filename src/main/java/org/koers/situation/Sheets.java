package org.koers.situation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Field;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;
import org.koers.provenance.Problem;
import org.koers.provenance.Sheet;
import org.koers.provenance.Subject;
import org.koers.results.ControlTotal;
import org.koers.results.Result;

/**
 * When each file could be seen: from its first row that could be known. Columns that only later files have, problems of
 * later files and control totals of later weeks are not part of an earlier situation.
 */
final class Sheets {
    private final Ledger all;
    private final Map<String, Instant> files = new HashMap<>();
    private final Map<Sheet, Instant> variants = new HashMap<>();
    private final Map<Sheet, Sheet> earliest = new HashMap<>();
    private final Map<Subject, Set<Sheet>> sheets = new EnumMap<>(Subject.class);
    private final Map<Sheet, Sheet> same = new IdentityHashMap<>();
    private final Map<Sheet, Sheet> distinct = new HashMap<>();
    private final Map<ControlTotal, List<Result>> covered = new IdentityHashMap<>();

    Sheets(Ledger all) {
        this.all = all;
        read(Subject.PLAN, all.plan(), row -> row.origin(), row -> row.known());
        read(Subject.RESULTS, all.results(), row -> row.origin(), row -> row.known());
        read(Subject.ACTIVITIES, all.activities(), row -> row.origin(), row -> row.known());
        read(Subject.QUOTES, all.quotes(), row -> row.origin(), row -> row.known());
        read(Subject.MARKET, all.market(), row -> row.origin(), row -> row.known());
        read(Subject.SELECTION, all.selection(), row -> row.origin(), row -> row.known());
        read(Subject.TEAM, all.team(), row -> row.origin(), row -> row.known());
        read(Subject.DECISIONS, all.decisions(), row -> row.origin(), row -> row.known());
        cover();
    }

    private <F> void read(Subject subject, List<F> facts, Function<F, Origin> origin, Function<F, Known> known) {
        Set<Sheet> of = sheets.computeIfAbsent(subject, ignored -> Collections.newSetFromMap(new IdentityHashMap<>()));
        for (F fact : facts) {
            Sheet sheet = one(origin.apply(fact).sheet());
            of.add(sheet);
            Instant from = known.apply(fact).from();
            files.merge(sheet.file(), from, Sheets::earlier);
            variants.merge(sheet, from, Sheets::earlier);
        }
        for (Sheet sheet : of) {
            earliest.merge(plain(sheet), sheet, (a, b) -> since(b).isBefore(since(a)) ? b : a);
        }
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private Instant since(Sheet variant) {
        return variants.getOrDefault(variant, Instant.MAX);
    }

    /** File and sheet, whatever its columns. */
    private static Sheet plain(Sheet sheet) {
        return new Sheet(sheet.file(), sheet.name(), Map.of());
    }

    /** A later file of the same name may have other columns: those are seen from its own first row on. */
    private boolean isSeen(Sheet sheet, Instant moment) {
        boolean first = sheet.equals(earliest.get(plain(sheet)));
        Instant since = first ? files.getOrDefault(sheet.file(), Instant.MAX) : since(sheet);
        return !since.isAfter(moment);
    }

    /** Equal sheets as one object, so that a row costs no comparison of columns. */
    private Sheet one(Sheet sheet) {
        return same.computeIfAbsent(sheet, found -> distinct.computeIfAbsent(found, first -> first));
    }

    private void cover() {
        if (all.controlTotals().isEmpty()) {
            return;
        }
        Map<Sheet, List<Result>> bySheet = new IdentityHashMap<>();
        for (Result result : all.results()) {
            bySheet.computeIfAbsent(one(result.origin().sheet()), ignored -> new ArrayList<>())
                    .add(result);
        }
        for (ControlTotal total : all.controlTotals()) {
            IsoWeek week = total.week();
            covered.put(
                    total,
                    bySheet.getOrDefault(one(total.origin().sheet()), List.of()).stream()
                            .filter(row -> week == null || week.equals(row.week()))
                            .toList());
        }
    }

    /**
     * Control totals of which every row is in sight: the others can't be checked yet, or no longer. A week's total
     * without any row can be checked when its week is over.
     */
    List<ControlTotal> checkable(List<Result> visible, IsoWeek asOf) {
        if (covered.isEmpty()) {
            return List.of();
        }
        Set<Result> inSight = Collections.newSetFromMap(new IdentityHashMap<>());
        inSight.addAll(visible);
        return all.controlTotals().stream()
                .filter(total -> {
                    List<Result> rows = covered.getOrDefault(total, List.of());
                    IsoWeek week = total.week();
                    return rows.isEmpty() ? week != null && !week.isAfter(asOf) : inSight.containsAll(rows);
                })
                .toList();
    }

    Seen seen(Instant moment) {
        Set<String> hidden = new HashSet<>();
        files.forEach((file, since) -> {
            if (since.isAfter(moment)) {
                hidden.add(file);
            }
        });
        boolean everything = sheets.values().stream().flatMap(Set::stream).allMatch(sheet -> isSeen(sheet, moment));
        return new Seen(everything ? all.columns() : columns(moment), hidden);
    }

    private Map<Subject, Set<Field>> columns(Instant moment) {
        Map<Subject, Set<Field>> columns = new EnumMap<>(Subject.class);
        all.columns().forEach((subject, fields) -> {
            Set<Field> later = EnumSet.noneOf(Field.class);
            Set<Field> now = EnumSet.noneOf(Field.class);
            boolean present = sheets.getOrDefault(subject, Set.of()).isEmpty();
            for (Sheet sheet : sheets.getOrDefault(subject, Set.of())) {
                boolean seen = isSeen(sheet, moment);
                present |= seen;
                (seen ? now : later).addAll(sheet.columns().keySet());
            }
            later.removeAll(now);
            if (present) {
                Set<Field> left = new HashSet<>(fields);
                left.removeAll(later);
                columns.put(subject, left);
            }
        });
        return columns;
    }

    /** @param hidden files of which nothing could be known */
    record Seen(Map<Subject, Set<Field>> columns, Set<String> hidden) {
        boolean isHidden(Problem problem) {
            int end = problem.where().indexOf('!');
            return end > 0 && hidden.contains(problem.where().substring(0, end));
        }
    }
}
