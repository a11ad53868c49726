package org.koers.workbook.marked;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koers.workbook.cells.Letters;

/**
 * The shapes in which Excel shows comments. Old programs write such drawings as loose markup that is no XML, so they are
 * handled as text: shapes are put in before the end or taken out, nothing else is touched.
 */
final class Drawing {
    private static final int MOST_ROWS = 1_048_576;
    private static final Pattern SHAPE = Pattern.compile("<v:shape\\b.*?</v:shape>\\s*", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<x:Row>\\s*(\\d{1,7})\\s*</x:Row>");
    private static final Pattern COLUMN = Pattern.compile("<x:Column>\\s*(\\d{1,5})\\s*</x:Column>");
    private static final Pattern NUMBER = Pattern.compile("\"_x0000_s(\\d{1,9})\"");
    private static final String SPACES = "xmlns:v=\"urn:schemas-microsoft-com:vml\" "
            + "xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";
    private static final String TYPE = "<v:shapetype " + SPACES + " id=\"_x0000_t202\" coordsize=\"21600,21600\""
            + " o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
            + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

    private Drawing() {}

    /** @param block of 1,024 numbers of shapes, of which others of the workbook use none */
    static String begin(int block, int shapes) {
        StringBuilder blocks = new StringBuilder(String.valueOf(block));
        for (int more = 1; more <= shapes / 1_023; more++) {
            blocks.append(',').append(block + more);
        }
        return "<xml " + SPACES + "><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"" + blocks
                + "\"/></o:shapelayout></xml>";
    }

    /**
     * @param first number of the first shape, where the drawing has none yet
     * @param gone cells whose shape goes
     * @return the drawing; unchanged when its end can't be found
     */
    static String with(
            String drawing, int first, NavigableMap<Notes.At, Mark> fresh, Collection<Notes.At> gone, NoteText text) {
        String kept = gone.isEmpty() ? drawing : without(drawing, Set.copyOf(gone));
        int end = kept.lastIndexOf("</xml>");
        if (end < 0 || fresh.isEmpty()) {
            return kept;
        }
        StringBuilder shapes = new StringBuilder(kept.contains("\"_x0000_t202\"") ? "" : TYPE);
        int number = Math.max(first, highest(kept) + 1);
        for (var note : fresh.entrySet()) {
            shapes.append(shape(number, note.getKey(), text.height(note.getValue())));
            number++;
        }
        return kept.substring(0, end) + shapes + kept.substring(end);
    }

    private static String without(String drawing, Set<Notes.At> gone) {
        return SHAPE.matcher(drawing).replaceAll(shape -> {
            String xml = shape.group();
            Matcher row = ROW.matcher(xml);
            Matcher column = COLUMN.matcher(xml);
            boolean goes = xml.contains("ObjectType=\"Note\"")
                    && row.find()
                    && column.find()
                    && gone.contains(
                            new Notes.At(Integer.parseInt(row.group(1)) + 1, Integer.parseInt(column.group(1))));
            return goes ? "" : Matcher.quoteReplacement(xml);
        });
    }

    private static int highest(String drawing) {
        int highest = 0;
        Matcher numbers = NUMBER.matcher(drawing);
        while (numbers.find()) {
            highest = Math.max(highest, Integer.parseInt(numbers.group(1)));
        }
        return highest;
    }

    private static String shape(int number, Notes.At at, int lines) {
        int row = at.row() - 1;
        int left = Math.min(at.column() + 1, Letters.MOST_COLUMNS - 5);
        int top = Math.max(0, Math.min(row - 1, MOST_ROWS - lines - 2));
        return "<v:shape " + SPACES + " id=\"_x0000_s" + number + "\" type=\"#_x0000_t202\""
                + " style=\"position:absolute;visibility:hidden\" fillcolor=\"#ffffff\" o:insetmode=\"auto\">"
                + "<v:fill color2=\"#ffffff\"/><v:shadow color=\"black\" obscured=\"t\"/>"
                + "<v:path o:connecttype=\"none\"/>"
                + "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
                + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>" + left + ", 15, "
                + top + ", 4, " + (left + 4) + ", 15, " + (top + lines) + ", 4</x:Anchor><x:AutoFill>False</x:AutoFill>"
                + "<x:Row>" + row + "</x:Row><x:Column>" + at.column() + "</x:Column></x:ClientData></v:shape>";
    }
}
