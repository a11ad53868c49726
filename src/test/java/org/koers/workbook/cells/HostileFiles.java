package org.koers.workbook.cells;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The hostile files of hostile-cases.md that concern reading (cases 3 to 10, 12, 13 and "Also"), each made on the spot,
 * with what must come of it: the key of the refusal, or that it is read.
 */
public final class HostileFiles {
    /** Read without a refusal of the whole file; its cells may have problems of their own. */
    public static final String READ = "";

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String HEADER = row(1, text("Jaar"), text("Week"), text("Segment"), text("Netto-omzet"));
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";

    private static final Map<String, Case> CASES = new LinkedHashMap<>();

    private HostileFiles() {}

    /** @param expected {@link #READ} or keys of which one must come, separated by blanks */
    public record Case(String expected, Supplier<byte[]> content) {}

    public static Map<String, Case> all() {
        return Collections.unmodifiableMap(CASES);
    }

    public static Path write(String name, Path folder) {
        try {
            return Files.write(
                    folder.resolve("upload.xlsx"), CASES.get(name).content().get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String name, String expected, Supplier<byte[]> content) {
        CASES.put(name, new Case(expected, content));
    }

    private static String cell(String attributes, String content) {
        return "<c " + attributes + ">" + content + "</c>";
    }

    private static String text(String text) {
        return cell("t=\"inlineStr\"", "<is><t>" + text + "</t></is>");
    }

    private static String number(String stored) {
        return cell("", "<v>" + stored + "</v>");
    }

    private static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    private static String results(String... amounts) {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int index = 0; index < amounts.length; index++) {
            rows.append(row(index + 2, number("2026"), number("" + (index + 1)), text("Infra"), amounts[index]));
        }
        return rows.toString();
    }

    private static Zip sound() {
        return Zip.book(results(number("10"), number("11")));
    }

    /** A sound workbook with one part more, known to the workbook. */
    private static Zip with(String part, byte[] content) {
        Zip zip = sound();
        String type = part.equals(STYLES) ? "styles" : "sharedStrings";
        change(
                zip,
                "xl/_rels/workbook.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + type + "\" Target=\"" + part.substring(3) + "\"/></Relationships>");
        zip.add(part, content);
        return zip;
    }

    private static void change(Zip zip, String part, String from, String to) {
        String content = new String(zip.get(part).content, StandardCharsets.UTF_8).replace(from, to);
        int place = zip.entries.indexOf(zip.get(part));
        zip.entries.set(place, new Zip.Entry(part, content.getBytes(StandardCharsets.UTF_8)));
    }

    private static Zip replaced(String part, byte[] content) {
        Zip zip = sound();
        zip.entries.removeIf(entry -> entry.name.equals(part));
        zip.add(part, content);
        return zip;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Packs a part of any length without ever having it in memory. */
    private static byte[] streamed(String part, String before, String again, long times, String after) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Zip rest = part.equals(SHEET) ? sound() : with(part, bytes(before + after));
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Zip.Entry entry : rest.entries) {
                zip.putNextEntry(new ZipEntry(entry.name));
                if (entry.name.equals(part)) {
                    byte[] block = bytes(again.repeat(1_000));
                    zip.write(bytes(before));
                    for (long block1000 = 0; block1000 < times / 1_000; block1000++) {
                        zip.write(block);
                    }
                    zip.write(bytes(after));
                } else {
                    zip.write(entry.content);
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] cut(double share) {
        byte[] whole = Zip.book(results(number("10")) + row(9, text("x".repeat(20_000))))
                .bytes();
        return Arrays.copyOf(whole, (int) (whole.length * share));
    }

    private static byte[] millionTexts() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Random random = new Random(5);
        Zip rest = with(STRINGS, new byte[0]);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Zip.Entry entry : rest.entries) {
                zip.putNextEntry(new ZipEntry(entry.name));
                zip.write(entry.content);
                if (entry.name.equals(STRINGS)) {
                    zip.write(bytes("<sst " + MAIN + ">"));
                    String filler = "x".repeat(900);
                    for (int index = 0; index < 1_000_000; index++) {
                        zip.write(bytes("<si><t>" + random.nextLong() + filler + "</t></si>"));
                    }
                    zip.write(bytes("</sst>"));
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] compound(String... names) {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String name : names) {
                files.createDocument(new ByteArrayInputStream(new byte[5_000]), name);
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] noise(int length, int... start) {
        byte[] noise = new byte[length];
        new Random(5).nextBytes(noise);
        for (int place = 0; place < start.length; place++) {
            noise[place] = (byte) start[place];
        }
        return noise;
    }

    /** The header of an .xls in which one number lies. */
    private static byte[] lying(int offset, int number, int size) {
        byte[] file = Arrays.copyOf(compound("Workbook"), size);
        for (int place = 0; place < 4; place++) {
            file[offset + place] = (byte) (number >> 8 * place);
        }
        return file;
    }

    /** The allocation table says that every sector follows itself. */
    private static byte[] loop() {
        byte[] file = compound("Workbook");
        int table = 512 * (1 + (file[76] & 0xff));
        for (int sector = 0; sector < 12; sector++) {
            file[table + sector * 4] = (byte) sector;
            file[table + sector * 4 + 1] = 0;
            file[table + sector * 4 + 2] = 0;
            file[table + sector * 4 + 3] = 0;
        }
        return file;
    }

    static {
        archives();
        markup();
        bombs();
        geometry();
        values();
        others();
    }

    private static void archives() {
        add("5 cut at 30 %", "workbook.not-whole", () -> cut(0.3));
        add("5 cut at 60 %", "workbook.not-whole", () -> cut(0.6));
        add("5 cut before the directory", "workbook.not-whole", () -> cut(0.9));
        add("6 part twice, other case", "workbook.duplicate-part", () -> {
            Zip zip = sound();
            zip.add("xl/worksheets/SHEET1.xml", "<a/>");
            return zip.bytes();
        });
        add("6 part twice, /./", "workbook.duplicate-part", () -> {
            Zip zip = sound();
            zip.add("xl/./worksheets/sheet1.xml", "<a/>");
            return zip.bytes();
        });
        add("6 second [Content_Types].xml", "workbook.duplicate-part", () -> {
            Zip zip = sound();
            zip.add("xl/[Content_Types].xml", "<Types/>");
            return zip.bytes();
        });
        add("Also ../../ in a part name", "workbook.odd-part", () -> {
            Zip zip = sound();
            zip.add("../../evil.xml", "<a/>");
            return zip.bytes();
        });
        add("8 zip in a zip", "workbook.nested", () -> {
            Zip zip = sound();
            zip.add("xl/media/a", sound().bytes());
            return zip.bytes();
        });
        add("8 size in the directory is a lie", "workbook.damaged", () -> {
            Zip zip = sound();
            zip.get(SHEET).size = 50L;
            return zip.bytes();
        });
        add("8 two parts share their bytes", "workbook.contradicting-part", () -> {
            Zip zip = sound();
            zip.add("xl/second.xml", "<a/>").header = 0L;
            return zip.bytes();
        });
        add("5 checksum of a picture differs", "workbook.damaged", () -> {
            Zip zip = sound();
            zip.add("xl/media/image1.png", "x").sum = 1L;
            return zip.bytes();
        });
        add("5 checksum of the sheet differs", "workbook.damaged", () -> {
            Zip zip = sound();
            zip.get(SHEET).sum = 1L;
            return zip.bytes();
        });
    }

    private static void markup() {
        String type = "<!DOCTYPE a [<!ENTITY b SYSTEM \"http://127.0.0.1:1/x\">]>";
        String laughs = "<!DOCTYPE a [<!ENTITY b \"x\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        for (String part : List.of(SHEET, "xl/workbook.xml", "_rels/.rels", "xl/_rels/workbook.xml.rels")) {
            add("7 outside entity in " + part, "workbook.document-type", () -> {
                Zip zip = sound();
                byte[] sound = zip.get(part).content;
                return replaced(part, bytes(type + new String(sound, StandardCharsets.UTF_8)))
                        .bytes();
            });
        }
        add(
                "7 outside entity in styles",
                "workbook.document-type",
                () -> with(STYLES, bytes(type + "<styleSheet/>")).bytes());
        add(
                "7 billion laughs in strings",
                "workbook.document-type",
                () -> with(STRINGS, bytes(laughs + "<sst><si><t>&c;</t></si></sst>"))
                        .bytes());
        add(
                "7 parameter entity, UTF-16",
                "workbook.document-type",
                () -> replaced(
                                SHEET,
                                ("\ufeff<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE a [<!ENTITY % p SYSTEM"
                                                + " \"file:///etc/passwd\">%p;]><worksheet/>")
                                        .getBytes(StandardCharsets.UTF_16LE))
                        .bytes());
        add("7 outside entity in a part nobody reads", READ, () -> {
            Zip zip = sound();
            zip.add("docProps/core.xml", type + "<a>&b;</a>");
            zip.add("xl/drawings/drawing1.xml", type + "<a>&b;</a>");
            return zip.bytes();
        });
        add("12 outside link, WEBSERVICE, DDE", READ, () -> {
            Zip zip = Zip.book(results(
                    cell("", "<f>WEBSERVICE(\"http://127.0.0.1:1/\")</f><v>10</v>"),
                    cell("", "<f>cmd|'/c calc'!A1</f><v>11</v>")));
            zip.add(
                    "xl/worksheets/_rels/sheet1.xml.rels",
                    "<Relationships><Relationship Id=\"e\" Type=\"x/hyperlink\" TargetMode=\"External\""
                            + " Target=\"http://127.0.0.1:1/\"/></Relationships>");
            zip.add("xl/externalLinks/externalLink1.xml", "<externalLink/>");
            return zip.bytes();
        });
        add(
                "3 markup as a segment",
                READ,
                () -> Zip.book(HEADER
                                + row(
                                        2,
                                        number("2026"),
                                        number("1"),
                                        text("&lt;img src=x onerror=alert(1)&gt;"),
                                        number("1")))
                        .bytes());
        add(
                "7 element nested 100,000 deep",
                "workbook.damaged",
                () -> replaced(SHEET, bytes("<worksheet>" + "<a>".repeat(100_000)))
                        .bytes());
        add("7 element with 50,000 attributes", "workbook.damaged", () -> {
            StringBuilder xml = new StringBuilder("<worksheet><sheetData><row");
            for (int index = 0; index < 50_000; index++) {
                xml.append(" a").append(index).append("=\"\"");
            }
            return replaced(SHEET, bytes(xml + "/></sheetData></worksheet>")).bytes();
        });
    }

    private static void bombs() {
        String open = "<worksheet " + MAIN + "><sheetData>";
        add(
                "8 480 MB of rows",
                "workbook.bomb",
                () -> streamed(SHEET, open, "<row/>", 80_000_000, "</sheetData></worksheet>"));
        add(
                "8 a million styles",
                "workbook.bomb",
                () -> streamed(STYLES, "<styleSheet><cellXfs>", "<xf/>", 1_000_000, "</cellXfs></styleSheet>"));
        add(
                "8 1 GB of one text again and again",
                "workbook.bomb",
                () -> streamed(STRINGS, "<sst>", "<si><t>" + "x".repeat(90) + "</t></si>", 10_000_000, "</sst>"));
        add("8 1 GB of different texts", "workbook.too-many-texts", HostileFiles::millionTexts);
        add(
                "8 honest: 4,000 equal styles in 3 KB",
                READ,
                () -> with(
                                STYLES,
                                bytes("<styleSheet " + MAIN + "><cellXfs>"
                                        + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
                                                .repeat(4_000)
                                        + "</cellXfs></styleSheet>"))
                        .bytes());
        add("8 honest: a million empty styled rows", READ, () -> {
            StringBuilder rows = new StringBuilder(results(number("10")));
            for (int index = 3; index <= 1_000_000; index++) {
                rows.append("<row r=\"").append(index).append("\" s=\"1\" customFormat=\"1\"/>");
            }
            return Zip.book(rows.toString()).bytes();
        });
        add(
                "8 text of 5 million characters",
                "workbook.text-too-long workbook.bomb workbook.damaged",
                () -> Zip.book(HEADER + row(2, text("x".repeat(5_000_000)))).bytes());
    }

    private static void geometry() {
        add(
                "9 cell ZZZZ1",
                READ,
                () -> Zip.book(HEADER + row(2, cell("r=\"ZZZZ1\"", "<v>1</v>"))).bytes());
        add(
                "9 row 99999999999",
                "workbook.row-outside",
                () -> Zip.book(HEADER + "<row r=\"99999999999\"><c><v>1</v></c></row>")
                        .bytes());
        add(
                "9 value in XFD1048576",
                READ,
                () -> Zip.book(results(number("10")) + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>")
                        .bytes());
        add(
                "9 rows 4, 2, 2",
                "workbook.row-order",
                () -> Zip.book(HEADER + row(4) + row(2) + row(2)).bytes());
        add("9 dimension lies, whole sheet merged", READ, () -> {
            Zip zip = sound();
            change(zip, SHEET, "<sheetData>", "<dimension ref=\"A1:XFD1048576\"/><sheetData>");
            change(
                    zip,
                    SHEET,
                    "</sheetData>",
                    "</sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>");
            return zip.bytes();
        });
        add("9 3,000 sheets", "workbook.too-many-parts", () -> {
            Zip zip = sound();
            for (int index = 2; index < 3_000; index++) {
                zip.add("xl/worksheets/sheet" + index + ".xml", "<worksheet/>");
            }
            return zip.bytes();
        });
        add("9 3,000 sheets of one part", READ, () -> {
            Zip zip = sound();
            StringBuilder sheets = new StringBuilder("<sheets>");
            for (int index = 0; index < 3_000; index++) {
                sheets.append("<sheet name=\"b" + index + "\" sheetId=\"" + (index + 2) + "\" r:id=\"s\"/>");
            }
            change(zip, "xl/workbook.xml", "<sheets>", sheets.toString());
            return zip.bytes();
        });
        add("9 very hidden sheet", READ, () -> {
            Zip zip = sound();
            change(zip, "xl/workbook.xml", "sheetId", "state=\"veryHidden\" sheetId");
            return zip.bytes();
        });
        add(
                "9 ods: one cell repeated 17 billion times",
                "workbook.repeated",
                () -> OdsTest.zip("<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell"
                                + " table:number-columns-repeated=\"16384\" office:value-type=\"float\""
                                + " office:value=\"1\"/></table:table-row>")
                        .bytes());
    }

    private static void values() {
        add(
                "10 numbers that are none",
                READ,
                () -> Zip.book(results(
                                number("NaN"),
                                number("-Infinity"),
                                number("1e999"),
                                number("12abc"),
                                text("1.234,56"),
                                text("100.000"),
                                number("-0"),
                                cell("t=\"s\"", "<v>-1</v>"),
                                cell("t=\"s\"", "<v>999999999</v>"),
                                cell("", "<f>A1+1</f>"),
                                cell("t=\"e\"", "<v>#N/A</v>")))
                        .bytes());
        add(
                "10 number of 100,000 digits",
                READ,
                () -> Zip.book(results(number("9".repeat(100_000)))).bytes());
        add(
                "13 zero width, override, Cyrillic, NFD",
                READ,
                () -> Zip.book(HEADER
                                + row(2, number("2026"), number("1"), text("Inf\u200bra"), number("1"))
                                + row(3, number("2026"), number("2"), text("\u202eInfra"), number("1"))
                                + row(4, number("2026"), number("3"), text("Infr\u0430"), number("1"))
                                + row(5, number("2026"), number("4"), text("Cafe\u0301"), number("10\u00a0%")))
                        .bytes());
    }

    private static void others() {
        add("Also empty file", "workbook.empty-file", () -> new byte[0]);
        add("Also noise", "workbook.not-a-workbook", () -> noise(100_000, 'a'));
        add("Also csv named .xlsx", READ, () -> bytes("Jaar;Week;Segment;Netto-omzet\n2026;1;Infra;10\n"));
        add(
                "Also web page named .xlsx",
                READ,
                () -> bytes(
                        "<table><tr><td>Jaar<td>Week<td>Segment<td>Netto-omzet<tr><td>2026<td>1<td>Infra<td>10</table>"));
        add(
                "Also web page, 5 million elements",
                "workbook.markup-without-rows",
                () -> bytes("<table>" + "<div>".repeat(5_000_000)));
        add("Also macros", READ, () -> {
            Zip zip = sound();
            zip.add("xl/vbaProject.bin", "Sub Auto_Open()");
            return zip.bytes();
        });
        add(
                "Also password, encryption is noise",
                "workbook.password-unknown workbook.damaged",
                () -> compound("EncryptedPackage", "EncryptionInfo"));
        add("Also Word", "workbook.is-word", () -> compound("WordDocument"));
        add("Also pdf", "workbook.is-pdf", () -> bytes("%PDF-1.7"));
        add(
                "Also csv: 100 MB without a line end",
                "workbook.csv-structure",
                () -> bytes("Week;Omzet\n" + "x".repeat(100_000_000)));
        add(
                "Also csv: quote never closed",
                "workbook.csv-structure",
                () -> bytes("Jaar;Week;Omzet\n2026;14;\"12" + "\n2026;14;13".repeat(200_000)));
        add("Also csv: a million columns", "workbook.csv-structure", () -> bytes("a;".repeat(1_000_000)));
        add(
                "xls: noise behind the first bytes",
                "workbook.damaged workbook.not-a-workbook",
                () -> noise(1_000_000, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
        add(
                "xls: two billion table sectors",
                "workbook.damaged workbook.not-a-workbook",
                () -> lying(44, 0x7fff_ffff, 20_000));
        add(
                "xls: directory at sector two billion",
                "workbook.damaged workbook.not-a-workbook",
                () -> lying(48, 0x7fff_fff0, 20_000));
        add("xls: sectors that follow themselves", "workbook.damaged workbook.not-a-workbook", HostileFiles::loop);
        add("xls: records that are noise", "workbook.damaged", () -> records(noise(2_000_000)));
        add(
                "xls: 64 MB of empty records",
                "workbook.damaged workbook.too-large-xls",
                () -> records(new byte[64_000_000]));
        add("xls: 100 MB of row records", "workbook.damaged workbook.too-large-xls", () -> records(rowRecords()));
        add(
                "Also utf-7 in a web page",
                READ,
                () -> ("<meta charset=utf-7><table><tr><td>Week<td>Omzet</table>")
                        .getBytes(Charset.forName("ISO-8859-1")));
    }

    private static byte[] rowRecords() {
        byte[] rows = new byte[100_000_000];
        byte[] begin = {0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x10, 0x00};
        System.arraycopy(begin, 0, rows, 0, begin.length);
        for (int place = 20; place + 18 < rows.length; place += 18) {
            rows[place] = 0x03;
            rows[place + 1] = 0x02;
            rows[place + 2] = 14;
        }
        return rows;
    }

    private static byte[] records(byte[] content) {
        try (POIFSFileSystem files = new POIFSFileSystem();
                InputStream start = new ByteArrayInputStream(
                        new byte[] {0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
                        });
                InputStream all = new SequenceInputStream(start, new ByteArrayInputStream(content));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            files.createDocument(all, "Workbook");
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
