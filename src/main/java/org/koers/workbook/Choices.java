package org.koers.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.koers.intake.DayOrder;
import org.koers.intake.DecimalMark;
import org.koers.measure.Message;
import org.koers.provenance.Problem;

/** What a person can choose from, and what was chosen. */
final class Choices {
    static final String LEAVE_OUT = "LEAVE_OUT";
    static final String AS_STORED = "AS_STORED";
    static final String SWAPPED = "SWAPPED";

    private Choices() {}

    /** What is said of a row that a person chose to do without. */
    static Problem leftOut(Problem problem) {
        return new Problem(
                problem.where(),
                Message.of("workbook.left-out", problem.message()),
                Problem.Consequence.LABEL,
                problem.week());
    }

    static Map<String, Message> leaveOut() {
        return Map.of(LEAVE_OUT, Message.of("workbook.choice.leave-out"));
    }

    /** Both readings of a number, each with what its sign then means. */
    static Map<String, Message> notations(String shown, NumberText number) {
        Map<String, Message> choices = new LinkedHashMap<>();
        for (DecimalMark mark : DecimalMark.values()) {
            boolean decimals = (mark == DecimalMark.COMMA) == (number.digits().indexOf(',') >= 0);
            BigDecimal value = number.value(mark).orElse(BigDecimal.ZERO);
            choices.put(
                    mark.name(),
                    Message.of(decimals ? "workbook.choice.decimals" : "workbook.choice.thousands", shown, value));
        }
        return choices;
    }

    static Map<String, Message> orders(String shown, DateText date) {
        Map<String, Message> choices = new LinkedHashMap<>();
        for (DayOrder order : DayOrder.values()) {
            date.day(order)
                    .ifPresent(day -> choices.put(order.name(), Message.of("workbook.choice.reads", shown, day)));
        }
        return choices;
    }

    /** @param swappable no stored day contradicts that day and month were exchanged */
    static Map<String, Message> mixture(LocalDate first, boolean swappable) {
        Map<String, Message> choices = new LinkedHashMap<>();
        choices.put(AS_STORED, Message.of("workbook.choice.as-stored", first));
        if (swappable) {
            choices.put(SWAPPED, Message.of("workbook.choice.swapped", swapped(first)));
        }
        return choices;
    }

    static Map<String, Message> sides() {
        Map<String, Message> choices = new LinkedHashMap<>();
        choices.put(NumberText.Side.CREDIT.name(), Message.of("workbook.choice.credit-positive"));
        choices.put(NumberText.Side.DEBIT.name(), Message.of("workbook.choice.debit-positive"));
        return choices;
    }

    static LocalDate swapped(LocalDate day) {
        return LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
    }

    /** Tells the notation of a column what a person answered about it. */
    static void apply(Table table, int column) {
        Questions questions = table.questions();
        if (questions.canBeAsked()) {
            table.notations()
                    .say(
                            column,
                            constant(DecimalMark.values(), questions.answer(table.question("notation", column)))
                                    .orElse(null),
                            constant(DayOrder.values(), questions.answer(table.question("day-order", column)))
                                    .orElse(null));
        }
    }

    static <E extends Enum<E>> Optional<E> constant(E[] values, Optional<String> name) {
        return Arrays.stream(values)
                .filter(value -> name.filter(value.name()::equals).isPresent())
                .findFirst();
    }
}
