package org.koers.workbook.rulesheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;
import org.koers.workbook.cells.Refusal;
import org.koers.workbook.cells.XlsxPackage;
import org.koers.workbook.cells.Xml;

/** The colours that a workbook calls by a number: those of its theme, and its own list where it has one. */
final class Palette {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int BYTES = 3;
    /** As the numbers count them; the theme itself writes dark before light. */
    private static final List<String> THEME = List.of(
            "lt1",
            "dk1",
            "lt2",
            "dk2",
            "accent1",
            "accent2",
            "accent3",
            "accent4",
            "accent5",
            "accent6",
            "hlink",
            "folHlink");

    private final Map<String, String> theme = new HashMap<>();
    private final List<String> listed = new ArrayList<>();

    /** A colour as a style names it. @param rgb six hexadecimal digits; null when it is called by a number */
    record Named(@Nullable String rgb, int indexed, int theme, double tint) {
        static Named of(XMLStreamReader xml) {
            return new Named(
                    digits(Xml.attribute(xml, "rgb")),
                    number(Xml.attribute(xml, "indexed")),
                    number(Xml.attribute(xml, "theme")),
                    tint(Xml.attribute(xml, "tint")));
        }

        private static int number(@Nullable String text) {
            return text != null && text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
        }

        private static double tint(@Nullable String text) {
            try {
                double tint = text == null ? 0 : Double.parseDouble(text);
                return tint >= -1 && tint <= 1 ? tint : 0;
            } catch (NumberFormatException e) {
                return 0;
            }
        }
    }

    /** Takes the colours of the theme part. */
    void theme(XlsxPackage file, String part) throws IOException, XMLStreamException, Refusal {
        XMLStreamReader xml = file.read(part);
        String name = "";
        while (xml.hasNext()) {
            if (Xml.next(xml) != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (THEME.contains(xml.getLocalName())) {
                name = xml.getLocalName();
            } else if (!name.isEmpty()) {
                String rgb = digits(Xml.attribute(xml, xml.getLocalName().equals("sysClr") ? "lastClr" : "val"));
                if (rgb != null) {
                    theme.putIfAbsent(name, rgb);
                }
                name = "";
            }
        }
    }

    /** Takes the next colour of the workbook's own list. */
    void listed(@Nullable String rgb) {
        String digits = digits(rgb);
        listed.add(digits == null ? "000000" : digits);
    }

    /** Six hexadecimal digits; null when it is no colour of its own, such as that of the window. */
    @Nullable
    String resolved(@Nullable Named named) {
        if (named == null) {
            return null;
        }
        String plain = named.rgb();
        if (plain == null && named.theme() >= 0 && named.theme() < THEME.size()) {
            plain = theme.get(THEME.get(named.theme()));
        }
        if (plain == null && named.indexed() >= 0) {
            plain = indexed(named.indexed());
        }
        return plain == null || named.tint() == 0 ? plain : tinted(plain, named.tint());
    }

    private @Nullable String indexed(int index) {
        if (index < listed.size()) {
            return listed.get(index);
        }
        byte[] rgb = DefaultIndexedColorMap.getDefaultRGB(index);
        return rgb == null ? null : HEX.formatHex(rgb);
    }

    private static String tinted(String rgb, double tint) {
        XSSFColor colour = new XSSFColor(HEX.parseHex(rgb), null);
        colour.setTint(tint);
        return HEX.formatHex(colour.getRGBWithTint());
    }

    /** Of {@code FF99CCFF} or {@code 99ccff}; null when it is neither. */
    private static @Nullable String digits(@Nullable String stored) {
        return stored != null && stored.matches("(?i)([0-9A-F]{2})?[0-9A-F]{6}")
                ? stored.substring(stored.length() - 2 * BYTES).toUpperCase(Locale.ROOT)
                : null;
    }
}
