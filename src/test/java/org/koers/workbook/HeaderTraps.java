package org.koers.workbook;

import static org.koers.workbook.RawBook.row;

import java.util.List;

/** Where the header stands and what it is called. */
final class HeaderTraps {
    private static final String GOOD = "2 rows 30.75 2026-W14+2026-W15 000123+000124";
    private static final Object[] ONE = row(2026, 14, "000123", "Infra", 10.5);
    private static final Object[] TWO = row(2026, 15, "000124", "Industrie", 20.25);
    private static final String NO_PLAN_MATCH = "LABEL workbook.unknown-sheet b.xlsx!Uitleg";

    private HeaderTraps() {}

    static List<Trap> all() {
        Object[] head = Trap.head();
        return List.of(
                Trap.of("plain", Trap.results(head, ONE, TWO), GOOD),
                Trap.of(
                        "title, date and blank rows above the header",
                        Trap.results(
                                row("Omzetrapport regio Noord"),
                                row("Afgedrukt op", RawBook.date(46_000)),
                                row(),
                                head,
                                ONE,
                                TWO),
                        GOOD),
                Trap.of("header only in row 40", Trap.results(under(39, head, ONE, TWO)), GOOD),
                Trap.of(
                        "header over two rows, merged above",
                        Trap.results(
                                row("Periode", null, "Klant", null, "Bedragen"),
                                row("Jaar", "Week", "Debiteurnr", "Segment", "Netto-omzet"),
                                ONE,
                                TWO),
                        GOOD),
                Trap.of(
                        "columns in another order, with others between them",
                        Trap.results(
                                row("Netto-omzet", "Opmerking", "Segment", "Week", "Kleur", "Debiteurnr", "Jaar"),
                                row(10.5, "let op", "Infra", 14, "rood", "000123", 2026),
                                row(20.25, null, "Industrie", 15, "blauw", "000124", 2026)),
                        GOOD),
                Trap.of(
                        "Dutch and English headers mixed",
                        Trap.results(row("Year", "Week", "Debiteurnr", "Segment", "Net revenue"), ONE, TWO),
                        GOOD),
                Trap.of(
                        "capitals, line breaks and blanks in headers",
                        Trap.results(row("JAAR ", " week", "Debiteur-\nnr.", "SEGMENT", "Netto  omzet"), ONE, TWO),
                        GOOD),
                Trap.of("header repeated on every page", Trap.results(head, ONE, head, TWO, head), GOOD),
                Trap.of(
                        "the same header twice",
                        Trap.results(
                                row("Jaar", "Week", "Debiteurnr", "Segment", "Netto-omzet", "Netto-omzet"),
                                row(2026, 14, "000123", "Infra", 10.5, 99),
                                row(2026, 15, "000124", "Industrie", 20.25, 99)),
                        GOOD,
                        "REFUSE workbook.double-column b.xlsx!Weekresultaten!1:1"),
                Trap.of(
                        "a required column is not there",
                        Trap.results(row("Jaar", "Week", "Segment", "Aantal"), row(2026, 14, "Infra", 5)),
                        "0 rows",
                        "REFUSE workbook.missing-column b.xlsx!Weekresultaten!1:1"),
                Trap.of(
                        "only a header",
                        Trap.results(new Object[][] {head}),
                        "0 rows",
                        "REFUSE workbook.no-rows b.xlsx!Weekresultaten"),
                Trap.of("an empty sheet", Trap.results(), "0 rows", "REFUSE workbook.missing-sheet b.xlsx"),
                Trap.of(
                        "a sheet of prose beside the data",
                        Trap.results(head, ONE, TWO).sheet("Uitleg", row("Zo vult u dit in"), row("Stap 1: begin")),
                        GOOD,
                        NO_PLAN_MATCH),
                Trap.of(
                        "a hidden sheet with last year",
                        Trap.results(head, ONE, TWO)
                                .sheet("2025", head, row(2025, 14, "000123", "Infra", 7))
                                .hidden("2025"),
                        GOOD,
                        "LABEL workbook.hidden-sheet b.xlsx!2025"),
                Trap.of(
                        "last year on a sheet of its own",
                        Trap.results(head, ONE, TWO)
                                .sheet("Weekresultaten 2025", head, row(2025, 14, "000123", "Infra", 7)),
                        "3 rows 37.75 2025-W14+2026-W14+2026-W15 000123+000124"),
                Trap.of(
                        "results over two sheets",
                        Trap.plan().sheet("Regio Noord", head, ONE).sheet("Regio Zuid", head, TWO),
                        GOOD),
                new Trap(
                        "the plan in another file",
                        reading -> reading.csv("doelen.csv", Reading.PLAN)
                                .book("b.xlsx", new RawBook().sheet("Blad1", head, ONE, TWO)),
                        GOOD,
                        List.of()),
                Trap.of(
                        "headers of a dashboard, nothing that Koers knows",
                        Trap.plan()
                                .sheet(
                                        "Dashboard",
                                        row("Kleur", "Smaak", "Geur", "Vorm"),
                                        row("rood", "zoet", "fris", "rond")),
                        "0 rows",
                        "LABEL workbook.unknown-sheet b.xlsx!Dashboard",
                        "REFUSE workbook.missing-sheet b.xlsx"));
    }

    private static Object[][] under(int rows, Object[]... data) {
        Object[][] all = new Object[rows + data.length][];
        for (int index = 0; index < rows; index++) {
            all[index] = row("Toelichting regel " + (index + 1));
        }
        System.arraycopy(data, 0, all, rows, data.length);
        return all;
    }
}
