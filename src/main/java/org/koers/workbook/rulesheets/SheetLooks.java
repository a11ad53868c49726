package org.koers.workbook.rulesheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.koers.workbook.cells.Refusal;
import org.koers.workbook.cells.Stored;
import org.koers.workbook.cells.XlsxPackage;
import org.koers.workbook.cells.Xml;

/** How the cells of one sheet look, what comments they have, and how wide and high it is. Bounded. */
final class SheetLooks {
    private static final int MOST_TIMES = 200_000;
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_WIDE = 255;
    private static final int MOST_HIGH = 409;

    /** Of a sheet that says nothing of looks. */
    static final SheetLooks NONE = new SheetLooks(new LookTable(new Palette()), Map.of());

    private final LookTable looks;
    private final Map<At, Note> notes;
    private final StyleNumbers styles = new StyleNumbers();
    private final Map<At, Double> times = new HashMap<>();
    private final Set<At> formulas = new HashSet<>();
    private final Map<Integer, Span> spans = new HashMap<>();
    private final Map<Integer, Look> columns = new HashMap<>();
    private final Map<Integer, Float> heights = new HashMap<>();
    private int row;
    private int column;

    private SheetLooks(LookTable looks, Map<At, Note> notes) {
        this.looks = looks;
        this.notes = notes;
    }

    static SheetLooks read(XlsxPackage file, String part, LookTable looks, Map<At, Note> notes)
            throws IOException, XMLStreamException, Refusal {
        SheetLooks sheet = new SheetLooks(looks, notes);
        XMLStreamReader2 xml = file.read(part);
        while (xml.hasNext()) {
            int event = Xml.next(xml);
            if (Xml.starts(xml, event, "col")) {
                sheet.column(xml);
            } else if (Xml.starts(xml, event, "row")) {
                sheet.row(xml);
            } else if (Xml.starts(xml, event, "c")) {
                sheet.cell(xml);
            } else if (Xml.ends(xml, event, "sheetData")) {
                break;
            }
        }
        return sheet;
    }

    private void column(XMLStreamReader2 xml) {
        int first = number(Xml.attribute(xml, "min"), 0) - 1;
        int last = Math.min(number(Xml.attribute(xml, "max"), 0), MOST_COLUMNS) - 1;
        double width = Math.min(MOST_WIDE, decimal(Xml.attribute(xml, "width")));
        Span span = new Span(width, isOn(Xml.attribute(xml, "hidden")));
        Look look = looks.at(number(Xml.attribute(xml, "style"), -1));
        for (int index = Math.max(0, first); index <= last; index++) {
            spans.put(index, span);
            columns.put(index, look);
        }
    }

    private void row(XMLStreamReader2 xml) {
        row = number(Xml.attribute(xml, "r"), row + 1);
        column = -1;
        double height = Math.min(MOST_HIGH, decimal(Xml.attribute(xml, "ht")));
        if (height > 0 && isOn(Xml.attribute(xml, "customHeight")) && heights.size() < MOST_TIMES) {
            heights.put(row, (float) height);
        }
    }

    private void cell(XMLStreamReader2 xml) throws XMLStreamException, Refusal {
        String reference = Xml.attribute(xml, "r");
        column = reference == null ? column + 1 : At.of(reference).column();
        int style = number(Xml.attribute(xml, "s"), -1);
        String type = Xml.attribute(xml, "t");
        boolean number = type == null || type.equals("n");
        At at = new At(row, column);
        styles.put(at, style);
        for (int event = Xml.next(xml); !Xml.ends(xml, event, "c"); event = Xml.next(xml)) {
            if (Xml.starts(xml, event, "f") && formulas.size() < MOST_TIMES) {
                formulas.add(at);
            } else if (Xml.starts(xml, event, "v") && number && looks.isTime(style) && times.size() < MOST_TIMES) {
                times.put(at, Stored.number(Xml.text(xml)).map(SheetLooks::time).orElse(0d));
            }
        }
    }

    private static double time(BigDecimal serial) {
        return serial.signum() < 0
                ? 0
                : serial.subtract(serial.setScale(0, RoundingMode.FLOOR)).doubleValue();
    }

    private static boolean isOn(@Nullable String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }

    private static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : otherwise;
    }

    private static double decimal(@Nullable String text) {
        return text == null
                ? 0
                : Stored.number(text).map(BigDecimal::doubleValue).orElse(0d);
    }

    /** Whether cells were left out because there are more than any rules have. */
    boolean isFull() {
        return styles.isFull();
    }

    /** Whether the sheet says anything of how this cell looks. */
    boolean isKnown(At at) {
        return styles.at(at) >= 0;
    }

    Look look(At at) {
        return looks.at(styles.at(at));
    }

    /** Of a day: the share of it that is over. */
    double time(At at) {
        return times.getOrDefault(at, 0d);
    }

    boolean isFormula(At at) {
        return formulas.contains(at);
    }

    /** Whether Koers coloured it because of a problem. */
    boolean isMarked(At at) {
        return looks.isMarked(styles.at(at));
    }

    @Nullable
    Note note(At at) {
        return notes.get(at);
    }

    Map<At, Note> notes() {
        return notes;
    }

    /** Look of the cells of a column that hold nothing. */
    Look columnLook(int index) {
        return columns.getOrDefault(index, Look.PLAIN);
    }

    Span span(int index) {
        return spans.getOrDefault(index, Span.USUAL);
    }

    /** 0 where nobody set one. */
    float height(int number) {
        return heights.getOrDefault(number, 0f);
    }
}
