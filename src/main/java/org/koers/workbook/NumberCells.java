package org.koers.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koers.intake.DecimalMark;
import org.koers.measure.Message;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.workbook.cells.Cell;
import org.koers.workbook.cells.Shorten;

/** Reads the numbers of one row, stored as such or as text. */
final class NumberCells {
    private static final MathContext AS_EXCEL = new MathContext(15);
    /** How an accounting format shows nothing. */
    private static final Pattern DASH = Pattern.compile("\\p{Sc}? ?[-–—]");

    private static final int MONEY_DECIMALS = 2;

    private final RowCells cells;

    NumberCells(RowCells cells) {
        this.cells = cells;
    }

    @Nullable
    BigDecimal money(Field field) {
        BigDecimal number = number(field);
        if (number == null) {
            return null;
        }
        BigDecimal money = number.setScale(MONEY_DECIMALS, RoundingMode.HALF_EVEN);
        if (field == Field.NET_REVENUE && number.scale() > MONEY_DECIMALS) {
            cells.beyondCents(number.subtract(money));
        }
        return money;
    }

    @Nullable
    BigDecimal decimal(Field field) {
        BigDecimal number = number(field);
        if (number == null) {
            return null;
        }
        boolean exact = number.precision() <= AS_EXCEL.getPrecision();
        if (exact && number.scale() == 0) {
            return number;
        }
        BigDecimal bare = (exact ? number : number.round(AS_EXCEL)).stripTrailingZeros();
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

    @Nullable
    BigDecimal share(Field field) {
        Cell cell = cells.cell(field);
        BigDecimal number = decimal(field);
        Integer column = cells.table().layout().columns().get(field);
        if (number == null || column == null) {
            return null;
        }
        boolean shown = cell instanceof Cell.Number stored && stored.look().percent()
                || cell instanceof Cell.Text text
                        && NumberText.of(text.text()).map(NumberText::percent).orElse(false);
        double most = meaning(field).kind().equals("growth") ? 0.2 : 1;
        return shown || cells.table().notations().staysBelow(column, most) ? number : number.movePointLeft(2);
    }

    @Nullable
    BigDecimal score(Field field) {
        BigDecimal score = decimal(field);
        if (score != null && (score.signum() < 0 || score.compareTo(BigDecimal.TEN) > 0)) {
            cells.report(field, Problem.Consequence.LABEL, "workbook.score", cells.shown(field));
            return null;
        }
        return score;
    }

    private Column meaning(Field field) {
        return Columns.of(cells.table().layout().subject(), field);
    }

    private @Nullable BigDecimal number(Field field) {
        Cell cell = cells.usable(field);
        if (cell instanceof Cell.Number number) {
            return number.look().percent() && meaning(field).kind().equals("money")
                    ? percent(field, RowCells.plain(number.amount().movePointRight(2)) + "%")
                    : scaled(field, number.amount());
        }
        if (cell instanceof Cell.Text text) {
            return number(field, text.text());
        }
        if (cell != null) {
            cells.report(field, Problem.Consequence.REFUSE, "workbook.unreadable-number", cells.shown(field));
        }
        return null;
    }

    /** A share is no amount, whatever the header says. */
    private @Nullable BigDecimal percent(Field field, String shown) {
        boolean required = meaning(field).required();
        cells.report(
                field,
                required ? Problem.Consequence.REFUSE : Problem.Consequence.LABEL,
                required ? "workbook.percent-amount" : "workbook.percent-not-read",
                shown,
                cells.header(field));
        return null;
    }

    /** In the unit of the plan, where the column is in thousands or millions. */
    private BigDecimal scaled(Field field, BigDecimal amount) {
        BigDecimal scale = cells.table().layout().scale(field);
        BigDecimal own = scale == BigDecimal.ONE ? amount : amount.multiply(scale);
        return meaning(field).kind().equals("money") ? Doubts.inUnit(cells.table(), own) : own;
    }

    private @Nullable BigDecimal number(Field field, String text) {
        if (!cells.table().stored() && PlainNumber.kind(text) != PlainNumber.OTHER) {
            return scaled(field, PlainNumber.value(text));
        }
        if (text.length() <= 4 && DASH.matcher(Tidy.text(text)).matches()) {
            // Where an amount can't be missing the dash is the zero of an accounting format; elsewhere it may be
            // unknown.
            return meaning(field).required() && meaning(field).kind().equals("money") ? BigDecimal.ZERO : null;
        }
        int column = Objects.requireNonNull(cells.table().layout().columns().get(field));
        Optional<NumberText> number = NumberText.of(text);
        Optional<BigDecimal> value = number.flatMap(
                written -> written.value(cells.table().notations().notation(column)));
        if (number.isEmpty() || value.isEmpty()) {
            cells.report(field, Problem.Consequence.REFUSE, NumberFault.of(text));
            return null;
        }
        NumberText written = number.get();
        boolean money = meaning(field).kind().equals("money");
        String own = cells.facts().settings().currency();
        Optional<String> foreign = money ? Currencies.other(text, own) : Optional.empty();
        if (foreign.isPresent()) {
            cells.report(
                    field,
                    Problem.Consequence.REFUSE,
                    "workbook.other-currency",
                    Shorten.text(text),
                    foreign.get(),
                    own);
            return null;
        }
        if (!money && (written.tens() > 0 || written.side() != null)) {
            cells.report(field, Problem.Consequence.REFUSE, "workbook.number-unit", Shorten.text(text));
            return null;
        }
        if (money && written.percent()) {
            return percent(field, Shorten.text(text));
        }
        BigDecimal amount = written.tens() > 0 ? value.get() : scaled(field, value.get());
        BigDecimal signed = new Sides(cells).signed(field, written, amount);
        say(field, text, written, signed);
        return signed;
    }

    /** What a person should know or decide about a number that was text. */
    private void say(Field field, String text, NumberText number, BigDecimal value) {
        Table table = cells.table();
        int column = Objects.requireNonNull(table.layout().columns().get(field));
        Invisible.say(cells, field, text);
        if (number.isAmbiguous() && isDoubtful(column)) {
            doubt(field, text, number, value);
        } else if (number.isMinusZero()) {
            cells.report(field, Problem.Consequence.LABEL, "workbook.minus-zero", Shorten.text(text));
        } else if (number.tens() > 0) {
            cells.report(field, Problem.Consequence.LABEL, "workbook.number-magnitude", Shorten.text(text), value);
        } else if (table.stored() && table.notations().isStored(column)) {
            cells.report(
                    field,
                    Problem.Consequence.LABEL,
                    "workbook.number-as-text",
                    Shorten.text(text),
                    RowCells.plain(value));
        }
    }

    private boolean isDoubtful(int column) {
        Notations notations = cells.table().notations();
        boolean asks = cells.table().questions().canBeAsked();
        return notations.isGuess(column) || cells.table().stored() && !(asks && notations.isSure(column));
    }

    private void doubt(Field field, String text, NumberText number, BigDecimal value) {
        Table table = cells.table();
        int column = Objects.requireNonNull(table.layout().columns().get(field));
        String shown = Shorten.text(text);
        if (table.questions().canBeAsked()) {
            table.questions()
                    .ask(
                            table.question("notation", column),
                            Problem.ask(
                                    cells.origin().cell(field), "workbook.ask-notation", table.header(column), shown),
                            Choices.notations(shown, number));
            return;
        }
        DecimalMark other =
                table.notations().notation(column) == DecimalMark.COMMA ? DecimalMark.POINT : DecimalMark.COMMA;
        Message message = Message.of(
                "situation.scale-suspect",
                shown,
                RowCells.plain(value),
                RowCells.plain(number.value(other).orElse(value)));
        cells.report(field, Problem.Consequence.ASK, message);
    }
}
