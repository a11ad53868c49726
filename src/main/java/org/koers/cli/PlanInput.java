package org.koers.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.SellingDays;
import org.koers.provenance.Problem;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;
import picocli.CommandLine.ParseResult;

/**
 * What a command was given to work on.
 *
 * @param ledger read from the files
 * @param settings of the plan, from the options
 */
record PlanInput(Ledger ledger, PlanSettings settings) {
    private static final Pattern YEAR_START = Pattern.compile("[Ww]?(\\d{1,2})");
    private static final int LAST_START = 52;
    private static final DateTimeFormatter DUTCH_DAY =
            DateTimeFormatter.ofPattern("d-M-uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /**
     * Reads the files as far as the last week that matters.
     *
     * @return null when the input is refused; the terminal has said why
     */
    static @Nullable PlanInput read(Workshop workshop, ParseResult given, IsoWeek last, Terminal terminal) {
        PlanInput input = open(workshop, given, terminal);
        if (input.isRefused(last, terminal)) {
            return null;
        }
        IsoWeek first = input.weeks().min(IsoWeek::compareTo).orElse(null);
        if (first == null || last.isBefore(first)) {
            throw Stopped.input("cli.before-first-result", last.toString(), first == null ? "–" : first.toString());
        }
        int year = input.settings().yearOf(last).name();
        SortedSet<Integer> planned = input.ledger().plannedYears(input.settings());
        if (!planned.contains(year)) {
            throw Stopped.input("cli.year-not-planned", String.valueOf(year), years(planned));
        }
        return input;
    }

    /**
     * Reads the files with all weeks that they hold.
     *
     * @return null when the input is refused; the terminal has said why
     */
    static @Nullable PlanInput readAll(Workshop workshop, ParseResult given, Terminal terminal) {
        PlanInput input = open(workshop, given, terminal);
        IsoWeek last = input.weeks().max(IsoWeek::compareTo).orElse(new IsoWeek(1900, 1));
        return input.isRefused(last, terminal) ? null : input;
    }

    private static PlanInput open(Workshop workshop, ParseResult given, Terminal terminal) {
        List<Path> files = given.matchedPositionalValue(0, List.<Path>of());
        if (files.isEmpty()) {
            throw Stopped.usage("cli.no-files");
        }
        PlanSettings settings = settings(given, files.get(0));
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw Stopped.input("cli.file-absent", file);
            }
        }
        refuseTwice(files);
        return new PlanInput(
                workshop.read(files, settings, rows -> terminal.progress("cli.rows-read", rows)), settings);
    }

    /** A file beside its copy would be hundreds of rows that stand twice. */
    private static void refuseTwice(List<Path> files) {
        for (int at = 1; at < files.size(); at++) {
            for (Path earlier : files.subList(0, at)) {
                if (isSame(earlier, files.get(at))) {
                    throw Stopped.input("cli.same-file", files.get(at).getFileName(), earlier.getFileName());
                }
            }
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.size(one) == Files.size(other) && Files.mismatch(one, other) < 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Stream<IsoWeek> weeks() {
        return ledger.results().stream().map(result -> result.week());
    }

    private boolean isRefused(IsoWeek last, Terminal terminal) {
        List<Problem> refusals = ledger.refusals(last);
        if (!refusals.isEmpty()) {
            terminal.problems(ledger.problems(last));
            terminal.complain(terminal.word("cli.refused", refusals.size()));
        }
        return !refusals.isEmpty();
    }

    private static String years(SortedSet<Integer> years) {
        return years.isEmpty() ? "–" : years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static PlanSettings settings(ParseResult given, Path first) {
        String name = Options.text(given, "--plan");
        String currency = Options.orDefault(given, "--currency").toUpperCase(Locale.ROOT);
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
            throw Stopped.usage("cli.no-currency", currency);
        }
        PlanSettings dutch = PlanSettings.dutch(name == null || name.isBlank() ? bare(first) : name);
        return new PlanSettings(
                dutch.name(),
                startWeek(Options.orDefault(given, "--year-starts")),
                calendar(Options.orDefault(given, "--calendar")),
                currency,
                dutch.zone());
    }

    /** The file name without its ending. */
    private static String bare(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static int startWeek(String text) {
        Matcher matcher = YEAR_START.matcher(text);
        int week = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        if (week < 1 || week > LAST_START) {
            throw Stopped.usage("cli.no-year-start", text);
        }
        return week;
    }

    private static SellingDays calendar(String choice) {
        return switch (choice.toLowerCase(Locale.ROOT)) {
            case "nl" -> SellingDays.dutch();
            case "none" -> SellingDays.none();
            default -> SellingDays.own(closedDays(Path.of(choice)));
        };
    }

    private static List<LocalDate> closedDays(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Stopped.usage("cli.no-calendar", file);
        }
        try {
            List<LocalDate> closed = new ArrayList<>();
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            for (int line = 0; line < lines.size(); line++) {
                String cell = lines.get(line)
                        .split("[;,\t]", 2)[0]
                        .replace("\"", "")
                        .replace("\uFEFF", "")
                        .strip();
                LocalDate day = cell.isEmpty() ? null : day(cell);
                if (day != null) {
                    closed.add(day);
                } else if (!cell.isEmpty() && line > 0) {
                    throw Stopped.input("cli.no-closed-day", file.getFileName(), line + 1, cell);
                }
            }
            return closed;
        } catch (IOException e) {
            throw Stopped.input("cli.calendar-unreadable", file.getFileName());
        }
    }

    private static @Nullable LocalDate day(String cell) {
        for (DateTimeFormatter format : List.of(DateTimeFormatter.ISO_LOCAL_DATE, DUTCH_DAY)) {
            try {
                return LocalDate.parse(cell, format);
            } catch (DateTimeException e) {
                continue;
            }
        }
        return null;
    }
}
