package org.koers.workbook;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.koers.measure.Message;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.workbook.cells.Cell;

/**
 * Credit notes that only the kind of document tells from invoices: some exports write their amounts without a minus, and
 * only a person knows whether this one does.
 */
final class Credits {
    private static final String TAKE_OFF = "TAKE_OFF";
    private static final String KEEP = "KEEP";
    private static final Set<String> HEADERS = Set.of(
            "documentsoort",
            "soort document",
            "documenttype",
            "document type",
            "doc type",
            "soort",
            "type",
            "factuursoort",
            "factuurtype",
            "soort factuur",
            "type factuur",
            "invoice type",
            "billing type",
            "boekingssoort",
            "boekingstype",
            "transactietype",
            "transaction type");
    private static final Pattern CREDIT =
            Pattern.compile("(?i)(?:sales |verkoop)?credit[- ]?(?:nota|factuur|memo|note|invoice)'?s?|creditering");

    private final Table table;
    private final int column;

    Credits(Table table) {
        this.table = table;
        HeaderBlock header = table.layout().header();
        int found = -1;
        for (int index = 0; index < header.width(); index++) {
            String title = Tidy.key(header.header(index)).replace(".", "");
            boolean free = !table.layout().columns().containsValue(index);
            found = found < 0 && free && HEADERS.contains(title) ? index : found;
        }
        this.column = found;
    }

    /** Whether a person said that the amounts of credit notes, this one among them, lack their minus. */
    boolean takesOff(RowCells cells, BigDecimal revenue) {
        boolean credit = column >= 0
                && revenue.signum() > 0
                && cells.row().at(column) instanceof Cell.Text text
                && CREDIT.matcher(Tidy.text(text.text())).matches();
        if (!credit) {
            return false;
        }
        Questions questions = table.questions();
        String id = table.question("credit", column);
        if (questions.answer(id).isEmpty()) {
            Map<String, Message> choices = new LinkedHashMap<>();
            choices.put(TAKE_OFF, Message.of("workbook.choice.take-off"));
            choices.put(KEEP, Message.of("workbook.choice.all-right"));
            Problem problem = Problem.ask(
                    cells.origin().cell(Field.NET_REVENUE),
                    "workbook.ask-credit",
                    cells.row().at(column).shown(),
                    revenue);
            questions.askOrSay(table.problems(), id, problem, choices);
        }
        return questions.isAnswered(id, TAKE_OFF);
    }
}
