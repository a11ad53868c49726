package org.koers.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.measure.Texts;
import org.koers.provenance.Field;
import org.koers.provenance.Origin;
import org.koers.provenance.Problem;
import org.koers.provenance.Subject;
import org.koers.workbook.cells.Cell;
import org.koers.workbook.cells.SheetRow;
import org.koers.workbook.cells.Shorten;

/**
 * One row by field instead of by column. A cell that is blank, or whose column is absent, is null; a cell that can't be
 * read becomes a problem with its place, and is null too.
 */
final class RowCells {
    private final SheetRow row;
    private final Table table;
    private final boolean again;
    private final NumberCells numbers = new NumberCells(this);
    private final DayCells days = new DayCells(this);
    private @Nullable IsoWeek week;
    private boolean leftOut;
    private int reports;
    private BigDecimal beyondCents = BigDecimal.ZERO;

    RowCells(SheetRow row, Table table) {
        this(row, table, false);
    }

    /** @param again of a row of which another period was read before: only what is wrong with this period is new */
    RowCells(SheetRow row, Table table, boolean again) {
        this.row = row;
        this.table = table;
        this.again = again;
    }

    SheetRow row() {
        return row;
    }

    Facts facts() {
        return table.facts();
    }

    Table table() {
        return table;
    }

    Origin origin() {
        return new Origin(table.sheet(), row.number());
    }

    /** From here on, problems of this row belong to this week. */
    void in(@Nullable IsoWeek factWeek) {
        week = factWeek;
    }

    /** A person chose to do without this row. */
    boolean isLeftOut() {
        return leftOut;
    }

    boolean isBlank(Field field) {
        return cell(field).isBlank();
    }

    Cell cell(Field field) {
        Integer column = table.layout().columns().get(field);
        return column == null ? Cell.BLANK : row.at(column);
    }

    /** A name or remark, tidied. */
    @Nullable
    String text(Field field) {
        return known(field, this::tidied);
    }

    private @Nullable String tidied(Field field) {
        Cell cell = usable(field);
        if (cell == null) {
            return null;
        }
        String text = Tidy.text(cell.shown());
        Invisible.say(this, field, cell.shown());
        return text.isEmpty() ? null : table.facts().spelling().share(text);
    }

    /** As it was read before, where nothing had to be said about it; a field is read in one way only. */
    private @Nullable String known(Field field, Function<Field, @Nullable String> reading) {
        if (!(cell(field) instanceof Cell.Text written)) {
            return reading.apply(field);
        }
        String known = table.texts().get(field, written.text());
        if (known != null) {
            return known;
        }
        int before = reports;
        String read = reading.apply(field);
        if (read != null && reports == before) {
            table.texts().put(field, written.text(), read);
        }
        return read;
    }

    /** Something was said about a cell, which is to be said again where its text comes again. */
    void said() {
        reports++;
    }

    /** A segment in its first spelling. */
    @Nullable
    String segment() {
        return known(Field.SEGMENT, field -> new NameCells(this).segment());
    }

    /** A number that is a name: text, with its leading zeros. */
    @Nullable
    String code(Field field) {
        return known(field, new NameCells(this)::code);
    }

    /** What the cell of the net revenue holds beyond whole cents. */
    void beyondCents(BigDecimal amount) {
        beyondCents = amount;
    }

    /** What was left out of the net revenue, read before, to make it whole cents; 0 for most. */
    BigDecimal beyondCents() {
        return beyondCents;
    }

    /** An amount in plan currency, to the cent. */
    @Nullable
    BigDecimal money(Field field) {
        return numbers.money(field);
    }

    @Nullable
    BigDecimal decimal(Field field) {
        return numbers.decimal(field);
    }

    @Nullable
    Integer count(Field field) {
        return numbers.count(field);
    }

    /** A percentage as a fraction. */
    @Nullable
    BigDecimal share(Field field) {
        return numbers.share(field);
    }

    /** A mark from 0 to 10. */
    @Nullable
    BigDecimal score(Field field) {
        return numbers.score(field);
    }

    static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }

    @Nullable
    LocalDate date(Field field) {
        return days.date(field);
    }

    @Nullable
    YearMonth period(Field field) {
        return days.period(field);
    }

    /** The word of a closed list as the constant it means; null and a problem when the list doesn't have it. */
    @Nullable
    String word(Field field) {
        Cell cell = usable(field);
        if (cell == null) {
            return null;
        }
        String list = Columns.of(table.layout().subject(), field).kind();
        String written = cell instanceof Cell.Flag flag ? (flag.yes() ? "ja" : "nee") : cell.shown();
        Optional<String> value = Words.value(list, written);
        if (value.isEmpty()) {
            report(field, Problem.Consequence.LABEL, "workbook.unknown-word", Shorten.text(written), Words.line(list));
        }
        return value.orElse(null);
    }

    /** Reports that a required cell is empty; one that can't be read was reported when it was read. */
    void missing(Field field, Problem.Consequence consequence) {
        if (isBlank(field)) {
            report(field, consequence, "workbook.missing-cell", header(field));
        }
    }

    /** The cell when it holds something that can be looked at; its faults are reported once per call. */
    @Nullable
    Cell usable(Field field) {
        Cell cell = cell(field);
        if (cell.isBlank()) {
            return null;
        }
        Column column = Columns.of(table.layout().subject(), field);
        boolean needed = column.required()
                && (table.layout().subject() == Subject.PLAN || table.layout().subject() == Subject.RESULTS);
        Problem.Consequence consequence = needed ? Problem.Consequence.REFUSE : Problem.Consequence.LABEL;
        if (cell instanceof Cell.Fault fault) {
            report(field, consequence, "workbook.error-cell", fault.code());
            return null;
        }
        if (cell instanceof Cell.Unvalued) {
            report(field, consequence, "workbook.formula-without-value");
            return null;
        }
        if (cell instanceof Cell.Unreadable unreadable) {
            report(field, Problem.Consequence.REFUSE, unreadable(column, unreadable));
            return null;
        }
        return cell;
    }

    String shown(Field field) {
        return Shorten.text(cell(field).shown());
    }

    Texts header(Field field) {
        return Columns.of(table.layout().subject(), field).header();
    }

    private static Message unreadable(Column column, Cell.Unreadable cell) {
        if (column.isNumber() && NumberFault.isTold(cell.stored())) {
            return NumberFault.of(cell.stored());
        }
        String shown = Shorten.text(cell.stored());
        return Message.of(column.isDate() ? "workbook.no-such-day" : "workbook.unreadable-cell", shown);
    }

    void report(Field field, Problem.Consequence consequence, String key, Object... arguments) {
        report(field, consequence, Message.of(key, arguments));
    }

    /** A refusal leaves a person the choice to do without the rows it is about. */
    void report(Field field, Problem.Consequence consequence, Message message) {
        said();
        Integer column = table.layout().columns().get(field);
        Across across = table.layout().across();
        if (again && (across == null || column == null || !across.covers(column))) {
            return;
        }
        Problem problem = new Problem(origin().cell(field), message, consequence, week);
        Questions questions = table.questions();
        if (consequence != Problem.Consequence.REFUSE || !questions.canBeAsked()) {
            table.problems().add(problem);
            return;
        }
        String id = "rows|" + table.sheet().name() + "|" + message.key();
        if (questions.isAnswered(id, Choices.LEAVE_OUT)) {
            leftOut = true;
            table.facts().leaveOut();
            table.problems().add(Choices.leftOut(problem));
        } else {
            questions.ask(id, problem, Choices.leaveOut());
        }
    }
}
