package org.koers.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Message;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.workbook.cells.Cell;
import org.koers.workbook.cells.Shorten;

/** Reads names that facts are kept under, segments and numbers of customers and quotes: two that look equal are one. */
final class NameCells {
    static final String SAME = "SAME";
    static final String APART = "APART";

    private final RowCells cells;

    NameCells(RowCells cells) {
        this.cells = cells;
    }

    @Nullable
    String segment() {
        String text = name(Field.SEGMENT);
        if (text == null) {
            return null;
        }
        if (text.contains(" > ")) {
            refuse(Field.SEGMENT, "workbook.segment-reserved", text);
            return null;
        }
        if (Scripts.isMixed(text)) {
            refuse(Field.SEGMENT, "workbook.mixed-scripts", text, Scripts.odd(text));
            return null;
        }
        Spelling spelling = cells.facts().spelling();
        String first = spelling.segment(text);
        int stranger = LookAlike.stranger(text, first);
        if (stranger >= 0) {
            refuse(Field.SEGMENT, "workbook.look-alike", text, Shorten.text(first), Invisible.name(stranger));
            return null;
        }
        if (!Tidy.key(text).equals(Tidy.key(first))) {
            cells.report(
                    Field.SEGMENT,
                    Problem.Consequence.LABEL,
                    "workbook.read-as",
                    Shorten.text(text),
                    Shorten.text(first));
        }
        return first;
    }

    @Nullable
    String code(Field field) {
        String code = name(field);
        if (code == null) {
            return null;
        }
        if (Scripts.isMixedCode(code)) {
            refuse(field, "workbook.mixed-scripts-code", code, Scripts.oddInCode(code));
            return null;
        }
        String shared = cells.facts().spelling().share(code);
        return field == Field.CUSTOMER_NO ? customer(shared) : shared;
    }

    /** Without what nobody sees; null, and refused, when it holds a character that turns the reading direction. */
    private @Nullable String name(Field field) {
        Cell cell = cells.usable(field);
        if (cell == null) {
            return null;
        }
        String written = cell.shown();
        String text = Tidy.text(written);
        int reversing = Invisible.firstReversing(written);
        if (reversing >= 0) {
            refuse(field, "workbook.reversing", text, Invisible.name(reversing));
            return null;
        }
        Invisible.say(cells, field, written);
        return text.isEmpty() ? null : text;
    }

    /** {@code 0123} and {@code 123} in one input: two customers, or one whose zeros a spreadsheet took off. */
    private String customer(String code) {
        Spelling spelling = cells.facts().spelling();
        Optional<String> other = spelling.otherCustomer(code);
        if (other.isEmpty()) {
            return code;
        }
        cells.said();
        Table table = cells.table();
        String id = "customer-zeros|" + table.sheet().name();
        if (table.questions().isAnswered(id, SAME)) {
            return other.get();
        }
        Problem problem = new Problem(
                cells.origin().cell(Field.CUSTOMER_NO),
                Message.of("workbook.two-spellings", Shorten.text(code), Shorten.text(other.get())),
                Problem.Consequence.LABEL,
                null);
        boolean news = spelling.isNews(code);
        if (!table.questions().canBeAsked()) {
            if (news) {
                table.problems().add(problem);
            }
        } else if (news && table.questions().answer(id).isEmpty()) {
            table.questions().ask(id, problem, choices(code, other.get()));
        }
        return code;
    }

    private static Map<String, Message> choices(String code, String other) {
        Map<String, Message> choices = new LinkedHashMap<>();
        choices.put(SAME, Message.of("workbook.choice.same-customer", Shorten.text(other)));
        choices.put(APART, Message.of("workbook.choice.two-customers", Shorten.text(other), Shorten.text(code)));
        return choices;
    }

    private void refuse(Field field, String key, String text, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = Shorten.text(text);
        System.arraycopy(more, 0, arguments, 1, more.length);
        cells.report(field, Problem.Consequence.REFUSE, key, arguments);
    }
}
