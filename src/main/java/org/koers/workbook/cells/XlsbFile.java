package org.koers.workbook.cells;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * Streams the sheets of a binary workbook (MS-XLSB). POI's own reader hands out numbers as formatted text; here they
 * are read as stored.
 */
final class XlsbFile {
    private static final int BOOK_PROPERTIES = 153;
    private static final int BOOK_SHEET = 156;
    private static final int TEXT = 19;
    private static final int FORMAT = 44;
    private static final int STYLE = 47;
    private static final int STYLES_BEGIN = 617;
    private static final int STYLES_END = 618;
    private static final int MOST_STYLES = 65_490;

    private XlsbFile() {}

    static void read(XlsxPackage file, String book, SheetVisitor visitor)
            throws IOException, XMLStreamException, Refusal {
        Map<String, XlsxPackage.Relation> relations = file.relations(book).stream()
                .collect(Collectors.toMap(XlsxPackage.Relation::id, Function.identity(), (first, second) -> first));
        Book content = book(file.open(book));
        List<Cell> texts = List.of();
        List<NumberFormat> formats = List.of();
        for (XlsxPackage.Relation relation : relations.values()) {
            if (relation.type().endsWith("/sharedStrings") && file.has(relation.target())) {
                texts = texts(file.open(relation.target()));
            } else if (relation.type().endsWith("/styles") && file.has(relation.target())) {
                formats = formats(file.open(relation.target()));
            }
        }
        for (BookSheet sheet : content.sheets()) {
            XlsxPackage.Relation relation = relations.get(sheet.relation());
            if (relation == null) {
                throw new Refusal("workbook.damaged").at(sheet.name());
            }
            if (!relation.type().endsWith("/worksheet")) {
                continue;
            }
            SheetVisitor.Rows rows =
                    visitor.begin(new SheetVisitor.SheetHead(sheet.name(), sheet.hidden(), content.since1904()));
            if (!sheet.hidden()) {
                XlsbCells cells = new XlsbCells(texts, formats, content.since1904());
                try {
                    new XlsbSheet(new XlsbRecords(file.open(relation.target())), cells, rows).read();
                } catch (Refusal refusal) {
                    throw refusal.at(sheet.name());
                }
            }
            rows.end();
        }
    }

    private record BookSheet(String name, String relation, boolean hidden) {}

    private record Book(List<BookSheet> sheets, boolean since1904) {}

    private static Book book(InputStream stream) throws IOException, Refusal {
        XlsbRecords records = new XlsbRecords(stream);
        List<BookSheet> sheets = new ArrayList<>();
        boolean since1904 = false;
        for (int type = records.next(); type >= 0; type = records.next()) {
            if (type == BOOK_PROPERTIES) {
                since1904 = (records.byteAt(0) & 1) != 0;
            } else if (type == BOOK_SHEET) {
                String relation = records.textAt(8);
                String name = records.textAt(records.after(8));
                sheets.add(new BookSheet(name, relation, records.intAt(0) != 0));
            }
        }
        if (sheets.isEmpty()) {
            throw new Refusal("workbook.not-a-workbook");
        }
        return new Book(sheets, since1904);
    }

    private static List<Cell> texts(InputStream stream) throws IOException, Refusal {
        XlsbRecords records = new XlsbRecords(stream);
        TextBudget budget = new TextBudget();
        List<Cell> texts = new ArrayList<>();
        for (int type = records.next(); type >= 0; type = records.next()) {
            if (type == TEXT) {
                String text = records.textAt(1);
                budget.take(text);
                texts.add(XlsxStrings.cell(text));
            }
        }
        return texts;
    }

    private static List<NumberFormat> formats(InputStream stream) throws IOException {
        XlsbRecords records = new XlsbRecords(stream);
        Map<Integer, NumberFormat> codes = new HashMap<>();
        List<NumberFormat> formats = new ArrayList<>();
        boolean cells = false;
        for (int type = records.next(); type >= 0; type = records.next()) {
            if (type == FORMAT) {
                codes.put(records.shortAt(0), NumberFormat.of(records.textAt(2)));
            } else if (type == STYLES_BEGIN || type == STYLES_END) {
                cells = type == STYLES_BEGIN;
            } else if (type == STYLE && cells && formats.size() < MOST_STYLES) {
                int id = records.shortAt(2);
                NumberFormat own = codes.get(id);
                formats.add(own != null ? own : NumberFormat.builtIn(id));
            }
        }
        return formats;
    }
}
