package org.koers.workbook;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Field;
import org.koers.workbook.cells.Cell;
import org.koers.workbook.cells.SheetRow;

/**
 * The label of a row that adds up others.
 *
 * @param partial it calls itself a subtotal
 * @param sure nothing but a label; else the amounts have to tell it from a customer called Total Nederland
 * @param week number of the week it names; null when it names none
 * @param field column in which the label stands
 */
record TotalLabel(
        boolean partial,
        boolean sure,
        @Nullable Integer week,
        @Nullable Field field) {
    private static final String WORDS = "(sub[ -]?totaal|sub[ -]?total|sub[ -]?totalen|sub[ -]?totals|eind[ -]?totaal"
            + "|controle ?totaal|control total|grand[ -]?total|overall total|generaal totaal|algemeen totaal|totaal[ -]generaal"
            + "|(?:totaal|eind)[ -]?resultaat|resultaat|(?:overall|total) result|result"
            + "|totaal|totalen|total|totals|som|sum|Σ)";
    /** Behind or before the name of what is added up. */
    private static final Pattern OF = Pattern.compile(
            "(?:sub[ -]?)?(?:totaal|total|resultaat|result)(?: (?:van|of|voor|for))?(?: (?:klant|debiteur|customer|segment|week|wk))? (.+)"
                    + "|(.+?)[ :-]+(?:sub[ -]?)?(?:totaal|total|resultaat|result)[ :.]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern LABEL =
            Pattern.compile(WORDS + "(?!\\w).*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    /** A label that is nothing but a label, so that a customer called Totaal Techniek stays a customer. */
    private static final Pattern BARE = Pattern.compile(
            WORDS + "( generaal| general| alle.*| all.*)?( (week|wk|w) ?(\\d{1,2}).*| \\d{4}.*)?[ :.]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern PARTIAL = Pattern.compile("(?i)sub.*|result(?:aat)?[ :.]*");
    private static final Pattern SPACED = Pattern.compile("(?:\\p{L} ){4,}\\p{L}[ :.]*");
    private static final String[] BEGINNINGS = {
        "sub", "eind", "contr", "grand", "tota", "som", "sum", "overall", "gener", "algem", "resul", "t o t", "s u b",
        "e i n"
    };
    private static final String FIRST_LETTERS = "secgtoarSECGTOAR";

    /** Of a row with amounts only. */
    static final TotalLabel NONE = new TotalLabel(true, true, null, null);

    static final List<Field> LABELLED = List.of(
            Field.YEAR,
            Field.WEEK,
            Field.DATE,
            Field.CUSTOMER_NO,
            Field.CUSTOMER,
            Field.SEGMENT,
            Field.SALES_REP,
            Field.ITEM_GROUP,
            Field.QUOTE_NO,
            Field.PERIOD,
            Field.NAME,
            Field.INDICATOR);

    /** Whether a text is nothing but the label of a total. */
    static boolean isLabel(String text) {
        return mayBegin(text) && BARE.matcher(tidy(text)).matches();
    }

    /** Whether a text says that it is the total of this name: {@code Bouw Totaal}, {@code Totaal klant Jansen}. */
    static boolean isOf(String text, String name) {
        boolean may = text.length() > name.length()
                && (text.regionMatches(true, 0, name, 0, name.length())
                        || text.regionMatches(true, text.length() - name.length(), name, 0, name.length()));
        if (!may) {
            return false;
        }
        Matcher of = OF.matcher(Tidy.text(text));
        return of.matches()
                && Tidy.key(of.group(1) == null ? of.group(2) : of.group(1)).equals(Tidy.key(name));
    }

    /** {@code T O T A A L} is Totaal. */
    private static String tidy(String text) {
        String tidy = Tidy.text(text);
        return SPACED.matcher(tidy).matches() ? tidy.replace(" ", "") : tidy;
    }

    static Optional<TotalLabel> find(SheetRow row, Layout layout) {
        Integer number = layout.columns().get(Field.CUSTOMER_NO);
        boolean named = number != null && !row.at(number).isBlank();
        for (int index = 0; index < row.size(); index++) {
            if (!(row.cell(index) instanceof Cell.Text text)) {
                continue;
            }
            if (!mayBegin(text.text())) {
                continue;
            }
            String label = tidy(text.text());
            Field field = field(layout, row.column(index));
            if (field != null && !LABELLED.contains(field)
                    || !LABEL.matcher(label).matches()) {
                continue;
            }
            Matcher bare = BARE.matcher(label);
            boolean only = bare.matches();
            boolean weekless = isBlank(row, layout, Field.WEEK)
                    && isBlank(row, layout, Field.DATE)
                    && isBlank(row, layout, Field.PERIOD);
            // SAP calls the grand total an overall result.
            boolean partial = PARTIAL.matcher(label).matches();
            boolean name = field == Field.CUSTOMER || field == Field.NAME || field == Field.INDICATOR;
            boolean doubtful = !only && (weekless || partial) && !named && field != Field.NAME;
            if (only && !(name && named) || doubtful) {
                String week = only ? bare.group(5) : null;
                return Optional.of(
                        new TotalLabel(partial, only || partial, week == null ? null : Integer.valueOf(week), field));
            }
        }
        return Optional.empty();
    }

    /** Most texts of a million rows begin otherwise. */
    private static boolean mayBegin(String text) {
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            if (letter > ' ' && letter != '\u00a0') {
                return letter == 'Σ'
                        || letter == 'σ'
                        || (letter > '~' || FIRST_LETTERS.indexOf(letter) >= 0) && begins(text, place);
            }
        }
        return false;
    }

    private static boolean begins(String text, int place) {
        for (String beginning : BEGINNINGS) {
            boolean may = text.charAt(place) > '~' || (text.charAt(place) | ' ') == beginning.charAt(0);
            if (may && text.regionMatches(true, place, beginning, 0, beginning.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(SheetRow row, Layout layout, Field field) {
        Integer column = layout.columns().get(field);
        return column == null || row.at(column).isBlank();
    }

    private static @Nullable Field field(Layout layout, int column) {
        return layout.columns().entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
