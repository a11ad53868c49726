package org.koers.workbook.cells;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.koers.measure.Message;

/** What comes out of a file: a line per row, {@code Blad!3: A=text|B=12.5}, and what was remarked or refused. */
final class Read implements SheetVisitor {
    final List<String> rows = new ArrayList<>();
    final List<String> hidden = new ArrayList<>();
    final List<String> remarks = new ArrayList<>();
    String refusal = "";
    Refusal.Reason reason;
    private final int mostRows;

    private Read(int mostRows) {
        this.mostRows = mostRows;
    }

    static Read file(Path path) {
        return file(path, null);
    }

    static Read file(Path path, String password) {
        return read(path, password, Integer.MAX_VALUE);
    }

    /** Wants this many rows of each sheet and no more, but the whole file judged. */
    static Read some(Path path, int rows) {
        return read(path, null, rows);
    }

    static Read bytes(Path folder, byte[] content) {
        try {
            return file(Files.write(Files.createTempFile(folder, "read", ""), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Read text(Path folder, String content) {
        return bytes(folder, content.getBytes(StandardCharsets.UTF_8));
    }

    private static Read read(Path path, String password, int mostRows) {
        Read read = new Read(mostRows);
        try {
            SpreadsheetFile.read(path, password == null ? null : password.toCharArray(), read);
        } catch (Refusal refusal) {
            read.refusal = refusal.words().key();
            read.reason = refusal.reason();
        } catch (IOException | XMLStreamException | RuntimeException e) {
            read.refusal = "workbook.damaged";
        }
        return read;
    }

    @Override
    public Rows begin(SheetHead sheet) {
        return new Rows() {
            private int seen;

            @Override
            public boolean row(SheetRow row) {
                rows.add(sheet.name() + "!" + row.number() + (row.hidden() ? " hidden" : "") + ": " + line(row));
                return ++seen < mostRows;
            }

            @Override
            public void end() {}

            @Override
            public void hidden(int first, int last) {
                hidden.add(Letters.of(first) + ":" + Letters.of(last));
            }

            @Override
            public void fault(String cell, Message message) {
                remarks.add(cell + " " + message.key());
            }
        };
    }

    @Override
    public void remark(Message message) {
        remarks.add(message.key() + message.arguments());
    }

    private static String line(SheetRow row) {
        StringBuilder line = new StringBuilder();
        for (int index = 0; index < row.size(); index++) {
            line.append(index == 0 ? "" : "|")
                    .append(Letters.of(row.column(index)))
                    .append(sign(row.cell(index)))
                    .append(row.cell(index).shown());
        }
        return line.toString();
    }

    /** {@code =} text, {@code #} number, {@code %} percentage, {@code @} day, {@code ?} yes or no, {@code !} no value. */
    private static String sign(Cell cell) {
        if (cell instanceof Cell.Number number) {
            return number.look().percent() ? "%" : "#";
        }
        if (cell instanceof Cell.Day) {
            return "@";
        }
        if (cell instanceof Cell.Flag) {
            return "?";
        }
        return cell instanceof Cell.Text ? "=" : "!";
    }
}
