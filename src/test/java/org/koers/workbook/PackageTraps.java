package org.koers.workbook;

import java.util.List;

/** Workbooks that no Excel wrote. */
final class PackageTraps {
    private static final String HEAD = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Jaar</t></is></c>"
            + "<c r=\"B1\" t=\"inlineStr\"><is><t>Week</t></is></c>"
            + "<c r=\"C1\" t=\"inlineStr\"><is><t>Segment</t></is></c>"
            + "<c r=\"D1\" t=\"inlineStr\"><is><t>Netto-omzet</t></is></c></row>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private PackageTraps() {}

    private static String row(int number, String week, String amount) {
        return "<row r=\"" + number + "\"><c r=\"A" + number + "\"><v>2026</v></c><c r=\"B" + number + "\"><v>" + week
                + "</v></c><c r=\"C" + number + "\" t=\"inlineStr\"><is><t>Infra</t></is></c><c r=\"D" + number
                + "\"><v>"
                + amount + "</v></c></row>";
    }

    static List<Trap> all() {
        String rows = HEAD + row(2, "14", "10.5") + row(3, "15", "20.25");
        String good = "2 rows 30.75 2026-W14+2026-W15 –";
        return List.of(
                Trap.of("texts in the cells themselves", Trap.plan().sheetData("Weekresultaten", rows), good),
                Trap.of(
                        "no row or cell says where it stands",
                        Trap.plan().sheetData("Weekresultaten", rows.replaceAll(" r=\"[A-Z]*\\d\"", "")),
                        good),
                Trap.of(
                        "every element has a prefix",
                        Trap.plan()
                                .sheetXml(
                                        "Weekresultaten",
                                        "<x:worksheet xmlns:x=\"" + MAIN + "\"><x:sheetData>"
                                                + rows.replaceAll("<(/?)", "<$1x:") + "</x:sheetData></x:worksheet>"),
                        good),
                Trap.of(
                        "a shared text that is not there",
                        Trap.plan()
                                .sheetData(
                                        "Weekresultaten",
                                        rows.replaceFirst(
                                                "<c r=\"C3\" t=\"inlineStr\"><is><t>Infra</t></is></c>",
                                                "<c r=\"C3\" t=\"s\"><v>999999999</v></c>")),
                        "2 rows 30.75 2026-W14+2026-W15 –",
                        "REFUSE workbook.no-segment b.xlsx!Weekresultaten!C3",
                        "REFUSE workbook.unreadable-cell b.xlsx!Weekresultaten!C3"),
                Trap.of(
                        "hidden rows",
                        Trap.plan()
                                .sheetData(
                                        "Weekresultaten", rows.replace("<row r=\"3\">", "<row r=\"3\" hidden=\"1\">")),
                        good,
                        "LABEL workbook.hidden-rows b.xlsx!Weekresultaten"),
                Trap.of(
                        "a hidden column with the amounts",
                        Trap.plan()
                                .sheetXml(
                                        "Weekresultaten",
                                        "<worksheet xmlns=\"" + MAIN + "\"><cols><col min=\"4\" max=\"4\""
                                                + " hidden=\"1\"/></cols><sheetData>" + rows
                                                + "</sheetData></worksheet>"),
                        good,
                        "LABEL workbook.hidden-columns b.xlsx!Weekresultaten"),
                Trap.of(
                        "rows that are not in order",
                        Trap.plan().sheetData("Weekresultaten", HEAD + row(3, "14", "1") + row(2, "15", "2")),
                        "0 rows",
                        "REFUSE workbook.row-order b.xlsx!Weekresultaten"),
                Trap.of(
                        "a row beyond the last",
                        Trap.plan().sheetData("Weekresultaten", rows + "<row r=\"99999999999\"/>"),
                        "0 rows",
                        "REFUSE workbook.row-outside b.xlsx!Weekresultaten"),
                Trap.of(
                        "a cell beyond the last column",
                        Trap.plan()
                                .sheetData(
                                        "Weekresultaten",
                                        rows.replace("</row>", "<c r=\"ZZZZ1\"><v>7</v></c></row>")
                                                .replaceFirst("<c r=\"ZZZZ1\"><v>7</v></c>", "")
                                                .replaceFirst("<c r=\"ZZZZ1\"><v>7</v></c>", "")),
                        good,
                        "REFUSE workbook.column-outside b.xlsx!Weekresultaten!ZZZZ1"),
                Trap.of(
                        "a value in the last cell there is",
                        Trap.plan()
                                .sheetData(
                                        "Weekresultaten",
                                        rows + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"),
                        good,
                        "LABEL workbook.note b.xlsx!Weekresultaten!1048576:1048576"),
                Trap.of(
                        "entities in a sheet",
                        Trap.plan()
                                .sheetXml(
                                        "Weekresultaten",
                                        "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet xmlns=\"" + MAIN
                                                + "\"><sheetData/></worksheet>"),
                        "0 rows",
                        "REFUSE workbook.document-type b.xlsx!Weekresultaten"));
    }
}
