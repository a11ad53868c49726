package org.koers.steering;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.koers.measure.Scope;
import org.koers.plan.PlanLine;
import org.koers.provenance.Field;
import org.koers.provenance.Origin;
import org.koers.provenance.Sheet;
import org.koers.situation.PlanSettings;

/**
 * Approved revisions as lines of the plan: another version beside those of the sheet, by week, from the week in which it
 * begins. Known from the cut-off of the week in which it was approved at the latest.
 */
public final class RevisionFacts {
    /** What a revision tells, in the order of the sheet. */
    public static final List<Field> FIELDS = List.of(
            Field.YEAR,
            Field.WEEK,
            Field.SEGMENT,
            Field.TARGET_REVENUE,
            Field.VERSION,
            Field.APPROVED_ON,
            Field.EFFECTIVE_FROM,
            Field.APPROVED_BY,
            Field.REASON);

    /** Evidence names a line as a cell of this sheet: {@code Koers!target!D3} is the target of revision 3. */
    private static final Sheet TARGET = new Sheet("Koers", "target", columns());

    private final PlanSettings settings;

    public RevisionFacts(PlanSettings settings) {
        this.settings = settings;
    }

    private static Map<Field, String> columns() {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        FIELDS.forEach(field -> columns.put(field, String.valueOf((char) ('A' + columns.size()))));
        return columns;
    }

    /**
     * Nothing for one that was not approved.
     *
     * @param plan lines of the sheets: the total gets lines of its own only where it has them there, else it follows
     *     from its segments
     */
    public List<PlanLine> of(Revision revision, List<PlanLine> plan) {
        Revision.Ruling ruling = revision.ruling();
        if (ruling == null || !revision.isApproved()) {
            return List.of();
        }
        boolean ofTotal =
                plan.stream().anyMatch(line -> line.segment() == null && line.rep() == null && isRevenue(line));
        List<PlanLine> lines = new ArrayList<>();
        for (Revision.Part part : revision.parts()) {
            boolean total = part.scope().equals(Scope.TOTAL);
            if (!total || ofTotal) {
                part.weeks()
                        .forEach((week, amount) -> lines.add(new PlanLine(
                                week.year(),
                                week,
                                total ? null : part.scope().name(),
                                null,
                                amount,
                                null,
                                null,
                                null,
                                null,
                                null,
                                revision.reasons().version(),
                                ruling.day(),
                                revision.reasons().from().start(),
                                ruling.by(),
                                revision.reasons().reason(),
                                new Origin(TARGET, (int) revision.id()),
                                settings.said(ruling.day(), ruling.recorded()))));
            }
        }
        return lines;
    }

    private static boolean isRevenue(PlanLine line) {
        return line.revenue() != null;
    }
}
