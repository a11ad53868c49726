package org.koers.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.koers.measure.ScopeKind;
import org.koers.measure.Texts;
import org.koers.rules.AdviceKind;
import org.koers.rules.Dimension;
import org.koers.rules.Row;
import org.koers.rules.RowStatus;
import org.koers.rules.Severity;

/** Builds rows of rule tables for tests of the report. */
final class Rows {
    private final String id;
    private final Dimension table;
    private AdviceKind kind = AdviceKind.DECIDE_NOW;
    private Severity severity = Severity.ACT;
    private Texts name = new Texts("Regel", "Rule");
    private Texts title = new Texts("Titel van het advies", "Title of the advice");
    private Texts text = new Texts("Tekst van het advies.", "Text of the advice.");

    private Rows(String id, Dimension table) {
        this.id = id;
        this.table = table;
    }

    static Rows row(String id, String table) {
        return new Rows(id, Dimension.valueOf(table.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    Rows kind(AdviceKind adviceKind) {
        this.kind = adviceKind;
        return this;
    }

    Rows severity(Severity howMuch) {
        this.severity = howMuch;
        return this;
    }

    Rows name(String nl, String en) {
        this.name = new Texts(nl, en);
        return this;
    }

    Rows title(String nl, String en) {
        this.title = new Texts(nl, en);
        return this;
    }

    Rows text(String nl, String en) {
        this.text = new Texts(nl, en);
        return this;
    }

    Row build() {
        return new Row(
                id,
                table,
                RowStatus.ON,
                ScopeKind.TOTAL,
                false,
                List.of(),
                kind,
                severity,
                "manager",
                10,
                4,
                name,
                name,
                title,
                text,
                Map.of(),
                Map.of());
    }
}
