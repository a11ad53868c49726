package org.koers.workbook.rulesheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Language;
import org.koers.measure.Wording;
import org.koers.rules.Dimension;
import org.koers.ruletables.HeadWords;
import org.koers.ruletables.RuleSheet;
import org.koers.ruletables.SheetRules;
import org.koers.workbook.cells.SheetRow;
import org.koers.workbook.marked.NoteText;

/** Finds what is a person's own in the sheet of one table. Columns without a key of Koers' are theirs. */
final class OwnTableReader {
    private static final List<HeadWords> WORDS =
            List.of(new HeadWords(new Wording(Language.NL, "EUR")), new HeadWords(new Wording(Language.EN, "EUR")));
    /** Programs change widths and heights by a tenth when they save with other letters; nobody sees it. */
    private static final double UNSEEN = 0.15;

    private final Dimension table;
    private final OwnCells cells;
    private final SheetRow keys;
    private final TreeMap<Integer, String> ours = new TreeMap<>();
    private final Map<Integer, String> own = new TreeMap<>();
    private final List<OwnColumn> columns = new ArrayList<>();
    private final Map<Spot, OwnCell> kept = new LinkedHashMap<>();
    private final Map<String, Span> spans = new HashMap<>();
    private final Map<String, Float> heights = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<LeftOver> leftOver = new ArrayList<>();

    private OwnTableReader(Dimension table, OwnCells cells, SheetRow keys) {
        this.table = table;
        this.cells = cells;
        this.keys = keys;
    }

    /** Empty when there is no row of keys, by which columns are known. */
    static Optional<OwnTableReader> of(Dimension table, OwnCells cells) {
        Optional<SheetRow> keys = cells.rows().stream()
                .filter(row -> SheetRules.areKeys(texts(row)))
                .findFirst();
        return keys.map(row -> {
            OwnTableReader reader = new OwnTableReader(table, cells, row);
            reader.read();
            return reader;
        });
    }

    private static List<String> texts(SheetRow row) {
        List<String> texts = new ArrayList<>();
        for (int index = 0; index < row.size(); index++) {
            texts.add(row.cell(index).shown().strip());
        }
        return texts;
    }

    private void read() {
        for (int index = 0; index < keys.size(); index++) {
            String key = keys.cell(index).shown().strip();
            if (SheetRules.isRead(key)) {
                ours.put(keys.column(index), key);
            }
        }
        own();
        SheetRow headers = new SheetRow(keys.number() - 1, false);
        for (SheetRow row : cells.rows()) {
            if (row.number() == headers.number()) {
                headers = row;
            } else if (row.number() < keys.number()) {
                astray(row, texts(row).size() > 0);
            } else if (row.number() > keys.number()) {
                rule(row);
            }
        }
        line(Spot.HEADERS, headers);
        line(Spot.KEYS, keys);
        notesBelow();
        ours.forEach((column, key) -> {
            Span span = cells.looks().span(column);
            boolean chosen = isChosen(span.width(), RuleBookStyles.width(key));
            if (chosen || span.hidden()) {
                spans.putIfAbsent(key, new Span(chosen ? span.width() : 0, span.hidden()));
            }
        });
    }

    /** Columns in which anything stands, from the row of headers on. */
    private void own() {
        Set<Integer> found = new TreeSet<>();
        for (SheetRow row : cells.rows()) {
            for (int index = 0; row.number() >= keys.number() - 1 && index < row.size(); index++) {
                found.add(row.column(index));
            }
        }
        cells.looks().notes().keySet().stream()
                .filter(at -> at.row() >= keys.number() - 1)
                .forEach(at -> found.add(at.column()));
        found.removeAll(ours.keySet());
        Map<String, Integer> times = new HashMap<>();
        for (int column : found) {
            if (!cells.allowance().hasRoom(columns.size(), cells.name())) {
                break;
            }
            String header = header(column);
            int time = times.merge(header, 1, Integer::sum);
            String name = time == 1 ? header : (header + " (" + time + ")").strip();
            own.put(column, name);
            columns.add(new OwnColumn(
                    name,
                    place(column),
                    cells.looks().span(column),
                    cells.allowance().admit(cells.looks().columnLook(column)),
                    true));
        }
    }

    private String header(int column) {
        return cells.rows().stream()
                .filter(row -> row.number() == keys.number() - 1)
                .map(row -> row.at(column).shown().strip())
                .findFirst()
                .orElse("");
    }

