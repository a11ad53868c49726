package org.koers.ruletables;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koers.measure.Measure;
import org.koers.measure.Unit;

/** Guesses what was meant by a cell that can't be read. Whatever it proposes is read before it is told. */
final class Mending {
    private static final int LONGEST = 200;
    private static final Pattern BEHIND = Pattern.compile("^(.+?)\\s*(<=|>=|=<|=>|<|>)\\s*$");
    private static final Pattern TURNED = Pattern.compile("=([<>])");
    private static final Pattern DOTS = Pattern.compile("(\\d)\\s*(?:\\.{3,}|t/m|-)\\s*(\\d)");
    private static final Pattern SPAN = Pattern.compile("^[\\[\\]]?([^\\[\\].]+)\\.\\.([^\\[\\].]+)[\\[\\]]?$");
    private static final Pattern WORDS_BEHIND = Pattern.compile("^(.*\\d)\\s*(?:[\\p{L}€$%]+\\.?\\s*)+$");
    private static final Pattern SIGN_BEFORE = Pattern.compile("^([<>=]*)\\s*[€$]\\s*");

    private final String key;
    private final DraftCells cells;
    private final Notation notation;

    private Mending(String key, Notation notation) {
        this.key = key;
        this.cells = new DraftCells(notation);
        this.notation = notation;
    }

    /** In the notation given; empty when nothing comes to mind. */
    static Optional<String> of(String key, String typed, Notation notation) {
        return typed.length() > LONGEST ? Optional.empty() : new Mending(key, notation).mended(typed);
    }

    private Optional<String> mended(String typed) {
        Set<String> once = guesses(typed);
        Set<String> all = new LinkedHashSet<>(once);
        once.forEach(guess -> all.addAll(guesses(guess)));
        return all.stream()
                .filter(guess -> !guess.equals(typed) && !guess.isBlank())
                .filter(guess -> cells.canonical(key, guess).isPresent())
                .findFirst()
                .flatMap(guess -> cells.canonical(key, guess).map(canonical -> cells.shown(key, canonical)));
    }

    private Set<String> guesses(String typed) {
        Set<String> guesses = new LinkedHashSet<>();
        RuleSheet.Head head = RuleSheet.Head.of(DraftTable.bare(key), notation);
        String tidy = Letters.inCondition(typed).text().strip();
        guesses.add(tidy);
        Optional<Column> column = Column.find(head.measure());
        if (column.isPresent()) {
            guesses.addAll(ofMeasure(tidy, column.get().measure()));
        }
        nearest(tidy, head.choices()).ifPresent(guesses::add);
        return guesses;
    }

    private Optional<String> nearest(String typed, List<String> choices) {
        String bare = typed.replace("\"", "");
        return Nearest.of(
                        bare,
                        choices.stream().map(choice -> choice.replace("\"", "")).toList())
                .map(found -> choices.contains(found) ? found : "\"" + found + "\"");
    }

    private List<String> ofMeasure(String typed, Measure measure) {
        List<String> guesses = new ArrayList<>();
        Matcher behind = BEHIND.matcher(typed);
        if (behind.matches()) {
            guesses.add(behind.group(2) + " " + behind.group(1));
        }
        guesses.add(TURNED.matcher(typed).replaceAll("$1="));
        guesses.add(typed.replace(notation.foreign(), notation.decimal()));
        guesses.add(
                typed.replace(notation.decimal(), notation.foreign()).replace(notation.foreign(), notation.decimal()));
        guesses.add(DOTS.matcher(typed).replaceAll("$1..$2"));
        Matcher span = SPAN.matcher(typed);
        if (span.matches()) {
            guesses.add("[" + span.group(1).strip() + ".." + span.group(2).strip() + "]");
            guesses.add("[" + span.group(2).strip() + ".." + span.group(1).strip() + "]");
        }
        guesses.add(SIGN_BEFORE.matcher(typed).replaceAll("$1 "));
        guesses.add("\"" + typed.replace("\"", "") + "\"");
        Matcher words = WORDS_BEHIND.matcher(typed);
        String number = words.matches() ? words.group(1) : typed;
        guesses.add(number);
        if (measure.unit() == Unit.SHARE) {
            guesses.add(number + " %");
        } else if (measure.unit() == Unit.POINTS) {
            guesses.add(number + " pp");
        }
        return guesses;
    }
}
