package org.koers.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.koers.measure.Exact;
import org.koers.measure.Message;
import org.koers.provenance.Field;
import org.koers.provenance.Origin;
import org.koers.provenance.Problem;
import org.koers.workbook.cells.SheetRow;
import org.koers.workbook.cells.Shorten;

/**
 * What the checks of the whole input doubt: a question where somebody can be asked, unless it was answered, else the
 * problem that the commands state.
 */
final class Doubts {
    static final String KEEP = "KEEP";
    static final String ONCE = "ONCE";
    static final String ACCEPT = "ACCEPT";
    static final String SCALE = "scale";
    static final String DUPLICATES = "duplicates";
    /** Powers of ten that amounts are wrong by, by choice: the comma lost, or the unit another. */
    static final Map<String, Integer> SHIFTS = shifts();

    private Doubts() {}

    private static Map<String, Integer> shifts() {
        Map<String, Integer> shifts = new LinkedHashMap<>();
        shifts.put("DIVIDE_100", -2);
        shifts.put("DIVIDE_1000", -3);
        shifts.put("MULTIPLY_100", 2);
        shifts.put("MULTIPLY_1000", 3);
        return shifts;
    }

    static String duplicates(String sheet) {
        return DUPLICATES + "|" + sheet;
    }

    /**
     * Whether a person chose to do without the row that this problem is about; asked where nobody has said.
     *
     * @param keep in words, what it means to read the row all the same
     */
    static boolean isWithout(Table table, String id, Problem problem, Message keep) {
        Questions questions = table.questions();
        if (questions.isAnswered(id, Choices.LEAVE_OUT)) {
            table.facts().leaveOut();
            table.problems().add(Choices.leftOut(problem));
            return true;
        }
        if (questions.answer(id).isEmpty()) {
            Map<String, Message> choices = new LinkedHashMap<>();
            choices.put(KEEP, keep);
            choices.putAll(Choices.leaveOut());
            questions.askOrSay(table.problems(), id, problem, choices);
        }
        return false;
    }

    /** Rows that are equal in everything; one question per sheet. */
    static void duplicate(Problems problems, Origin second, Problem problem) {
        Map<String, Message> choices = new LinkedHashMap<>();
        choices.put(KEEP, Message.of("workbook.choice.both-count"));
        choices.put(ONCE, Message.of("workbook.choice.count-once"));
        raise(problems, duplicates(second.sheet().name()), problem, choices);
    }

    /** Too much revenue in segments that the plan doesn't have; one question per sheet. */
    static void segment(Problems problems, Origin first, Problem problem) {
        if (problem.consequence() == Problem.Consequence.REFUSE) {
            raise(
                    problems,
                    "unknown-segments|" + first.sheet().name(),
                    problem,
                    Map.of(KEEP, Message.of("workbook.choice.unassigned")));
        } else {
            problems.add(problem);
        }
    }

    /** A control total that is off. */
    static void total(Problems problems, Origin total, Problem problem) {
        if (problem.consequence() == Problem.Consequence.REFUSE) {
            raise(problems, "total|" + cell(total), problem, Map.of(ACCEPT, Message.of("workbook.choice.rows-hold")));
        } else {
            problems.add(problem);
        }
    }

    private static void raise(Problems problems, String id, Problem problem, Map<String, Message> choices) {
        Questions questions = problems.questions();
        Optional<String> answer = questions.answer(id).filter(choices::containsKey);
        if (!questions.canBeAsked()) {
            problems.add(problem);
        } else if (answer.isEmpty()) {
            questions.ask(id, problem, choices);
        } else {
            problems.add(new Problem(problem.where(), problem.message(), Problem.Consequence.LABEL, problem.week()));
        }
    }

    static String scale(Origin row) {
        return SCALE + "|" + cell(row);
    }

    /** Of all amounts of a sheet. */
    static String scale(String sheet) {
        return SCALE + "|" + sheet;
    }

    /** Whether a remark below the header may state the unit of the amounts, which is then asked. */
    static boolean unit(Table table, SheetRow row) {
        String text = Tidy.text(row.cell(0).shown());
        BigDecimal unit = TitleScale.of(text);
        boolean headed = table.layout().scales().containsValue(unit);
        if (unit.compareTo(BigDecimal.ONE) == 0 || headed) {
            return false;
        }
        Questions questions = table.questions();
        String id = scale(table.sheet().name());
        Problem problem =
                Problem.ask(table.place(row.number() + ":" + row.number()), "workbook.ask-unit", Shorten.text(text));
        if (questions.answer(id).isEmpty()) {
            Map<String, Message> choices = new LinkedHashMap<>();
            choices.put(KEEP, Message.of("workbook.choice.all-right"));
            if (unit.precision() - unit.scale() == 4) {
                choices.put("MULTIPLY_1000", Message.of("workbook.choice.all-small", unit));
            }
            questions.askOrSay(table.problems(), id, problem, choices);
        }
        return true;
    }

    /** The amount as it stands, as it most likely should be, and with the other factor. */
    static Map<String, Message> sizes(BigDecimal amount, String shift) {
        Map<String, Message> choices = new LinkedHashMap<>();
        choices.put(KEEP, Message.of("workbook.choice.amount", new Exact(amount)));
        String other = shift.endsWith("1000") ? shift.substring(0, shift.length() - 1) : shift + "0";
        for (String likely : List.of(shift, other)) {
            choices.put(likely, Message.of("workbook.choice.amount", new Exact(shifted(amount, likely))));
        }
        return choices;
    }

    private static BigDecimal shifted(BigDecimal amount, String shift) {
        return amount.movePointRight(SHIFTS.getOrDefault(shift, 0)).setScale(2, RoundingMode.HALF_EVEN);
    }

    /** An amount of a sheet of which a person said that all are too large or too small. */
    static BigDecimal inUnit(Table table, BigDecimal amount) {
        if (!table.questions().isAnyAnswered(SCALE)) {
            return amount;
        }
        return table.questions()
                .answer(scale(table.sheet().name()))
                .map(shift -> amount.movePointRight(SHIFTS.getOrDefault(shift, 0)))
                .orElse(amount);
    }

    /** The revenue of a row as a person said it should be. */
    static BigDecimal answered(Questions questions, Origin row, BigDecimal revenue) {
        return questions.isAnyAnswered(SCALE)
                ? questions
                        .answer(scale(row))
                        .map(shift -> shifted(revenue, shift))
                        .orElse(revenue)
                : revenue;
    }

    private static String cell(Origin origin) {
        String place = origin.cell(Field.NET_REVENUE);
        return place.substring(place.indexOf('!') + 1);
    }
}
