package org.koers.workbook.rulesheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.koers.measure.Wording;
import org.koers.ruletables.HeadWords;
import org.koers.ruletables.RuleSheet;
import org.koers.workbook.marked.NoteText;

/** Writes the sheet of one table: headers for people, keys for Koers, and a row per rule. */
final class TableSheet {
    /** Row of the first rule, from 0. */
    static final int FIRST = 2;

    private static final int KEYS = 1;
    /** Behind all columns, where a person may begin their own. */
    private static final int FREE = 30;

    private final XSSFSheet sheet;
    private final RuleSheet table;
    private final OwnTable own;
    private final OwnLayout layout;
    private final Set<Spot> written = new HashSet<>();

    TableSheet(XSSFSheet sheet, RuleSheet table, OwnTable own) {
        this.sheet = sheet;
        this.table = table;
        this.own = own;
        Set<String> rules = table.lines().stream().map(line -> line.get(0)).collect(Collectors.toSet());
        this.layout = OwnLayout.of(table.heads(), own, rules);
    }

    /** What is done for a column of Koers'. */
    interface ForColumn {
        void apply(XSSFSheet sheet, int column, RuleSheet.Head head);
    }

    void choices(ForColumn work) {
        for (int column = 0; column < layout.columns().size(); column++) {
            int head = layout.columns().get(column).head();
            if (head >= 0) {
                work.apply(sheet, column, table.heads().get(head));
            }
        }
    }

    void write(RuleBookStyles styles, OwnWriter writer, Wording wording) {
        XSSFRow headers = sheet.createRow(0);
        headers.setHeightInPoints(RuleBookStyles.TALL);
        XSSFRow keys = sheet.createRow(KEYS);
        sheet.createDrawingPatriarch();
        HeadWords words = new HeadWords(wording);
        for (int column = 0; column < layout.columns().size(); column++) {
            OwnColumn mine = layout.columns().get(column).own();
            if (mine == null) {
                RuleSheet.Head head =
                        table.heads().get(layout.columns().get(column).head());
                header(headers.createCell(column), head, words, styles, writer);
                XSSFCell key = keys.createCell(column);
                key.setCellValue(head.key());
                OwnCell theirs = take(Spot.KEYS, false, head.key());
                key.setCellStyle(styles.key(face(theirs, RuleBookStyles.KEY)));
                writer.note(key, theirs.note());
            } else {
                own(headers, column, Spot.HEADERS, mine, writer);
                own(keys, column, Spot.KEYS, mine, writer);
            }
        }
        for (int line = 0; line < table.lines().size(); line++) {
            rule(table.lines().get(line), sheet.createRow(FIRST + line), styles, writer);
        }
        columns(styles);
        sheet.createFreezePane(layout.frozen(), FIRST);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, layout.frozen() - 1));
        protect(sheet);
    }

    private void header(XSSFCell cell, RuleSheet.Head head, HeadWords words, RuleBookStyles styles, OwnWriter writer) {
        OwnCell theirs = take(Spot.HEADERS, false, head.key());
        Note added = theirs.note();
        String help = words.help(head);
        cell.setCellValue(words.label(head));
        cell.setCellStyle(styles.header(face(theirs, RuleBookStyles.header(head.key()))));
        writer.note(
                cell,
                added == null
                        ? new Note(NoteText.AUTHOR, help)
                        : new Note(added.author(), help + "\n\n" + added.text()));
    }

    private void rule(List<String> line, XSSFRow row, RuleBookStyles styles, OwnWriter writer) {
        String id = line.get(0);
        row.setHeightInPoints(own.heights().getOrDefault(id, RuleBookStyles.TALL));
        for (int column = 0; column < layout.columns().size(); column++) {
            OwnColumn mine = layout.columns().get(column).own();
            if (mine != null) {
                own(row, column, id, mine, writer);
                continue;
            }
            int place = layout.columns().get(column).head();
            String key = table.heads().get(place).key();
            OwnCell theirs = take(id, false, key);
            XSSFCell cell = row.createCell(column);
            cell.setCellValue(OwnWriter.escaped(line.get(place)));
            cell.setCellStyle(
                    place == 0
                            ? styles.key(face(theirs, RuleBookStyles.KEY))
                            : styles.cell(key, face(theirs, Face.PLAIN)));
            writer.note(cell, theirs.note());
        }
    }

    private void own(XSSFRow row, int column, String spot, OwnColumn mine, OwnWriter writer) {
        OwnCell cell = take(spot, true, mine.name());
        if (!cell.isEmpty()) {
            writer.put(row.createCell(column), cell);
        } else if (spot.equals(Spot.HEADERS) && !mine.standing()) {
            row.createCell(column).setCellValue(OwnWriter.escaped(mine.name()));
        }
    }

    /** Each is written once, also where a measure has two columns. */
    private OwnCell take(String row, boolean mine, String column) {
        Spot spot = new Spot(row, mine, column);
        return written.add(spot) ? own.at(spot) : OwnCell.NOTHING;
    }

    private static Face face(OwnCell theirs, Face usual) {
        return theirs.look().equals(Look.PLAIN) ? usual : theirs.look().face();
    }

    private void columns(RuleBookStyles styles) {
        for (int column = 0; column < layout.columns().size(); column++) {
            OwnColumn mine = layout.columns().get(column).own();
            if (mine == null) {
                String key =
                        table.heads().get(layout.columns().get(column).head()).key();
                sheet.setDefaultColumnStyle(column, styles.cell(key, Face.PLAIN));
                OwnWriter.span(sheet, column, own.spans().getOrDefault(key, Span.USUAL), RuleBookStyles.width(key));
            } else {
                sheet.setDefaultColumnStyle(column, styles.own(mine.look(), ""));
                OwnWriter.span(sheet, column, mine.span(), sheet.getDefaultColumnWidth());
            }
        }
        for (int free = layout.columns().size(); free < layout.columns().size() + FREE; free++) {
            sheet.setDefaultColumnStyle(free, styles.own(Look.PLAIN, ""));
        }
    }

    /** What the person had at rules and columns that are not here. */
    List<LeftOver> leftOver() {
        List<LeftOver> left = new ArrayList<>();
        for (Map.Entry<Spot, OwnCell> kept : own.cells().entrySet()) {
            Spot spot = kept.getKey();
            if (!written.contains(spot) && kept.getValue().says()) {
                String rule = spot.row().equals(Spot.HEADERS) || spot.row().equals(Spot.KEYS) ? "" : spot.row();
                left.add(new LeftOver(
                        table.table().id(), rule, own.names().getOrDefault(rule, ""), spot.column(), kept.getValue()));
            }
        }
        return left;
    }

    /** Headers, keys and the numbers of rules are locked, without a password; everything else may be done. */
    private static void protect(XSSFSheet sheet) {
        sheet.protectSheet("");
        sheet.lockFormatCells(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockInsertColumns(false);
        sheet.lockInsertRows(false);
        sheet.lockDeleteColumns(false);
        sheet.lockDeleteRows(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
        sheet.lockObjects(false);
    }
}
