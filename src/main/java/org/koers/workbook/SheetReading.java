package org.koers.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Message;
import org.koers.measure.Texts;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.provenance.Sheet;
import org.koers.workbook.cells.Letters;
import org.koers.workbook.cells.SheetRow;
import org.koers.workbook.cells.SheetVisitor;
import org.koers.workbook.cells.Shorten;

/** Reads the rows of one sheet: first its header, then its notation, then its facts. Keeps only the first rows. */
final class SheetReading implements SheetVisitor.Rows {
    private static final int LOOK_AHEAD = 2_000;

    private final Input input;
    private final String name;
    private final boolean since1904;
    private final Facts facts;
    private final List<SheetRow> waiting = new ArrayList<>();
    private @Nullable TableReading table;
    private final BitSet hidden = new BitSet();
    private boolean unknown;

    /**
     * @param name of the sheet as shown in places; for csv the name of the file
     * @param since1904 its day numbers count from 1 January 1904
     */
    SheetReading(Input input, String name, boolean since1904, Facts facts) {
        this.input = input;
        this.name = name;
        this.since1904 = since1904;
        this.facts = facts;
    }

    @Override
    public boolean row(SheetRow row) {
        input.progress().row();
        waiting.add(row);
        if (table == null && waiting.size() == HeaderSearch.ROWS) {
            search();
        } else if (table != null && waiting.size() >= LOOK_AHEAD || table != null && table.isSettled()) {
            flush();
        }
        return !unknown;
    }

    @Override
    public void end() {
        if (table == null && !unknown && !waiting.isEmpty()) {
            search();
        }
        if (table != null) {
            flush();
            table.end();
        }
    }

    @Override
    public void hidden(int first, int last) {
        if (first < HeaderBlock.WIDEST) {
            hidden.set(first, Math.min(last, HeaderBlock.WIDEST) + 1);
        }
    }

    @Override
    public void fault(String cell, Message message) {
        String place = input.file() + "!" + name + (cell.isEmpty() ? "" : "!" + cell);
        input.problems().add(new Problem(place, message, Problem.Consequence.REFUSE, null));
    }

    private void search() {
        Recognition recognition =
                new Recogniser(input.headers(), input.request().mappings()).recognise(name, waiting);
        Layout layout = recognition.readable();
        if (layout == null) {
            unknown = true;
            if (!recognition.isLeftOut()) {
                input.problems().add(UnknownSheet.problem(input.file(), input.stored(), name, waiting, recognition));
            }
            waiting.clear();
            return;
        }
        facts.columns(layout.subject(), layout.fields());
        Sheet sheet = new Sheet(input.file(), name, layout.letters());
        facts.found(layout.subject(), input.file() + "!" + name);
        missing(layout);
        layout.doubles().forEach((field, columns) -> twice(layout, field, columns));
        hidden(layout);
        beyond(layout);
        table = new TableReading(
                new Table(
                        sheet,
                        layout,
                        input.lessons().begin(layout.dutch()),
                        input.stored(),
                        since1904,
                        input.problems(),
                        facts,
                        new Totals(),
                        new KnownTexts()),
                layout.missing().isEmpty() && !layout.isUndated(),
                input);
        waiting.removeIf(row -> row.number() <= layout.lastHeaderRow());
    }

    /** Columns that nobody sees and that count all the same. */
    private void hidden(Layout layout) {
        Across across = layout.across();
        List<Integer> read = new ArrayList<>(layout.columns().values());
        if (across != null) {
            across.columns().forEach(period -> read.add(period.column()));
        }
        List<String> shown = read.stream()
                .filter(hidden::get)
                .sorted()
                .map(column ->
                        Letters.of(column) + " (" + Shorten.text(layout.header().header(column)) + ")")
                .toList();
        if (!shown.isEmpty()) {
            input.problems()
                    .add(Problem.label(
                            input.file() + "!" + name,
                            "workbook.hidden-columns",
                            shown.size(),
                            String.join(", ", shown)));
        }
    }

    /** Periods so far to the right that no header is looked for there would be missing without a word. */
    private void beyond(Layout layout) {
        boolean beyond = layout.across() != null
                && layout.headers().stream().anyMatch(row -> row.lastColumn() >= HeaderBlock.WIDEST);
        if (beyond) {
            input.problems()
                    .add(Problem.refuse(
                            input.file() + "!" + name, "workbook.beyond-widest", Letters.of(HeaderBlock.WIDEST - 1)));
        }
    }

    /** Which of two columns with one name is meant decides over amounts, so the required ones are not guessed. */
    private void twice(Layout layout, Field field, Set<Integer> columns) {
        boolean needed = Columns.of(layout.subject(), field).required();
        input.problems()
                .add(new Problem(
                        input.file() + "!" + name + "!" + layout.lastHeaderRow() + ":" + layout.lastHeaderRow(),
                        Message.of(
                                needed ? "workbook.double-column" : "workbook.double-column-first",
                                Shorten.text(layout.header()
                                        .header(columns.iterator().next())),
                                columns.stream().map(Letters::of).collect(Collectors.joining(", "))),
                        needed ? Problem.Consequence.REFUSE : Problem.Consequence.LABEL,
                        null));
    }

    private void missing(Layout layout) {
        Across across = layout.across();
        if (layout.isUndated()) {
            input.problems()
                    .add(Problem.refuse(
                            input.file() + "!" + name + "!" + layout.lastHeaderRow() + ":" + layout.lastHeaderRow(),
                            "workbook.periods-without-year"));
        } else if (across != null && across.year() != null && !layout.has(Field.YEAR)) {
            input.problems()
                    .add(Problem.label(
                            input.file() + "!" + name, "workbook.year-of-title", String.valueOf(across.year())));
        }
        for (Field missing : layout.missing()) {
            Texts header = Columns.of(layout.subject(), missing).header();
            input.problems()
                    .add(Problem.refuse(
                            input.file() + "!" + name + "!" + layout.lastHeaderRow() + ":" + layout.lastHeaderRow(),
                            "workbook.missing-column",
                            header,
                            SheetNames.of(layout.subject()),
                            others(layout, missing)));
        }
    }

    private static String others(Layout layout, Field field) {
        List<String> others = Columns.of(layout.subject(), field).others();
        return String.join(", ", others.subList(0, Math.min(4, others.size())));
    }

    private void flush() {
        TableReading reading = Objects.requireNonNull(table);
        if (reading.isSettled()) {
            waiting.forEach(reading::learnMore);
        } else {
            waiting.forEach(reading::learn);
            reading.settle();
        }
        waiting.forEach(reading::read);
        waiting.clear();
    }

    /** What the sheets of one file share. */
    record Input(
            String file,
            boolean stored,
            ReadingRequest request,
            RememberedHeaders headers,
            Problems problems,
            Progress progress,
            Lessons lessons) {}
}
