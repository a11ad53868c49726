package org.koers.ruletables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Language;
import org.koers.measure.Message;
import org.koers.rules.Dimension;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;

/** What there is to say of a draft: everything that keeps it from being published, and everything worth a look. */
public final class DraftCheck {
    private DraftCheck() {}

    /** How much a finding weighs. */
    public enum Weight {
        /** The draft can't be published with it. */
        ERROR,
        /** It can, for a reason. */
        EXAMPLE,
        /** Allowed, and worth a look. */
        REMARK
    }

    /**
     * One thing that was found.
     *
     * @param table null when it is about all of them
     * @param place of the line in its table, from 1; 0 when it is about the table as a whole
     * @param line its number; 0 likewise
     * @param key of the column; empty when it is about the line as a whole
     * @param canBeOff whether the table may do without the check that found it
     * @param mend what may have been meant, sure to be readable; null when nothing comes to mind
     */
    public record Found(
            @Nullable Dimension table,
            int place,
            long line,
            String key,
            Weight weight,
            Message message,
            boolean canBeOff,
            @Nullable String mend) {}

    /**
     * A draft that was looked at.
     *
     * @param found errors first, in the order of the tables
     * @param rules what would be published; null when there is an error
     */
    public record Checked(List<Found> found, @Nullable RuleSet rules) {
        public Checked {
            found = List.copyOf(found);
        }

        public long count(Weight weight) {
            return found.stream().filter(one -> one.weight() == weight).count();
        }
    }

    /**
     * Looks at every cell and at all rows beside each other.
     *
     * @param notation of who reads: messages speak of cells as that person writes them
     */
    public static Checked of(RuleDraft draft, Language notation) {
        return of(draft, notation, Set.of());
    }

    /** The same, without the checks that tables do without. */
    public static Checked of(RuleDraft draft, Language notation, Set<Checks.Off> off) {
        Findings findings = new Findings(off);
        RuleTables tables = new RuleTables(findings);
        List<Row> rows = tables.read(new DraftReader(findings, notation).tables(draft));
        tables.check(rows);
        tables.checkNumbers(rows, ShippedRules.load().rows());
        List<Found> found = new ArrayList<>();
        findings.problems().forEach(problem -> found.add(found(draft, problem, true, notation)));
        findings.remarks().stream()
                .map(remark -> found(draft, remark, false, notation))
                .filter(remark -> remark.table() == null
                        || !off.contains(
                                new Checks.Off(remark.table(), remark.message().key())))
                .forEach(found::add);
        boolean sound = found.stream().noneMatch(one -> one.weight() == Weight.ERROR);
        return new Checked(found, sound ? OwnRuleSet.named(rows) : null);
    }

    private static Found found(RuleDraft draft, RuleProblem problem, boolean refused, Language notation) {
        String[] parts = problem.where().split("!", -1);
        Optional<Dimension> table = RuleTables.dimension(parts[0].replaceFirst("\\.yaml$", ""));
        int place = parts.length > 1 && parts[1].matches("\\d{1,6}") ? Integer.parseInt(parts[1]) : 0;
        String key = parts.length > 2 ? parts[2] : "";
        Weight weight =
                !refused ? Weight.REMARK : Checks.isExample(problem.message().key()) ? Weight.EXAMPLE : Weight.ERROR;
        List<DraftTable.Line> lines =
                table.map(found -> draft.table(found).lines()).orElse(List.of());
        DraftTable.Line line = place > 0 && place <= lines.size() ? lines.get(place - 1) : null;
        return new Found(
                table.orElse(null),
                place,
                line == null ? 0 : line.number(),
                key,
                weight,
                problem.message(),
                Checks.canBeOff(problem.message().key()),
                line == null || !line.unread().contains(key)
                        ? null
                        : Mending.of(key, line.cell(key), Notation.of(notation)).orElse(null));
    }
}
