package org.koers.workbook.cells;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Message;

/** Streams the sheets of an .xlsx. Macros, drawings, links and formulas are never opened. */
final class XlsxFile {
    private XlsxFile() {}

    static void read(XlsxPackage file, String book, SheetVisitor visitor)
            throws IOException, XMLStreamException, Refusal {
        Map<String, XlsxPackage.Relation> relations = file.relations(book).stream()
                .collect(Collectors.toMap(XlsxPackage.Relation::id, Function.identity(), (first, second) -> first));
        Book content = Book.read(file.read(book));
        XlsxStrings strings = XlsxStrings.none();
        XlsxStyles styles = XlsxStyles.none();
        for (XlsxPackage.Relation relation : relations.values()) {
            if (relation.type().endsWith("/sharedStrings") && file.has(relation.target())) {
                strings = XlsxStrings.read(file, relation.target());
            } else if (relation.type().endsWith("/styles") && file.has(relation.target())) {
                styles = XlsxStyles.read(file, relation.target());
            }
        }
        XlsxCells cells = new XlsxCells(strings, styles, content.since1904());
        long formulas = 0;
        for (BookSheet sheet : content.sheets()) {
            XlsxPackage.Relation relation = relations.get(sheet.relation());
            if (relation == null) {
                throw new Refusal("workbook.damaged").at(sheet.name());
            }
            if (relation.type().endsWith("/worksheet")) {
                SheetVisitor.Rows rows =
                        visitor.begin(new SheetVisitor.SheetHead(sheet.name(), sheet.hidden(), content.since1904()));
                formulas += read(file, relation.target(), sheet, cells, rows);
            }
        }
        if (formulas > 0) {
            visitor.remark(
                    Message.of(content.recalculates() ? "workbook.formulas-unsettled" : "workbook.formulas", formulas));
        }
    }

    private static long read(XlsxPackage file, String part, BookSheet sheet, XlsxCells cells, SheetVisitor.Rows rows)
            throws IOException, XMLStreamException, Refusal {
        long formulas = 0;
        if (!sheet.hidden()) {
            try {
                formulas = new XlsxSheet(file.read(part), cells, rows).read();
            } catch (Refusal refusal) {
                throw refusal.at(sheet.name());
            }
        }
        rows.end();
        return formulas;
    }

    private record BookSheet(String name, String relation, boolean hidden) {}

    private record Book(List<BookSheet> sheets, boolean since1904, boolean recalculates) {
        static Book read(XMLStreamReader xml) throws XMLStreamException, Refusal {
            List<BookSheet> sheets = new ArrayList<>();
            boolean since1904 = false;
            boolean recalculates = false;
            boolean root = false;
            while (xml.hasNext()) {
                int event = Xml.next(xml);
                root |= Xml.starts(xml, event, "workbook");
                if (Xml.starts(xml, event, "workbookPr")) {
                    since1904 = isOn(Xml.attribute(xml, "date1904"));
                } else if (Xml.starts(xml, event, "calcPr")) {
                    recalculates = isOn(Xml.attribute(xml, "fullCalcOnLoad"));
                } else if (Xml.starts(xml, event, "sheet")) {
                    String state = Xml.attribute(xml, "state");
                    sheets.add(new BookSheet(
                            text(Xml.attribute(xml, "name")),
                            text(relation(xml)),
                            state != null && !state.equals("visible")));
                }
            }
            if (!root || sheets.isEmpty()) {
                throw new Refusal("workbook.not-a-workbook");
            }
            return new Book(sheets, since1904, recalculates);
        }

        /** {@code r:id}; {@code sheetId} has another local name. */
        private static @Nullable String relation(XMLStreamReader xml) {
            return Xml.attribute(xml, "id");
        }

        private static boolean isOn(@Nullable String flag) {
            return "1".equals(flag) || "true".equals(flag) || "on".equals(flag);
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text;
        }
    }
}
