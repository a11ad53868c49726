package org.koers.workbook.rulesheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.koers.measure.Language;
import org.koers.measure.Message;
import org.koers.ruletables.SheetRules.Given;
import org.koers.ruletables.SheetRules.GivenCell;
import org.koers.workbook.cells.Cell;
import org.koers.workbook.cells.Letters;
import org.koers.workbook.cells.Refusal;
import org.koers.workbook.cells.SheetRow;
import org.koers.workbook.cells.SheetVisitor;
import org.koers.workbook.cells.Shorten;

/** Keeps the cells of a workbook of rules as the texts that a person sees; bounded. */
public final class FoundSheets implements SheetVisitor {
    static final String ABOUT = "Koers";
    static final String NOTATION = "notation";
    static final String CHECKSUM = "checksum";
    static final String OWN = "own";
    static final String WITH = "with";
    static final String LISTS = "lists";
    private static final int MOST_CELLS = 2_000_000;

    private final String file;
    private final List<Sheet> sheets = new ArrayList<>();
    private int cells;

    /** @param file as places name it */
    public FoundSheets(String file) {
        this.file = file;
    }

    /**
     * One sheet.
     *
     * @param name as stored
     * @param hidden not shown in Excel, and therefore not read
     */
    record Sheet(String name, boolean hidden, List<SheetRow> rows) {}

    /** Every sheet as it was found. */
    List<Sheet> found() {
        return List.copyOf(sheets);
    }

    /**
     * Every sheet, in the notation that the workbook states.
     *
     * @param otherwise the notation where it states none
     * @throws Refusal when it holds more cells than any set of rules
     */
    public List<Given> sheets(Language otherwise) throws Refusal {
        if (cells > MOST_CELLS) {
            throw new Refusal("workbook.rules.too-many-cells", MOST_CELLS);
        }
        Language notation = notation(otherwise);
        return sheets.stream().map(sheet -> given(sheet, notation)).toList();
    }

    private Language notation(Language otherwise) {
        return stated(NOTATION)
                .map(code -> code.toLowerCase(Locale.ROOT).equals(Language.EN.code()) ? Language.EN : Language.NL)
                .orElse(otherwise);
    }

    /** The checksum of the rule set that the workbook was written from; empty where it does not say so. */
    public Optional<String> checksum() {
        return stated(CHECKSUM).filter(text -> !text.isEmpty());
    }

    /** Whether Koers wrote into it what was the person's own: where that is not there now, they took it out. */
    public boolean cameWithOwn() {
        return stated(OWN).filter(WITH::equals).isPresent();
    }

    /** What the first sheet says of the workbook. */
    private Optional<String> stated(String what) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equals(ABOUT))
                .flatMap(sheet -> sheet.rows().stream())
                .filter(row -> row.at(0).shown().strip().equals(what))
                .map(row -> row.at(1).shown().strip())
                .findFirst();
    }

    private Given given(Sheet sheet, Language notation) {
        List<List<GivenCell>> rows = new ArrayList<>();
        for (SheetRow row : sheet.rows()) {
            List<GivenCell> given = new ArrayList<>();
            for (int index = 0; index < row.size(); index++) {
                int column = row.column(index);
                given.add(new GivenCell(column, Letters.of(column) + row.number(), text(row.cell(index), notation)));
            }
            rows.add(given);
        }
        return new Given(file + "!" + Shorten.text(sheet.name()), sheet.name(), notation, rows);
    }

    /** A number that Excel made of what was typed is written as a person would have. */
    private static String text(Cell cell, Language notation) {
        if (cell instanceof Cell.Number number) {
            boolean percent = number.look().percent();
            BigDecimal amount = percent ? number.amount().movePointRight(2) : number.amount();
            String plain =
                    amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
            String written = notation == Language.NL ? plain.replace('.', ',') : plain;
            return percent ? written + " %" : written;
        }
        if (cell instanceof Cell.Flag flag) {
            return flag.yes() ? "yes" : "no";
        }
        return cell.shown();
    }

    @Override
    public Rows begin(SheetHead head) {
        Sheet sheet = new Sheet(head.name(), head.hidden(), new ArrayList<>());
        sheets.add(sheet);
        return new Rows() {
            @Override
            public boolean row(SheetRow row) {
                cells += row.size();
                if (cells <= MOST_CELLS) {
                    sheet.rows().add(row);
                }
                return cells <= MOST_CELLS;
            }

            @Override
            public void end() {}

            @Override
            public void fault(String cell, Message message) {}
        };
    }

    @Override
    public void remark(Message message) {}
}