    private @Nullable String place(int column) {
        if (ours.higherKey(column) == null) {
            return null;
        }
        Map.Entry<Integer, String> before = ours.lowerEntry(column);
        return before == null ? "" : before.getValue();
    }

    /** In the language of the workbook, whose column comes first. */
    private String name(SheetRow row) {
        return ours.values().stream()
                .filter(key -> key.startsWith("name-"))
                .findFirst()
                .map(key -> text(row, key))
                .orElse("");
    }

    private String text(SheetRow row, String key) {
        return ours.entrySet().stream()
                .filter(column -> column.getValue().equals(key))
                .map(column -> row.at(column.getKey()).shown().strip())
                .findFirst()
                .orElse("");
    }

    private void rule(SheetRow row) {
        String id = text(row, "id");
        if (id.isEmpty()) {
            astray(row, false);
            return;
        }
        names.putIfAbsent(id, name(row));
        line(id, row);
        float height = cells.looks().height(row.number());
        if (isChosen(height, RuleBookStyles.TALL)) {
            heights.putIfAbsent(id, height);
        }
    }

    /** @param size 0 where nobody set one */
    private static boolean isChosen(double size, double usual) {
        return size > 0 && Math.abs(size - usual) > usual * UNSEEN;
    }

    private void line(String spot, SheetRow row) {
        own.forEach((column, name) -> keep(new Spot(spot, true, name), cells.own(row, column)));
        ours.forEach((column, key) -> {
            At at = new At(row.number(), column);
            Note note = cells.looks().note(at);
            if (spot.equals(Spot.HEADERS)) {
                keep(new Spot(spot, false, key), cells.ours(at, RuleBookStyles.header(key), added(note, key)));
            } else {
                Face usual = key.equals("id") || spot.equals(Spot.KEYS) ? RuleBookStyles.KEY : Face.PLAIN;
                keep(new Spot(spot, false, key), cells.ours(at, usual, note));
            }
        });
    }

    private void keep(Spot spot, OwnCell cell) {
        if (!cell.isEmpty()) {
            kept.putIfAbsent(spot, cell);
        }
    }

    /** Of a comment at a header what a person added to Koers' own; null when they added nothing. */
    private static @Nullable Note added(@Nullable Note note, String key) {
        if (note == null) {
            return null;
        }
        for (HeadWords words : WORDS) {
            String help = words.help(new RuleSheet.Head(key, List.of()));
            if (note.text().startsWith(help)) {
                String rest = note.text().substring(help.length()).strip();
                return rest.isEmpty() ? null : new Note(note.author(), rest);
            }
        }
        return note.author().equals(NoteText.AUTHOR) ? null : note;
    }

    /** What stands in a row that is of no rule. @param all or only in the person's own columns */
    private void astray(SheetRow row, boolean all) {
        for (int index = 0; index < row.size(); index++) {
            int column = row.column(index);
            if (all || own.containsKey(column)) {
                astray(own.getOrDefault(column, ""), cells.own(row, column));
            }
        }
    }

    private void astray(String column, OwnCell cell) {
        if (cell.says()) {
            leftOver.add(new LeftOver(table.id(), "", "", column, cell));
        }
    }

    /** Comments in rows that hold nothing. */
    private void notesBelow() {
        Set<Integer> rows = new TreeSet<>();
        cells.rows().forEach(row -> rows.add(row.number()));
        cells.looks().notes().keySet().stream()
                .filter(at -> !rows.contains(at.row()) && at.row() != keys.number() - 1)
                .forEach(at -> astray(
                        own.getOrDefault(at.column(), ""), cells.own(new SheetRow(at.row(), false), at.column())));
    }

    /** What belonged to no rule. */
    List<LeftOver> leftOver() {
        return leftOver;
    }

    /**
     * Takes back what was left of a rule that was gone; whether it stays gone shows when the workbook is written.
     *
     * @return false when it belongs to no rule, or something else stands there already
     */
    boolean take(LeftOver left) {
        if (left.rule().isEmpty()) {
            return false;
        }
        boolean known = columns.stream().anyMatch(column -> column.name().equals(left.column()));
        boolean mine = known || !SheetRules.isRead(left.column());
        if (mine && !known) {
            columns.add(new OwnColumn(left.column(), null, Span.USUAL, Look.PLAIN, false));
        }
        names.putIfAbsent(left.rule(), left.name());
        return kept.putIfAbsent(new Spot(left.rule(), mine, left.column()), left.cell()) == null;
    }

    OwnTable table() {
        return new OwnTable(columns, kept, spans, heights, names);
    }
}
