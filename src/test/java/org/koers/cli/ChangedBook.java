package org.koers.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.koers.measure.Language;
import org.koers.workbook.RuleWorkbook;

/**
 * The workbook of a few shipped rules, in which cells of rule T02 are changed in the file itself: so a cell may hold what
 * no spreadsheet would write.
 */
final class ChangedBook {
    private static final byte[] WRITTEN = RuleWorkbook.write(ChangedRules.RULES, Language.EN);
    private static final Map<String, String> ADDRESSES = new LinkedHashMap<>();
    private static final Map<String, byte[]> PARTS = parts();
    private static String sheet = "";
    private static int line;
    private static int columns;

    private final Map<String, byte[]> parts = new LinkedHashMap<>(PARTS);

    static {
        find();
    }

    private static Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(WRITTEN))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the cells of the rule are. */
    private static void find() {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(WRITTEN))) {
            XSSFSheet objective = book.getSheet("objective");
            sheet = objective.getPackagePart().getPartName().getName().substring(1);
            for (var row : objective) {
                if (row.getCell(0) != null && row.getCell(0).toString().equals("T02")) {
                    line = row.getRowNum() + 1;
                }
            }
            for (Cell key : objective.getRow(1)) {
                columns = key.getColumnIndex() + 1;
                ADDRESSES.put(
                        key.getStringCellValue(), CellReference.convertNumToColString(key.getColumnIndex()) + line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String address(String key) {
        return ADDRESSES.getOrDefault(key, "");
    }

    /** A text in the cell of this key, or in those of both languages; in a column of its own where there is none. */
    ChangedBook with(String key, String text) {
        boolean found = false;
        for (Map.Entry<String, String> cell : ADDRESSES.entrySet()) {
            if (ChangedRules.isMeant(key, cell.getKey())) {
                put(cell.getValue(), inline(text));
                found = true;
            }
        }
        if (!found) {
            String column = CellReference.convertNumToColString(columns);
            put(column + 2, inline(key));
            put(column + line, inline(text));
        }
        return this;
    }

    /** A formula in the cell of this key. @param last what it came to when it was last worked out; empty for nothing */
    ChangedBook formula(String key, String formula, String last) {
        put(address(key), "><f>" + escaped(formula) + "</f>" + (last.isEmpty() ? "" : "<v>" + last + "</v>"));
        return this;
    }

    /** Changes a part of the file. */
    ChangedBook replace(String part, String from, String to) {
        String text = new String(parts.get(part), StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new IllegalArgumentException("not in " + part + ": " + from);
        }
        parts.put(part, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private static String inline(String text) {
        return " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(text) + "</t></is>";
    }

    private void put(String address, String content) {
        String xml = new String(parts.get(sheet), StandardCharsets.UTF_8);
        String cell = "<c r=\"" + address + "\"" + content + "</c>";
        Matcher there = Pattern.compile("<c r=\"" + address + "\"(?:[^>]*/>|.*?</c>)", Pattern.DOTALL)
                .matcher(xml);
        String number = address.replaceFirst("[A-Z]+", "");
        String changed = there.find()
                ? there.replaceFirst(Matcher.quoteReplacement(cell))
                : Pattern.compile("(<row r=\"" + number + "\".*?)</row>", Pattern.DOTALL)
                        .matcher(xml)
                        .replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + cell + "</row>"));
        parts.put(sheet, changed.getBytes(StandardCharsets.UTF_8));
    }

    /** As Excel does: what XML has no place for is written by its number. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.replace("_x", "_x005F_x").codePoints().forEach(point -> {
            if (point < ' ') {
                escaped.append(String.format(Locale.ROOT, "_x%04X_", point));
            } else if (point == '<' || point == '&' || point == '>') {
                escaped.append("&#").append(point).append(';');
            } else {
                escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    Path write(Path file) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
