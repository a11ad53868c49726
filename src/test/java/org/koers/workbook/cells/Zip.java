package org.koers.workbook.cells;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes a zip byte by byte, so that each of its numbers can lie. */
final class Zip {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    final List<Entry> entries = new ArrayList<>();
    byte[] before = {};
    byte[] after = {};
    byte[] comment = {};
    /** Claimed minus real. */
    int moreParts;

    /** One part; null where the directory tells the truth. */
    static final class Entry {
        final String name;
        final byte[] content;
        String ownName;
        Long size;
        Long ownSize;
        Long sum;
        Long ownSum;
        Long header;
        int flags;
        boolean large;
        byte[] gap = {};

        Entry(String name, byte[] content) {
            this.name = name;
            this.content = content;
        }
    }

    Entry add(String name, String content) {
        return add(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Entry add(String name, byte[] content) {
        Entry entry = new Entry(name, content);
        entries.add(entry);
        return entry;
    }

    Entry get(String name) {
        return entries.stream()
                .filter(entry -> entry.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A sound workbook of one sheet with this content of {@code sheetData}. */
    static Zip book(String rows) {
        Zip zip = new Zip();
        parts(rows).forEach(zip::add);
        return zip;
    }

    static Map<String, String> parts(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "\"><Relationship Id=\"r\" Type=\"" + RELATIONS
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                        + "\"><sheets><sheet name=\"Blad\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + PACKAGE + "\"><Relationship Id=\"s\" Type=\"" + RELATIONS
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        parts.put("docProps/app.xml", "<Properties/>");
        return parts;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        out.writeBytes(before);
        for (Entry entry : entries) {
            byte[] packed = deflate(entry.content);
            long sum = sum(entry.content);
            long header = entry.header == null ? out.size() : entry.header;
            long size = entry.size == null ? entry.content.length : entry.size;
            header(out, entry, packed, sum, size);
            out.writeBytes(packed);
            out.writeBytes(entry.gap);
            directory(directory, entry, packed.length, entry.sum == null ? sum : entry.sum, size, header);
        }
        int start = out.size();
        out.writeBytes(directory.toByteArray());
        int count = entries.size() + moreParts;
        out.writeBytes(numbers(22 + comment.length)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) count)
                .putShort((short) count)
                .putInt(directory.size())
                .putInt(start)
                .putShort((short) comment.length)
                .put(comment)
                .array());
        out.writeBytes(after);
        return out.toByteArray();
    }

    private static void header(ByteArrayOutputStream out, Entry entry, byte[] packed, long sum, long size) {
        byte[] name = (entry.ownName == null ? entry.name : entry.ownName).getBytes(StandardCharsets.UTF_8);
        long own = entry.ownSize == null ? size : entry.ownSize;
        long ownSum = entry.ownSum != null ? entry.ownSum : entry.sum != null ? entry.sum : sum;
        out.writeBytes(numbers(30 + name.length)
                .putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) entry.flags)
                .putShort((short) 8)
                .putInt(0)
                .putInt((int) ownSum)
                .putInt(packed.length)
                .putInt((int) own)
                .putShort((short) name.length)
                .putShort((short) 0)
                .put(name)
                .array());
    }

    private static void directory(
            ByteArrayOutputStream out, Entry entry, int packed, long sum, long size, long header) {
        byte[] name = entry.name.getBytes(StandardCharsets.UTF_8);
        int extra = entry.large ? 12 : 0;
        ByteBuffer bytes = numbers(46 + name.length + extra)
                .putInt(0x02014b50)
                .putInt(20 | 20 << 16)
                .putShort((short) entry.flags)
                .putShort((short) 8)
                .putInt(0)
                .putInt((int) sum)
                .putInt(packed)
                .putInt(entry.large ? -1 : (int) size)
                .putShort((short) name.length)
                .putShort((short) extra)
                .putShort((short) 0)
                .putInt(0)
                .putInt(0)
                .putInt((int) header)
                .put(name);
        if (entry.large) {
            bytes.putShort((short) 1).putShort((short) 8).putLong(size);
        }
        out.writeBytes(bytes.array());
    }

    private static ByteBuffer numbers(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static long sum(byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return sum.getValue();
    }

    private static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        byte[] room = new byte[1 << 16];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (!deflater.finished()) {
            out.write(room, 0, deflater.deflate(room));
        }
        deflater.end();
        return out.toByteArray();
    }
}
