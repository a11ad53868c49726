package org.koers.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private static final MathContext AS_EXCEL = new MathContext(15);
    /** How an accounting format shows nothing. */
    private static final Pattern DASH = Pattern.compile("[€$£]? ?[-–]");

    private static final int MONEY_DECIMALS = 2;

    private final SheetRow row;
    private final Table table;
    private @Nullable IsoWeek week;

    RowCells(SheetRow row, Table table) {
        this.row = row;
        this.table = table;
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
        Cell cell = usable(field);
        if (cell == null) {
            return null;
        }
        String text = Tidy.text(cell.shown());
        return text.isEmpty() ? null : table.facts().spelling().share(text);
    }

    /** A segment in its first spelling. */
    @Nullable
    String segment() {
        String text = text(Field.SEGMENT);
        if (text == null) {
            return null;
        }
        if (text.contains(" > ")) {
            report(Field.SEGMENT, Problem.Consequence.REFUSE, "workbook.segment-reserved", Shorten.text(text));
            return null;
        }
        if (Scripts.isMixed(text)) {
            report(
                    Field.SEGMENT,
                    Problem.Consequence.REFUSE,
                    "workbook.mixed-scripts",
                    Shorten.text(text),
                    Scripts.odd(text));
            return null;
        }
        return table.facts().spelling().segment(text);
    }

    /** A number that is a name: text, with its leading zeros. */
    @Nullable
    String code(Field field) {
        Cell cell = usable(field);
        if (cell == null) {
            return null;
        }
        String code = Tidy.text(cell.shown()).replace("\u200b", "");
        return code.isEmpty() ? null : table.facts().spelling().share(code);
    }

    /** An amount in plan currency, to the cent. */
    @Nullable
    BigDecimal money(Field field) {
        BigDecimal number = number(field);
        return number == null ? null : number.setScale(MONEY_DECIMALS, RoundingMode.HALF_EVEN);
    }

    @Nullable
    BigDecimal decimal(Field field) {
        BigDecimal number = number(field);
        if (number == null) {
            return null;
        }
        BigDecimal bare = number.round(AS_EXCEL).stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    @Nullable
    Integer count(Field field) {
        BigDecimal number = decimal(field);
        return number == null
                ? null
                : number.setScale(0, RoundingMode.HALF_EVEN)
                        .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                        .intValue();
    }

    /** A percentage as a fraction. */
    @Nullable
    BigDecimal share(Field field) {
        Cell cell = cell(field);
        BigDecimal number = decimal(field);
        Integer column = table.layout().columns().get(field);
        if (number == null || column == null) {
            return null;
        }
        boolean shown = cell instanceof Cell.Number stored && stored.look().percent()
                || cell instanceof Cell.Text text
                        && NumberText.of(text.text()).map(NumberText::percent).orElse(false);
        double most = Columns.of(table.layout().subject(), field).kind().equals("growth") ? 0.2 : 1;
        return shown || table.notations().staysBelow(column, most) ? number : number.movePointLeft(2);
    }

    @Nullable
    BigDecimal score(Field field) {
        BigDecimal score = decimal(field);
        if (score != null && (score.signum() < 0 || score.compareTo(BigDecimal.TEN) > 0)) {
            report(field, Problem.Consequence.LABEL, "workbook.score", shown(field));
            return null;
        }
        return score;
    }

    private @Nullable BigDecimal number(Field field) {
        Cell cell = usable(field);
        if (cell instanceof Cell.Number number) {
            return number.amount();
        }
        if (cell instanceof Cell.Text text) {
            return number(field, text.text());
        }
        if (cell != null) {
            report(field, Problem.Consequence.REFUSE, "workbook.unreadable-number", shown(field));
        }
        return null;
    }

    private @Nullable BigDecimal number(Field field, String text) {
        if (text.length() <= 4 && DASH.matcher(Tidy.text(text)).matches()) {
            return null;
        }
        int column = java.util.Objects.requireNonNull(table.layout().columns().get(field));
        Optional<NumberText> number = NumberText.of(text);
        NumberText.Notation notation = table.notations().notation(column);
        Optional<BigDecimal> value = number.flatMap(written -> written.value(notation));
        if (number.isEmpty() || value.isEmpty()) {
            report(field, Problem.Consequence.REFUSE, "workbook.unreadable-number", Shorten.text(text));
            return null;
        }
        if (number.get().isAmbiguous() && (table.stored() || table.notations().isGuess(column))) {
            NumberText.Notation other =
                    notation == NumberText.Notation.COMMA ? NumberText.Notation.POINT : NumberText.Notation.COMMA;
            report(
                    field,
                    Problem.Consequence.ASK,
                    "situation.scale-suspect",
                    Shorten.text(text),
                    plain(value.get()),
                    plain(number.get().value(other).orElse(value.get())));
        } else if (table.stored() && table.notations().isStored(column)) {
            report(field, Problem.Consequence.LABEL, "workbook.number-as-text", Shorten.text(text), plain(value.get()));
        }
        return value.get();
    }

    static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }

    @Nullable
    LocalDate date(Field field) {
        return new DayCells(this).date(field);
    }

    @Nullable
    YearMonth period(Field field) {
        return new DayCells(this).period(field);
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
            report(field, Problem.Consequence.REFUSE, "workbook.unreadable-cell", Shorten.text(unreadable.stored()));
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

    void report(Field field, Problem.Consequence consequence, String key, Object... arguments) {
        table.problems().add(new Problem(origin().cell(field), Message.of(key, arguments), consequence, week));
    }
}
