package org.koers.workbook;

import static org.koers.workbook.RawBook.row;

import java.util.List;

/** Numbers that people, programs and countries write differently. */
final class NumberTraps {
    private NumberTraps() {}

    private static RawBook amounts(Object... amounts) {
        Object[][] rows = new Object[amounts.length + 1][];
        rows[0] = Trap.head();
        for (int index = 0; index < amounts.length; index++) {
            rows[index + 1] = row(2026, 14, "00012" + index, "Infra", amounts[index]);
        }
        return Trap.results(rows);
    }

    private static RawBook usualThen(int last) {
        Object[][] rows = new Object[14][];
        rows[0] = Trap.head();
        for (int week = 1; week <= 13; week++) {
            rows[week] = row(2026, week, "000123", "Infra", week == 13 ? last : 100);
        }
        return Trap.results(rows);
    }

    private static String at(String cell) {
        return "b.xlsx!Weekresultaten!" + cell;
    }

    static List<Trap> all() {
        return List.of(
                Trap.of(
                        "Dutch notation as text",
                        amounts("1.234,56", "0,44", "12"),
                        "3 rows 1247.00 2026-W14 000120+000121+000122"),
                Trap.of(
                        "English notation as text",
                        amounts("1,234.56", "0.44", "12"),
                        "3 rows 1247.00 2026-W14 000120+000121+000122"),
                Trap.of(
                        "minus behind, parentheses and a typographic minus",
                        amounts("100,00-", "(50,50)", "\u221210,25", "1.000,75"),
                        "4 rows 840.00 2026-W14 000120+000121+000122+000123"),
                Trap.of(
                        "euro signs, EUR and hard blanks",
                        amounts("€ 1.234,56", "€\u00a01.000,00", "EUR 10,44", "5,00\u202f"),
                        "4 rows 2250.00 2026-W14 000120+000121+000122+000123"),
                Trap.of(
                        "blanks, thin and hard, between thousands",
                        amounts("1 234,50", "1\u00a0000,25", "1\u202f000,25"),
                        "3 rows 3235.00 2026-W14 000120+000121+000122"),
                Trap.of(
                        "a number stored as text among numbers",
                        amounts(10, "12,5", 20),
                        "3 rows 42.50 2026-W14 000120+000121+000122",
                        "LABEL workbook.number-as-text " + at("E3")),
                Trap.of(
                        "a text that can be two numbers",
                        amounts(10, "100.000", 20),
                        "3 rows 100030.00 2026-W14 000120+000121+000122",
                        "ASK situation.scale-suspect " + at("E3")),
                Trap.of("a credit note", amounts(1_000, -250.25), "2 rows 749.75 2026-W14 000120+000121"),
                Trap.of(
                        "an error in the amount",
                        amounts(10, RawBook.error("#N/A")),
                        "1 row 10.00 2026-W14 000120",
                        "REFUSE workbook.error-cell " + at("E3")),
                Trap.of(
                        "a formula with its stored result",
                        amounts(10, new RawBook.Raw("", "<f>E2*2</f><v>20</v>")),
                        "2 rows 30.00 2026-W14 000120+000121",
                        "LABEL workbook.formulas b.xlsx"),
                Trap.of(
                        "a formula whose result was never stored",
                        amounts(10, RawBook.formula("E2*2")),
                        "1 row 10.00 2026-W14 000120",
                        "REFUSE workbook.formula-without-value " + at("E3")),
                Trap.of(
                        "NaN, infinity and 1e999",
                        amounts(
                                10,
                                new RawBook.Raw("", "<v>NaN</v>"),
                                new RawBook.Raw("", "<v>INF</v>"),
                                new RawBook.Raw("", "<v>1e999</v>")),
                        "1 row 10.00 2026-W14 000120",
                        "REFUSE workbook.number-nan " + at("E3"),
                        "REFUSE workbook.number-infinite " + at("E4"),
                        "REFUSE workbook.number-too-large " + at("E5")),
                Trap.of(
                        "one amount a hundred times too large",
                        usualThen(10_000),
                        "13 rows 11200.00 2026-W01+2026-W02+2026-W03+2026-W04+2026-W05+2026-W06+2026-W07+2026-W08"
                                + "+2026-W09+2026-W10+2026-W11+2026-W12+2026-W13 000123",
                        "ASK situation.scale-suspect " + at("E14")),
                Trap.of(
                        "amounts in thousands by the title",
                        Trap.results(
                                row("Omzet per week, bedragen x € 1.000"),
                                Trap.head(),
                                row(2026, 14, "000123", "Infra", 1.5)),
                        "1 row 1500.00 2026-W14 000123",
                        "LABEL workbook.unit " + at("E2")),
                Trap.of(
                        "amounts with four decimals",
                        amounts(10.0049, 20.0049, 30.0049),
                        "3 rows 60.00 2026-W14 000120+000121+000122",
                        "LABEL workbook.rounded-to-cents b.xlsx!Weekresultaten"),
                Trap.of("a dash for nothing", amounts(10, "-"), "2 rows 10.00 2026-W14 000120+000121"),
                Trap.of(
                        "cents that a double does not have",
                        amounts("0,10", "0,20", 0.1, 0.2),
                        "4 rows 0.60 2026-W14 000120+000121+000122+000123",
                        "LABEL workbook.number-as-text " + at("E2"),
                        "LABEL workbook.number-as-text " + at("E3")),
                Trap.of(
                        "an amount with a percent sign",
                        amounts(10, "5%"),
                        "1 row 10.00 2026-W14 000120",
                        "REFUSE workbook.percent-amount " + at("E3")),
                Trap.of(
                        "customer numbers with leading zeros by their format",
                        Trap.results(Trap.head(), row(2026, 14, RawBook.zeros(123), "Infra", 10)),
                        "1 row 10.00 2026-W14 000123"));
    }
}
