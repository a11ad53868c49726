package org.koers.wiring;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.koers.measure.Language;
import org.koers.measure.Measure;
import org.koers.measure.ScopeKind;
import org.koers.measure.Unit;
import org.koers.measure.Vocabulary;
import org.koers.rules.Dimension;
import org.koers.ruletables.DraftEdit;
import org.koers.web.Account;

/**
 * How long the grid takes to open and to take an edit in Chromium, with a table of 20, 1,000 and 10,000 rules and 30
 * conditions: {@code java org.koers.wiring.RuleGridMarks}. Each figure is told beside that of the smallest table in the
 * same run; nothing fails on time.
 */
final class RuleGridMarks {
    private static final Dimension TABLE = Dimension.PROCESS;
    private static final int CONDITIONS = 30;
    private static final int EDITS = 21;

    private RuleGridMarks() {}

    public static void main(String[] arguments) {
        RunningKoers koers = RunningKoers.one();
        Account ops = koers.bean(KeptAccounts.class).find("salesops").orElseThrow();
        KeptRules rules = koers.bean(KeptRules.class);
        List<String> measures = Vocabulary.shipped().all().stream()
                .filter(measure ->
                        measure.unit() == Unit.INDEX && measure.scopes().contains(ScopeKind.TOTAL))
                .map(Measure::id)
                .limit(CONDITIONS)
                .toList();
        List<DraftEdit> columns = new ArrayList<>();
        measures.forEach(measure -> columns.add(new DraftEdit.AddMeasure(TABLE, measure)));
        rules.edit(ops, columns, Language.EN);
        System.out.println("rows | conditions | opens, ms | an edit, ms (median of " + EDITS
                + ") | of it script | cells in the page");
        int rows = rules.draft().rules().table(TABLE).lines().size();
        try (Chromium chromium = new Chromium()) {
            for (int wanted : new int[] {20, 1_000, 10_000}) {
                rules.edit(ops, added(rows, wanted, measures), Language.EN);
                rows = wanted;
                measure(chromium, koers, rows, measures.size());
            }
        }
        System.exit(0);
    }

    private static List<DraftEdit> added(int from, int to, List<String> measures) {
        List<DraftEdit> edits = new ArrayList<>();
        for (int row = from; row < to; row++) {
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("id", String.format(Locale.ROOT, "X%02d-r%d", row % 100, row));
            cells.put("enabled", "no");
            cells.put("name-nl", "Regel " + row);
            cells.put("name-en", "Rule " + row);
            for (String measure : measures) {
                cells.put("when." + measure, "< 0." + (50 + row % 50));
            }
            edits.add(new DraftEdit.AddLine(TABLE, 1_000_000L + row, 0, cells));
        }
        return edits;
    }

    private static void measure(Chromium chromium, RunningKoers koers, int rows, int conditions) {
        Page page = chromium.signedIn(koers, 1440, ColorScheme.LIGHT, true);
        double opens = Double.MAX_VALUE;
        for (int time = 0; time < 3; time++) {
            page.navigate("/rules/" + TABLE.id());
            page.waitForSelector("#rule-grid[data-ready=yes]");
            Object took = page.evaluate("() => performance.now()");
            opens = Math.min(opens, ((Number) took).doubleValue());
        }
        List<Double> edits = new ArrayList<>();
        List<Double> scripts = new ArrayList<>();
        for (int time = 0; time < EDITS; time++) {
            page.evaluate(
                    "row => { const grid = document.querySelector('#rule-grid');"
                            + " grid.dispatchEvent(new CustomEvent('show-cell', { detail: { rule: row, key: 'due-days' } })); }",
                    String.format(Locale.ROOT, "X%02d-r%d", 19, 19));
            // From the key that ends the edit to the frame that shows it.
            Object took = page.evaluate(
                    "text => new Promise(done => {"
                            + " const at = document.querySelector('#rule-grid .gc.here');"
                            + " at.dispatchEvent(new KeyboardEvent('keydown', { key: 'F2', bubbles: true }));"
                            + " const input = document.querySelector('#rule-grid .editing input'); input.value = text;"
                            + " const start = performance.now();"
                            + " input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));"
                            + " window.script = performance.now() - start;"
                            + " requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))); })",
                    String.valueOf(time + 1));
            edits.add(((Number) took).doubleValue());
            scripts.add(((Number) page.evaluate("() => window.script")).doubleValue());
            page.waitForTimeout(700);
        }
        edits.sort(null);
        scripts.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%d | %d | %.0f | %.0f | %.0f | %s%n",
                rows,
                conditions,
                opens,
                edits.get(edits.size() / 2),
                scripts.get(scripts.size() / 2),
                page.evaluate("() => document.querySelectorAll('#rule-grid .gc').length"));
        page.context().close();
    }
}
