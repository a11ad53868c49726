package org.koers.workbook.cells;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Which cell styles show dates, percentages or leading zeros; nothing else of a style matters here. */
final class XlsxStyles {
    /** Excel's own limit. */
    private static final int MOST_STYLES = 65_490;

    private final List<NumberFormat> formats;

    private XlsxStyles(List<NumberFormat> formats) {
        this.formats = formats;
    }

    static XlsxStyles none() {
        return new XlsxStyles(List.of());
    }

    static XlsxStyles read(XlsxPackage file, String part) throws IOException, XMLStreamException, Refusal {
        Map<Integer, NumberFormat> codes = new HashMap<>();
        List<NumberFormat> formats = new ArrayList<>();
        boolean cells = false;
        XMLStreamReader xml = file.read(part);
        while (xml.hasNext()) {
            int event = Xml.next(xml);
            if (Xml.starts(xml, event, "numFmt")) {
                codes.put(number(Xml.attribute(xml, "numFmtId")), NumberFormat.of(Xml.attribute(xml, "formatCode")));
            } else if (Xml.starts(xml, event, "cellXfs")) {
                cells = true;
            } else if (Xml.ends(xml, event, "cellXfs")) {
                break;
            } else if (cells && Xml.starts(xml, event, "xf") && formats.size() < MOST_STYLES) {
                int id = number(Xml.attribute(xml, "numFmtId"));
                NumberFormat own = codes.get(id);
                formats.add(own != null ? own : NumberFormat.builtIn(id));
            }
        }
        return new XlsxStyles(formats);
    }

    /** @param style the cell's style index; −1 for none */
    NumberFormat format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : NumberFormat.GENERAL;
    }

    private static int number(@Nullable String text) {
        if (text == null) {
            return -1;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
