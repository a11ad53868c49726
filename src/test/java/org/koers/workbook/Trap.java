package org.koers.workbook;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.koers.measure.Language;
import org.koers.measure.Wording;
import org.koers.provenance.Problem;
import org.koers.results.Result;
import org.koers.situation.Ledger;

/**
 * A file as people make them, and what has to come of it.
 *
 * @param name what is odd about it
 * @param files puts it among the files of a reading
 * @param facts {@code 2 rows 30.00 W14-W15 000123 000124}: results, revenue to the cent, weeks, customers
 * @param said consequence, key and place of every problem
 */
record Trap(String name, Consumer<Reading> files, String facts, List<String> said) {
    private static final Object[] PLAN = RawBook.row("Jaar", "Week", "Segment", "Doel omzet");

    static Trap of(String name, RawBook book, String facts, String... said) {
        return new Trap(name, reading -> reading.book("b.xlsx", book), facts, List.of(said));
    }

    static Trap csv(String name, String content, String facts, String... said) {
        return new Trap(
                name, reading -> reading.csv("plan.csv", Reading.PLAN).csv("r.csv", content), facts, List.of(said));
    }

    /** A workbook with a plan for the segments Infra and Industrie and the results of the rows given. */
    static RawBook results(Object[]... rows) {
        return plan().sheet("Weekresultaten", rows);
    }

    static RawBook plan() {
        return new RawBook()
                .sheet("Plan", PLAN, RawBook.row(2026, null, "Infra", 100), RawBook.row(2026, null, "Industrie", 200));
    }

    static Object[] head() {
        return RawBook.row("Jaar", "Week", "Debiteurnr", "Segment", "Netto-omzet");
    }

    Ledger read(Path folder) {
        Reading reading = new Reading(folder);
        files.accept(reading);
        return reading.ledger();
    }

    static String facts(Ledger ledger) {
        List<Result> results = ledger.results();
        BigDecimal total = results.stream().map(Result::netRevenue).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<String> facts = new ArrayList<>();
        facts.add(results.size() + (results.size() == 1 ? " row" : " rows"));
        facts.add(total.setScale(2).toPlainString());
        facts.add(new TreeSet<>(results.stream()
                        .map(result ->
                                result.week().year() * 100 + result.week().week())
                        .toList())
                .stream()
                        .map(week -> week / 100 + "-W" + String.format("%02d", week % 100))
                        .collect(Collectors.joining("+")));
        facts.add(new TreeSet<>(results.stream()
                        .map(result -> result.customerNo() == null ? "–" : result.customerNo())
                        .toList())
                .stream().limit(4).collect(Collectors.joining("+")));
        return results.isEmpty() ? "0 rows" : String.join(" ", facts);
    }

    static List<String> said(Ledger ledger) {
        return ledger.problems().stream().map(Reading::key).sorted().toList();
    }

    /** A line of the table. */
    String line(Ledger ledger) {
        Wording english = new Wording(Language.EN, "EUR");
        String messages = ledger.problems().stream()
                .map(problem -> word(problem) + " `" + problem.where() + "` " + english.render(problem.message()))
                .sorted()
                .collect(Collectors.joining("<br>"));
        return "| " + name + " | " + facts(ledger) + " | "
                + messages.replace("|", "\\|").replace("\n", " ") + " |\n";
    }

    private static String word(Problem problem) {
        return switch (problem.consequence()) {
            case REFUSE -> "Refused:";
            case ASK -> "Asked:";
            case LABEL -> "Said:";
        };
    }
}
