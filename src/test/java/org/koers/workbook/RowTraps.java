package org.koers.workbook;

import static org.koers.workbook.RawBook.row;

import java.util.List;

/** Rows that are no data, and data that is no simple row. */
final class RowTraps {
    private static final String SHEET = "b.xlsx!Weekresultaten";

    private RowTraps() {}

    private static RawBook rows(Object[]... rows) {
        Object[][] all = new Object[rows.length + 1][];
        all[0] = Trap.head();
        System.arraycopy(rows, 0, all, 1, rows.length);
        return Trap.results(all);
    }

    static List<Trap> all() {
        Object[] one = row(2026, 14, "000123", "Infra", 10.5);
        Object[] two = row(2026, 15, "000124", "Industrie", 20.25);
        String good = "2 rows 30.75 2026-W14+2026-W15 000123+000124";
        return List.of(
                Trap.of("a total below", rows(one, two, row("Totaal", null, null, null, 30.75)), good),
                Trap.of(
                        "subtotals and a grand total",
                        rows(
                                one,
                                row("Subtotaal", null, null, null, 10.5),
                                two,
                                row("Subtotaal", null, null, null, 20.25),
                                row("Eindtotaal", null, null, null, 30.75)),
                        good),
                Trap.of(
                        "a total that the rows do not add up to",
                        rows(one, two, row("Totaal", null, null, null, 40)),
                        good,
                        "REFUSE workbook.total-differs " + SHEET + "!E4"),
                Trap.of(
                        "a total whose result was never stored",
                        rows(one, two, row("Totaal", null, null, null, RawBook.formula("SUM(E2:E3)"))),
                        good,
                        "LABEL workbook.total-without-value " + SHEET + "!E4"),
                Trap.of("blank rows in between", rows(one, row(), row(null, null), two, row()), good),
                Trap.of(
                        "notes below",
                        rows(one, two, row(), row("Bron: ERP, peildatum 1 april")),
                        good,
                        "LABEL workbook.note " + SHEET + "!5:5"),
                Trap.of(
                        "the same row twice",
                        rows(one, one, two),
                        "3 rows 41.25 2026-W14+2026-W15 000123+000124",
                        "ASK workbook.duplicate-row " + SHEET + "!E3"),
                Trap.of(
                        "a week in parts and again as a whole",
                        rows(one, row(2026, 14, null, null, 10.5)),
                        "2 rows 21.00 2026-W14 000123+–",
                        "REFUSE workbook.no-segment " + SHEET + "!D3",
                        "REFUSE workbook.two-levels " + SHEET + "!E3"),
                Trap.of(
                        "a segment that the plan does not have",
                        rows(one, row(2026, 14, "000124", "Infar", 5)),
                        "2 rows 15.50 2026-W14 000123+000124",
                        "REFUSE workbook.unknown-segment " + SHEET + "!D3"),
                Trap.of(
                        "a segment in capitals and with blanks",
                        rows(one, row(2026, 15, "000124", " INDUSTRIE ", 20.25)),
                        good),
                Trap.of(
                        "a Cyrillic letter in a segment",
                        rows(one, row(2026, 15, "000124", "Infr\u0430", 20.25)),
                        good,
                        "REFUSE workbook.mixed-scripts " + SHEET + "!D3",
                        "REFUSE workbook.no-segment " + SHEET + "!D3"),
                Trap.of(
                        "names that look like formulas",
                        Trap.results(
                                row("Jaar", "Week", "Debiteurnr", "Klant", "Segment", "Netto-omzet"),
                                row(2026, 14, "=1+1", "=HYPERLINK(\"x\")", "Infra", 1),
                                row(2026, 14, "+31", "@SUM(A1)", "Infra", 2),
                                row(2026, 14, "'t Hoekje", "'t Hoekje", "Infra", 4)),
                        "3 rows 7.00 2026-W14 't Hoekje++31+=1+1"),
                Trap.of(
                        "very long and odd names",
                        Trap.results(
                                row("Jaar", "Week", "Debiteurnr", "Klant", "Segment", "Netto-omzet"),
                                row(2026, 14, "000123", "x".repeat(5_000), "Infra", 1),
                                row(2026, 14, "000124", "Łódź \u202e\ud83d\ude00 \"quotes\" <b>", "Infra", 2)),
                        "2 rows 3.00 2026-W14 000123+000124",
                        "LABEL workbook.invisible-removed " + SHEET + "!D3"),
                Trap.of(
                        "an empty required cell",
                        rows(one, row(2026, 15, "000124", "Industrie", null)),
                        "1 row 10.50 2026-W14 000123",
                        "REFUSE workbook.missing-cell " + SHEET + "!E3"),
                Trap.csv(
                        "a semicolon, quotes in quotes and a decimal comma in a csv",
                        "Jaar;Week;Debiteurnr;Segment;Netto-omzet\n2026;14;\"0\"\"1;2\";Infra;\"1.234,50\"\n",
                        "1 row 1234.50 2026-W14 0\"1;2"),
                Trap.csv(
                        "an export that guards against formulas in a csv",
                        "Jaar;Week;Debiteurnr;Segment;Netto-omzet\n2026;14;'=1+1;Infra;'-5,25\n",
                        "1 row -5.25 2026-W14 =1+1"));
    }
}
