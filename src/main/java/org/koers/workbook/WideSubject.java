package org.koers.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Subject;
import org.koers.workbook.cells.SheetRow;

/** Whether figures per period are targets or results, which their columns don't tell: the name, a title, a measure do. */
final class WideSubject {
    private static final Set<String> PLAN = Set.of(
            "plan",
            "planning",
            "salesplan",
            "jaarplan",
            "omzetplan",
            "budget",
            "omzetbudget",
            "budgetten",
            "begroting",
            "doel",
            "doelen",
            "doelstelling",
            "doelstellingen",
            "omzetdoel",
            "omzetdoelen",
            "target",
            "targets",
            "taakstelling",
            "quota",
            "goals");
    private static final Set<String> RESULTS = Set.of(
            "omzet",
            "omzetten",
            "weekomzet",
            "maandomzet",
            "resultaat",
            "resultaten",
            "weekresultaten",
            "realisatie",
            "gerealiseerd",
            "gerealiseerde",
            "werkelijk",
            "verkopen",
            "verkoop",
            "facturatie",
            "gefactureerd",
            "actual",
            "actuals",
            "sales",
            "revenue",
            "results",
            "invoiced",
            "turnover");

    private WideSubject() {}

    /** Null when nothing tells, or when the words contradict each other. */
    static @Nullable Subject told(String name, List<SheetRow> above, Across across) {
        StringBuilder measures = new StringBuilder();
        across.columns().forEach(column -> measures.append(' ').append(column.measure()));
        StringBuilder titles = new StringBuilder();
        for (SheetRow row : above) {
            for (int cell = 0; cell < row.size(); cell++) {
                titles.append(' ').append(HeaderBlock.text(row.cell(cell)));
            }
        }
        for (String text : List.of(measures.toString(), name, titles.toString())) {
            Subject told = told(text);
            if (told != null) {
                return told;
            }
        }
        return null;
    }

    /** A plan is a plan of something: {@code Omzet budget 2026} is one. */
    private static @Nullable Subject told(String text) {
        boolean results = false;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (PLAN.contains(word)) {
                return Subject.PLAN;
            }
            results |= RESULTS.contains(word);
        }
        return results ? Subject.RESULTS : null;
    }
}
