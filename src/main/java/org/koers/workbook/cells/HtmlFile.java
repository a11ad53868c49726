package org.koers.workbook.cells;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Message;

/**
 * Streams the tables of a web page, which many export programs name .xls, as one sheet without a name. Numbers are text
 * there. Nothing the page points at is fetched, and rows are forgotten as soon as they were handed on.
 */
final class HtmlFile {
    private static final Pattern CHARSET =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSEEN = Pattern.compile("display\\s*:\\s*none", Pattern.CASE_INSENSITIVE);
    private static final int LOOK_AT = 8_192;
    private static final int MOST_ROWS = 1_048_576;
    private static final int DEEPEST = 200;

    private final SheetVisitor.Rows rows;
    private final int[] covered = new int[Letters.MOST_COLUMNS];
    private int lastCovered;
    private int columns;
    private int number;

    private HtmlFile(SheetVisitor.Rows rows) {
        this.rows = rows;
    }

    static void read(Path path, SheetVisitor visitor) throws IOException, Refusal {
        CsvText text = CsvText.detect(path);
        Charset stated = text.mark() == 0 ? stated(path) : null;
        if (stated == null && text.assumed()) {
            visitor.remark(
                    Message.of("workbook.encoding-assumed", text.charset().displayName()));
        }
        CsvText read =
                stated == null || text.charset().equals(StandardCharsets.UTF_8) ? text : new CsvText(stated, 0, false);
        SheetVisitor.Rows rows = visitor.begin(new SheetVisitor.SheetHead("", false));
        HtmlFile file = new HtmlFile(rows);
        try (BoundedMarkup bounded = new BoundedMarkup(read.open(path))) {
            file.read(bounded);
        } catch (BoundedMarkup.Unbounded e) {
            throw new Refusal("workbook.markup-without-rows");
        }
        if (file.number == 0) {
            throw new Refusal("workbook.no-table");
        }
        rows.end();
    }

    /** What the page says of itself, unless it can't be so. */
    private static @Nullable Charset stated(Path path) throws IOException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(path)) {
            head = stream.readNBytes(LOOK_AT);
        }
        Matcher matcher = CHARSET.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!matcher.find()) {
            return null;
        }
        try {
            Charset charset = Charset.forName(matcher.group(1));
            boolean oneByte = !charset.name().startsWith("UTF") && charset.canEncode();
            return oneByte ? latin(charset) : null;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** As browsers do: who says ISO-8859-1 means Windows-1252. */
    private static Charset latin(Charset charset) {
        return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                ? Charset.forName("windows-1252")
                : charset;
    }

    private void read(BoundedMarkup markup) throws BoundedMarkup.Unbounded, Refusal {
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        try (StreamParser stream = new StreamParser(parser).parse((Reader) markup, "")) {
            Iterator<Element> elements = stream.iterator();
            while (elements.hasNext()) {
                Element element = elements.next();
                if (element.normalName().equals("col")) {
                    column(element);
                } else if (element.normalName().equals("tr")) {
                    markup.progress();
                    if (element.selectFirst("tr tr") == null && !row(element)) {
                        return;
                    }
                    forget(element);
                }
            }
        } catch (java.io.UncheckedIOException e) {
            if (e.getCause() instanceof BoundedMarkup.Unbounded unbounded) {
                throw unbounded;
            }
            throw e;
        }
    }

    private void column(Element column) {
        int count = Math.max(1, Math.min(Xml.count(column.attr("span"), 1), Letters.MOST_COLUMNS - columns));
        if (UNSEEN.matcher(column.attr("style")).find() && columns < Letters.MOST_COLUMNS) {
            rows.hidden(columns, columns + count - 1);
        }
        columns = Math.min(Letters.MOST_COLUMNS, columns + count);
    }

    /** The row is over, and so is everything before it in its table. */
    private static void forget(Element row) {
        for (Node before = row.previousSibling(); before != null; before = row.previousSibling()) {
            before.remove();
        }
        row.empty();
    }

    private boolean row(Element element) throws Refusal {
        number++;
        if (number > MOST_ROWS) {
            throw new Refusal("workbook.row-outside", number, MOST_ROWS);
        }
        SheetRow row =
                new SheetRow(number, UNSEEN.matcher(element.attr("style")).find());
        int column = 0;
        for (Element cell : element.children()) {
            if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
                column = cell(row, free(column), cell);
            }
        }
        for (int place = column; place < lastCovered; place++) {
            covered[place] -= covered[place] > 0 ? 1 : 0;
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        return row.size() == 0 || rows.row(row);
    }

    /** The first column from this one that no cell of a row above reaches into. */
    private int free(int from) {
        int column = from;
        while (column < covered.length && covered[column] > 0) {
            covered[column]--;
            column++;
        }
        return column;
    }

    private int cell(SheetRow row, int column, Element cell) {
        String text = cell.text().strip();
        if (column >= Letters.MOST_COLUMNS) {
            String place = Letters.of(column) + number;
            rows.fault(place, Message.of("workbook.column-outside", place));
            return column;
        }
        row.put(column, text.length() > XlsxStrings.LONGEST ? new Cell.Unreadable(text) : CsvFile.text(text));
        int across = Math.max(1, Math.min(Xml.count(cell.attr("colspan"), 1), Letters.MOST_COLUMNS - column));
        int down = Math.min(Xml.count(cell.attr("rowspan"), 1), MOST_ROWS) - 1;
        for (int place = column; place < column + across && down > 0; place++) {
            covered[place] = down;
            lastCovered = Math.max(lastCovered, place + 1);
        }
        return column + across;
    }
}
