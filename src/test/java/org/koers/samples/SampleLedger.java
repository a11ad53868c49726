package org.koers.samples;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.results.Result;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;

/** A story as facts in memory: what reading its workbook gives. */
public final class SampleLedger {
    /** The seed of the files in {@code sample-data}. */
    public static final long SEED = 2026;

    private SampleLedger() {}

    public static Ledger of(Frame frame, PlanSettings settings, String file) {
        return of(frame, settings, new Draw(file, SEED, false));
    }

    /**
     * One drawing of the noise.
     *
     * @param file name that the facts' cells carry
     * @param raw whether the noise stays as it was drawn, neither standardised nor clipped
     */
    public record Draw(String file, long seed, boolean raw) {}

    public static Ledger of(Frame frame, PlanSettings settings, Draw draw) {
        Pages pages = new Pages(draw.file());
        Sales sales = new Sales(frame, draw.seed(), draw.raw(), settings);
        List<Result> results = pages.rows(Layout.RESULTS_SHEET, Layout.RESULTS, sales.drafts());
        return new Ledger(
                pages.rows(Layout.PLAN_SHEET, Layout.PLAN, new Targets(frame, settings).drafts(results)),
                results,
                List.of(),
                pages.rows(
                        Layout.ACTIVITIES_SHEET, Layout.ACTIVITIES, new Visits(frame, draw.seed(), settings).drafts()),
                pages.rows(Layout.QUOTES_SHEET, Layout.QUOTES, new Offers(frame, draw.seed(), settings).drafts()),
                pages.rows(Layout.MARKET_SHEET, Layout.MARKET, new Economy(frame, settings).drafts()),
                pages.rows(Layout.SELECTION_SHEET, Layout.SELECTION, People.selection()),
                pages.rows(Layout.TEAM_SHEET, Layout.TEAM, People.team(settings)),
                pages.rows(Layout.DECISIONS_SHEET, Layout.DECISIONS, new Meeting(frame, settings).drafts()),
                List.of(),
                List.of(),
                columns(),
                List.of());
    }

    private static Map<Subject, Set<Field>> columns() {
        Map<Subject, Set<Field>> columns = new EnumMap<>(Subject.class);
        columns.put(Subject.PLAN, fields(Layout.PLAN));
        columns.put(Subject.RESULTS, fields(Layout.RESULTS));
        columns.put(Subject.ACTIVITIES, fields(Layout.ACTIVITIES));
        columns.put(Subject.QUOTES, fields(Layout.QUOTES));
        columns.put(Subject.MARKET, fields(Layout.MARKET));
        columns.put(Subject.SELECTION, fields(Layout.SELECTION));
        columns.put(Subject.TEAM, fields(Layout.TEAM));
        columns.put(Subject.DECISIONS, fields(Layout.DECISIONS));
        return columns;
    }

    private static <F> Set<Field> fields(List<Column<F>> columns) {
        return columns.stream().map(Column::field).collect(Collectors.toUnmodifiableSet());
    }
}
