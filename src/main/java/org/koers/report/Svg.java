package org.koers.report;

import java.util.List;
import java.util.Locale;

/**
 * A drawing in the making. Marks carry classes only, no style: the Content-Security-Policy forbids it, and light, dark
 * and print follow from the style sheet. Coordinates are pixels, written with one decimal.
 */
final class Svg {
    private final StringBuilder text = new StringBuilder();

    private Svg() {}

    /** One point of a line or an area. */
    record Point(double x, double y) {}

    /**
     * A drawing that says something by itself.
     *
     * @param id unique on the page
     * @param title its name
     * @param description what it shows, as a sentence with the figures
     */
    static Svg image(String id, Size size, String title, String description) {
        Svg svg = new Svg();
        svg.text.append("<svg viewBox=\"0 0 ").append(size.width()).append(' ').append(size.height());
        svg.text
                .append("\" width=\"")
                .append(size.width())
                .append("\" height=\"")
                .append(size.height());
        svg.text
                .append("\" role=\"img\" aria-labelledby=\"")
                .append(id)
                .append("-t ")
                .append(id)
                .append("-d\">");
        svg.text
                .append("<title id=\"")
                .append(id)
                .append("-t\">")
                .append(escape(title))
                .append("</title>");
        svg.text
                .append("<desc id=\"")
                .append(id)
                .append("-d\">")
                .append(escape(description))
                .append("</desc>");
        return svg;
    }

    /** A drawing that repeats what the text beside it says. */
    static Svg ornament(Size size) {
        Svg svg = new Svg();
        svg.text.append("<svg viewBox=\"0 0 ").append(size.width()).append(' ').append(size.height());
        svg.text
                .append("\" width=\"")
                .append(size.width())
                .append("\" height=\"")
                .append(size.height());
        svg.text.append("\" aria-hidden=\"true\">");
        return svg;
    }

    /** Width and height in pixels. */
    record Size(int width, int height) {}

    Svg line(String classes, Point from, Point to) {
        text.append("<line class=\"").append(classes).append('"');
        number("x1", from.x()).number("y1", from.y()).number("x2", to.x()).number("y2", to.y());
        text.append("/>");
        return this;
    }

    Svg polyline(String classes, List<Point> points) {
        return shape("polyline", classes, points);
    }

    Svg polygon(String classes, List<Point> points) {
        return shape("polygon", classes, points);
    }

    /** A wide line, for the shallows along a coast. */
    Svg stroke(String classes, int width, List<Point> points) {
        text.append("<polyline class=\"")
                .append(classes)
                .append("\" stroke-width=\"")
                .append(width);
        text.append("\" points=\"");
        points(points);
        text.append("\"/>");
        return this;
    }

    /** A polygon filled with a pattern. */
    Svg pattern(String patternId, List<Point> points) {
        text.append("<polygon fill=\"url(#").append(patternId).append(")\" points=\"");
        points(points);
        text.append("\"/>");
        return this;
    }

    Svg rect(String classes, Point corner, double width, double height) {
        text.append("<rect class=\"").append(classes).append('"');
        number("x", corner.x()).number("y", corner.y());
        number("width", Math.max(0, width)).number("height", Math.max(0, height));
        text.append("/>");
        return this;
    }

    Svg circle(String classes, Point centre, double radius) {
        text.append("<circle class=\"").append(classes).append('"');
        number("r", radius).number("cx", centre.x()).number("cy", centre.y());
        text.append("/>");
        return this;
    }

    Svg diamond(String classes, Point centre, double radius) {
        text.append("<path class=\"")
                .append(classes)
                .append("\" d=\"M")
                .append(decimal(centre.x()))
                .append(' ');
        text.append(decimal(centre.y() - radius))
                .append('l')
                .append(decimal(radius))
                .append(' ');
        text.append(decimal(radius))
                .append("l-")
                .append(decimal(radius))
                .append(' ')
                .append(decimal(radius));
        text.append("l-")
                .append(decimal(radius))
                .append(" -")
                .append(decimal(radius))
                .append("z\"/>");
        return this;
    }

    /** @param words escaped here */
    Svg text(String classes, Point at, String words) {
        text.append("<text class=\"").append(("c-txt " + classes).strip()).append('"');
        number("x", at.x()).number("y", at.y());
        text.append('>').append(escape(words)).append("</text>");
        return this;
    }

    /** A letter in a filled square. */
    Svg flag(Point centre, String letter) {
        rect("c-mark", new Point(centre.x() - 8, centre.y() - 8), 16, 16);
        text.append("<text class=\"c-mark-t\"");
        number("x", centre.x()).number("y", centre.y() + 4.5);
        text.append('>').append(escape(letter)).append("</text>");
        return this;
    }

    /** Diagonal hatching, and a rectangle that later groups are clipped to. */
    Svg defineHatch(String id) {
        text.append("<defs><pattern id=\"").append(id).append("\" width=\"7\" height=\"7\" ");
        text.append("patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">");
        text.append("<line class=\"c-hatch\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"7\"/></pattern></defs>");
        return this;
    }

    Svg defineClip(String id, Plot plot) {
        text.append("<defs><clipPath id=\"").append(id).append("\"><rect");
        number("x", plot.left())
                .number("y", plot.top())
                .number("width", plot.width())
                .number("height", plot.height());
        text.append("/></clipPath></defs>");
        return this;
    }

    Svg openClipped(String clipId) {
        text.append("<g clip-path=\"url(#").append(clipId).append(")\">");
        return this;
    }

    Svg closeGroup() {
        text.append("</g>");
        return this;
    }

    String close() {
        return text + "</svg>";
    }

    static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private Svg shape(String element, String classes, List<Point> points) {
        text.append('<').append(element).append(" class=\"").append(classes).append("\" points=\"");
        points(points);
        text.append("\"/>");
        return this;
    }

    private void points(List<Point> points) {
        for (int i = 0; i < points.size(); i++) {
            text.append(i == 0 ? "" : " ").append(decimal(points.get(i).x()));
            text.append(',').append(decimal(points.get(i).y()));
        }
    }

    private Svg number(String attribute, double value) {
        text.append(' ').append(attribute).append("=\"").append(decimal(value)).append('"');
        return this;
    }

    private static String decimal(double value) {
        String written = String.format(Locale.ROOT, "%.1f", value);
        String whole = written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
        return whole.equals("-0") ? "0" : whole;
    }
}
