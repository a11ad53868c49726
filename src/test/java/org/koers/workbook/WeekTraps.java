package org.koers.workbook;

import static org.koers.workbook.RawBook.row;

import java.util.List;

/** How people write weeks, days and months. */
final class WeekTraps {
    private WeekTraps() {}

    static List<Trap> all() {
        return List.of(
                Trap.of(
                        "weeks in every form",
                        Trap.results(
                                Trap.head(),
                                row(2026, "wk 14", "000123", "Infra", 1),
                                row(2026, "Week 15", "000123", "Infra", 2),
                                row(null, "2026-W16", "000123", "Infra", 4),
                                row(null, 202617, "000123", "Infra", 8),
                                row(null, "18-2026", "000123", "Infra", 16),
                                row(2026, "W19", "000123", "Infra", 32),
                                row(2026, "20", "000123", "Infra", 64)),
                        "7 rows 127.00 2026-W14+2026-W15+2026-W16+2026-W17+2026-W18+2026-W19+2026-W20 000123"),
                Trap.of(
                        "week 53 of a year that has it, and of one that has not",
                        Trap.results(
                                Trap.head(), row(2026, 53, "000123", "Infra", 1), row(2025, 53, "000123", "Infra", 2)),
                        "1 row 1.00 2026-W53 000123",
                        "REFUSE workbook.no-such-week b.xlsx!Weekresultaten!B3"),
                Trap.of(
                        "days around new year belong to the ISO week",
                        Trap.results(
                                row("Factuurdatum", "Debiteurnr", "Segment", "Netto-omzet"),
                                row(RawBook.date(46_020), "000123", "Infra", 1),
                                row(RawBook.date(46_023), "000123", "Infra", 2),
                                row(RawBook.date(46_388), "000123", "Infra", 4)),
                        "3 rows 7.00 2026-W01+2026-W53 000123"),
                Trap.of(
                        "a workbook that counts days from 1904",
                        Trap.results(
                                        row("Factuurdatum", "Debiteurnr", "Segment", "Netto-omzet"),
                                        row(RawBook.date(46_112 - 1_462), "000123", "Infra", 5))
                                .since1904(),
                        "1 row 5.00 2026-W14 000123"),
                Trap.of(
                        "days as text, day before month",
                        Trap.results(
                                row("Factuurdatum", "Debiteurnr", "Segment", "Netto-omzet"),
                                row("31-03-2026", "000123", "Infra", 1),
                                row("1-4-2026", "000123", "Infra", 2)),
                        "2 rows 3.00 2026-W14 000123"),
                Trap.of(
                        "real days and text in one column",
                        Trap.results(
                                row("Factuurdatum", "Debiteurnr", "Segment", "Netto-omzet"),
                                row(RawBook.date(46_112), "000123", "Infra", 1),
                                row("31-03-2026", "000123", "Infra", 2)),
                        "2 rows 3.00 2026-W14 000123",
                        "ASK workbook.dates-mixed b.xlsx!Weekresultaten!A3"),
                Trap.of(
                        "days in ISO cells",
                        Trap.results(
                                row("Factuurdatum", "Debiteurnr", "Segment", "Netto-omzet"),
                                row(new RawBook.Raw("t=\"d\"", "<v>2026-03-31T00:00:00</v>"), "000123", "Infra", 9)),
                        "1 row 9.00 2026-W14 000123"),
                Trap.of(
                        "a day that the calendar does not have",
                        Trap.results(
                                row("Factuurdatum", "Debiteurnr", "Segment", "Netto-omzet"),
                                row("31-02-2026", "000123", "Infra", 1),
                                row("31-03-2026", "000123", "Infra", 2)),
                        "1 row 2.00 2026-W14 000123",
                        "REFUSE workbook.no-such-day b.xlsx!Weekresultaten!A2"),
                Trap.of(
                        "a week without a year",
                        Trap.results(
                                row("Week", "Debiteurnr", "Segment", "Netto-omzet"), row(14, "000123", "Infra", 1)),
                        "0 rows",
                        "REFUSE workbook.week-without-year b.xlsx!Weekresultaten!A2"),
                Trap.of(
                        "week and year that contradict each other",
                        Trap.results(Trap.head(), row(2025, "2026-W14", "000123", "Infra", 1)),
                        "0 rows",
                        "REFUSE workbook.year-contradicts b.xlsx!Weekresultaten!B2"),
                Trap.of(
                        "weeks as columns, a row a customer",
                        Trap.results(
                                row("Debiteurnr", "Segment", "2026-W14", "2026-W15", "2026-W16", "2026-W17"),
                                row("000123", "Infra", 1, 2, 4, 8),
                                row("000124", "Industrie", 16, 32, null, 64)),
                        "7 rows 127.00 2026-W14+2026-W15+2026-W16+2026-W17 000123+000124"),
                Trap.of(
                        "a month instead of a week",
                        Trap.results(
                                row("Maand", "Debiteurnr", "Segment", "Netto-omzet"),
                                row("2026-04", "000123", "Infra", 100.01)),
                        "5 rows 100.01 2026-W14+2026-W15+2026-W16+2026-W17+2026-W18 000123",
                        "LABEL workbook.months-spread b.xlsx!Weekresultaten"),
                Trap.of(
                        "weeks as columns below a year, with a total of each customer",
                        Trap.results(
                                row(null, null, 2026, null, null, null),
                                row("Debiteurnr", "Segment", "wk 14", "wk 15", "wk 16", "Totaal"),
                                row("000123", "Infra", 1, 2, 4, 7),
                                row("000124", "Industrie", 8, null, 16, 24)),
                        "5 rows 31.00 2026-W14+2026-W15+2026-W16 000123+000124"),
                Trap.of(
                        "months as columns",
                        Trap.results(
                                row("Debiteurnr", "Segment", "jan 2026", "feb 2026", "mrt 2026"),
                                row("000123", "Infra", 100.01, 200, 300)),
                        "14 rows 600.01 2026-W01+2026-W02+2026-W03+2026-W04+2026-W05+2026-W06+2026-W07+2026-W08"
                                + "+2026-W09+2026-W10+2026-W11+2026-W12+2026-W13+2026-W14 000123",
                        "LABEL workbook.months-spread b.xlsx!Weekresultaten"),
                Trap.of(
                        "a plan with its weeks as columns",
                        new RawBook()
                                .sheet(
                                        "Plan",
                                        row("Segment", "2026-W14", "2026-W15", "2026-W16"),
                                        row("Infra", 10, 20, 30),
                                        row("Industrie", 20, 30, 40))
                                .sheet("Weekresultaten", Trap.head(), row(2026, 14, "000123", "Infra", 5)),
                        "1 row 5.00 2026-W14 000123"));
    }
}
