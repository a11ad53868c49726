package org.koers.report;

import java.time.LocalDate;
import java.util.List;
import org.koers.measure.Language;

/**
 * A document as it will be read: every text is worded, every number written. {@link WordPaper} makes a file of it.
 *
 * @param title at its head and in its properties
 * @param about a line below the title
 * @param language of the texts
 * @param day that it is about: the file says it was made then, so that the same document is the same file
 */
public record Paper(String title, String about, Language language, LocalDate day, List<Block> blocks) {
    public Paper {
        blocks = List.copyOf(blocks);
    }

    /** A part of it, from top to bottom. */
    public sealed interface Block permits Heading, Text, Points, Grid, Chart {}

    /** @param level 1, or 2 below it */
    public record Heading(int level, String text) implements Block {}

    /** How a paragraph looks. */
    public enum Look {
        /** The conclusion, on top. */
        LEAD,
        BODY,
        /** In second place. */
        NOTE
    }

    /** @param stress words that come first, and stand out; may be empty */
    public record Text(Look look, String stress, String text) implements Block {
        public static Text body(String text) {
            return new Text(Look.BODY, "", text);
        }

        public static Text note(String text) {
            return new Text(Look.NOTE, "", text);
        }
    }

    /** A list. */
    public record Points(List<Point> points) implements Block {
        public Points {
            points = List.copyOf(points);
        }
    }

    /** @param stress words that come first, and stand out; may be empty */
    public record Point(String stress, String text) {}

    /**
     * A table.
     *
     * @param caption what it holds, for who does not see it
     * @param columns their headings, repeated on every page
     * @param widths of the columns, in percent, 100 together
     * @param rows as many cells each as there are columns
     */
    public record Grid(String caption, List<String> columns, List<Integer> widths, List<List<String>> rows)
            implements Block {
        public Grid {
            columns = List.copyOf(columns);
            widths = List.copyOf(widths);
            rows = List.copyOf(rows);
            int across = columns.size();
            if (widths.size() != across || rows.stream().anyMatch(row -> row.size() != across)) {
                throw new IllegalArgumentException(across + " headings, " + widths.size() + " widths: " + rows);
            }
        }
    }

    /**
     * Lines over weeks.
     *
     * @param caption above it, with the unit
     * @param says the conclusion, for who does not see it
     * @param axis what the categories are
     * @param categories along the bottom
     */
    public record Chart(String caption, String says, String axis, List<String> categories, List<Line> lines)
            implements Block {
        public Chart {
            categories = List.copyOf(categories);
            lines = List.copyOf(lines);
        }
    }

    /**
     * One line.
     *
     * @param values one a category, from the first on; what is not known yet is left out at the end
     */
    public record Line(Stroke stroke, String name, List<Double> values) {
        public Line {
            values = List.copyOf(values);
        }
    }

    /** What a line is of: it looks as on the pages. */
    public enum Stroke {
        PLAN,
        RESULT,
        TARGET
    }
}
