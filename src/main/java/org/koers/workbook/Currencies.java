package org.koers.workbook;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koers.measure.Message;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.workbook.cells.Cell;
import org.koers.workbook.cells.Letters;
import org.koers.workbook.cells.SheetRow;
import org.koers.workbook.cells.Shorten;

/** Amounts that are stated in another currency than the plan's: they are never added up with its own. */
final class Currencies {
    private static final Pattern STATED =
            Pattern.compile("(?i)\\p{Sc}|(?<![\\p{L}])(?:eur|euro|usd|gbp|chf|sek|nok|dkk|pln)(?![\\p{L}])");
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
    private static final Set<String> HEADERS = Set.of(
            "valuta",
            "valutacode",
            "muntsoort",
            "munt",
            "currency",
            "currency code",
            "curr",
            "document currency",
            "documentvaluta",
            "waers",
            "crcy");
    private static final Map<String, String> CODES = Map.of("€", "EUR", "EURO", "EUR", "$", "USD", "£", "GBP");

    private final Table table;
    private final String own;
    private final int column;

    Currencies(Table table) {
        this.table = table;
        this.own = table.facts().settings().currency();
        HeaderBlock header = table.layout().header();
        int found = -1;
        for (int index = 0; index < header.width(); index++) {
            String title = Tidy.key(header.header(index)).replace(".", "");
            found = found < 0 && HEADERS.contains(title) ? index : found;
        }
        this.column = found;
    }

    /** The code of a currency that an amount or header states and that is not the plan's; empty for most. */
    static Optional<String> other(String text, String own) {
        if (own.equals("XXX")) {
            return Optional.empty();
        }
        Matcher stated = STATED.matcher(text);
        while (stated.find()) {
            String sign = stated.group().toUpperCase(Locale.ROOT);
            String code = CODES.getOrDefault(sign, sign);
            if (!code.equals(own)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    /** A revenue column whose header states another currency. */
    void header(Field amount) {
        Integer at = table.layout().columns().get(amount);
        if (at != null) {
            String title = table.layout().header().header(at);
            other(title, own)
                    .ifPresent(code -> table.problems()
                            .add(Problem.refuse(
                                    table.place(table.layout().lastHeaderRow() + ":"
                                            + table.layout().lastHeaderRow()),
                                    "workbook.other-currency",
                                    Shorten.text(title),
                                    code,
                                    own)));
        }
    }

    /** Whether a person chose to do without this row, which states another currency in a column of its own. */
    boolean leaveOut(SheetRow row) {
        if (column < 0 || !(row.at(column) instanceof Cell.Text text)) {
            return false;
        }
        String code = Tidy.text(text.text()).toUpperCase(Locale.ROOT);
        code = CODES.getOrDefault(code, code);
        if (code.equals(own) || own.equals("XXX") || !CODE.matcher(code).matches()) {
            return false;
        }
        String id = table.question("currency", column);
        Problem problem = Problem.ask(
                table.place(Letters.of(column) + row.number()),
                "workbook.ask-currency",
                table.header(column),
                code,
                own);
        return Doubts.isWithout(table, id, problem, Message.of("workbook.choice.own-currency", own));
    }
}
