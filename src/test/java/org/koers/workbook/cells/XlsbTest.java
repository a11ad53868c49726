package org.koers.workbook.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Binary workbooks give values as stored, behind the same gate. */
class XlsbTest {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @TempDir
    Path folder;

    /** Records one after another, each with its type and length before it. */
    private static final class Part {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Part record(int type, Object... values) {
            ByteBuffer content = ByteBuffer.allocate(100_000).order(ByteOrder.LITTLE_ENDIAN);
            for (Object value : values) {
                if (value instanceof Integer number) {
                    content.putInt(number);
                } else if (value instanceof Short number) {
                    content.putShort(number);
                } else if (value instanceof Byte number) {
                    content.put(number);
                } else if (value instanceof Double number) {
                    content.putDouble(number);
                } else {
                    String text = value.toString();
                    content.putInt(text.length()).put(text.getBytes(StandardCharsets.UTF_16LE));
                }
            }
            if (type < 0x80) {
                out.write(type);
            } else {
                out.write(type & 0x7f | 0x80);
                out.write(type >> 7);
            }
            int length = content.position();
            for (int rest = length; ; rest >>= 7) {
                out.write(rest & 0x7f | (rest > 0x7f ? 0x80 : 0));
                if (rest <= 0x7f) {
                    break;
                }
            }
            out.write(content.array(), 0, length);
            return this;
        }

        Part row(int number, boolean hidden) {
            return record(0, number - 1, 0, (short) 300, (byte) 0, (byte) (hidden ? 0x10 : 0), (byte) 0);
        }
    }

    private static Zip book(Part sheet) {
        Zip zip = Zip.book("");
        zip.entries.removeIf(entry -> entry.name.startsWith("xl/") || entry.name.startsWith("_rels"));
        String open = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        zip.add("_rels/.rels", open + relation("r", "officeDocument", "xl/workbook.bin") + "</Relationships>");
        zip.add(
                "xl/_rels/workbook.bin.rels",
                open + relation("s", "worksheet", "worksheets/sheet1.bin")
                        + relation("h", "worksheet", "worksheets/sheet2.bin")
                        + relation("t", "sharedStrings", "sharedStrings.bin")
                        + relation("y", "styles", "styles.bin") + "</Relationships>");
        zip.add(
                "xl/workbook.bin",
                new Part()
                        .record(153, 0, 0, "")
                        .record(156, 1, 2, "h", "Weg")
                        .record(156, 0, 1, "s", "Blad")
                        .out
                        .toByteArray());
        zip.add(
                "xl/sharedStrings.bin",
                new Part().record(19, (byte) 0, "gedeeld").out.toByteArray());
        zip.add(
                "xl/styles.bin",
                new Part()
                        .record(44, (short) 170, "000000")
                        .record(617, 4)
                        .record(47, (short) 0, (short) 0)
                        .record(47, (short) 0, (short) 14)
                        .record(47, (short) 0, (short) 170)
                        .record(47, (short) 0, (short) 9)
                        .record(618)
                        .out
                        .toByteArray());
        zip.add("xl/worksheets/sheet1.bin", sheet.record(146).out.toByteArray());
        zip.add("xl/worksheets/sheet2.bin", new Part().record(146).out.toByteArray());
        return zip;
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private Read read(Part sheet) {
        return Read.bytes(folder, book(sheet).bytes());
    }

    @Test
    void everyRecordThatHoldsAValueIsReadAsStored() {
        Part sheet = new Part()
                .row(1, false)
                .record(1, 0, 0)
                .record(2, 1, 0, 123456 << 2 | 3)
                .record(3, 2, 0, (byte) 0x2a)
                .record(4, 3, 0, (byte) 1)
                .record(5, 4, 0, -7.1)
                .record(6, 5, 0, "tekst")
                .record(7, 6, 0, 0)
                .record(8, 7, 0, "uitkomst", (short) 0)
                .record(9, 8, 0, 0.1 + 0.2, (short) 0)
                .record(10, 9, 0, (byte) 0)
                .record(11, 10, 0, (byte) 7);

        assertThat(read(sheet).rows)
                .containsExactly(
                        "Blad!1: B#1234.56|C!#N/A|D?TRUE|E#-7.1|F=tekst|G=gedeeld|H=uitkomst|I#0.3|J?FALSE|K!#DIV/0!");
    }

    @Test
    void hiddenColumnsAreTold() {
        Part sheet = new Part()
                .record(60, 0, 0, 2_048, 0, (short) 0)
                .record(60, 1, 2, 2_048, 0, (short) 1)
                .row(1, false)
                .record(6, 1, 0, "tekst");

        assertThat(read(sheet).hidden).containsExactly("B:C");
    }

    @Test
    void theStyleTellsDaysPercentagesAndLeadingZeros() {
        Part sheet = new Part()
                .row(1, true)
                .record(2, 0, 1, 46160 << 2 | 2)
                .record(2, 1, 2, 877 << 2 | 2)
                .record(5, 2, 3, 0.02)
                .record(5, 3, 3, Double.NaN)
                .record(7, 4, 0, 99);

        assertThat(read(sheet).rows).containsExactly("Blad!1 hidden: A@2026-05-18|B#000877|C%0.02|D!NaN|E!99");
    }

    @Test
    void geometryThatNoSheetHasIsRefusedOrNamed() {
        assertThat(read(new Part().row(2, false).row(2, false)).refusal).isEqualTo("workbook.row-order");
        assertThat(read(new Part().row(99_999_999, false)).refusal).isEqualTo("workbook.row-outside");
        assertThat(read(new Part().row(1, false).record(5, 16_384, 0, 1.0)).remarks)
                .containsExactly("16384:1 workbook.column-outside");
        assertThat(read(new Part().record(5, 0, 0, 1.0)).refusal).isEqualTo("workbook.damaged");
    }

    @Test
    void noRecordsWhateverTheyHoldEverCrashIt() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            Part sheet = new Part().row(1, false);
            for (int record = 0; record < 20; record++) {
                Object[] bytes = new Object[random.nextInt(20)];
                for (int place = 0; place < bytes.length; place++) {
                    bytes[place] = (byte) random.nextInt(256);
                }
                sheet.record(random.nextInt(13), bytes);
            }
            Read read = read(sheet);
            assertThat(read.refusal).isIn("", "workbook.damaged", "workbook.row-order", "workbook.row-outside");
        }
    }
}
