package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person has of their own in a workbook of rules comes back with their next one, over HTTP. */
class OwnWorkbookTest {
    private static final RunningKoers KOERS = RunningKoers.with();
    private static final String EXPORT = "/rules/export.xlsx";
    private static final String TALKED = "Besproken met";
    private static final String LINE = "Met uw eigen kolommen uit els.xlsx";

    private RunningKoers.Visitor ops;

    @BeforeEach
    void begin() throws Exception {
        ops = KOERS.signedIn("salesops");
        Stores stores = KOERS.bean(Stores.class);
        stores.ruleWorkbooks()
                .forget(stores.accounts().find("salesops").orElseThrow().id());
    }

    /** A fetched workbook in which somebody worked. */
    private byte[] worked(String address, Consumer<Sheet> work) throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(
                        new ByteArrayInputStream(ops.bytes(address).body()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            work.accept(book.getSheet("focus"));
            book.write(out);
            return out.toByteArray();
        }
    }

    private byte[] withColumn() throws Exception {
        return worked(EXPORT, sheet -> {
            int column = sheet.getRow(0).getLastCellNum();
            sheet.getRow(0).createCell(column).setCellValue(TALKED);
            rule(sheet, "F02").createCell(column).setCellValue("Jan");
        });
    }

    private static Row rule(Sheet sheet, String id) {
        for (Row row : sheet) {
            if (row.getCell(0).toString().equals(id)) {
                return row;
            }
        }
        throw new AssertionError(id);
    }

    private static int column(Sheet sheet, String name) {
        for (int row = 0; row < 2; row++) {
            for (Cell cell : sheet.getRow(row)) {
                if (cell.toString().equals(name)) {
                    return cell.getColumnIndex();
                }
            }
        }
        return -1;
    }

    private static String talked(byte[] book) throws Exception {
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            Sheet sheet = read.getSheet("focus");
            int column = column(sheet, TALKED);
            return column < 0 ? "" : rule(sheet, "F02").getCell(column).toString();
        }
    }

    private String brought(byte[] book) throws Exception {
        return RunningKoers.Visitor.path(ops.upload("/rules/import", "els.xlsx", book));
    }

    @Test
    void own_columns_alone_can_be_taken_over_and_change_no_rule() throws Exception {
        String revision = ops.get("/api/rules/draft/state").body();
        String merge = brought(withColumn());

        assertThat(ops.get(merge).body()).contains("Er verandert niets", "Uw eigen deel gaat mee: één kolom");
        assertThat(talked(ops.bytes(EXPORT).body())).isEmpty();

        String page = RunningKoers.Visitor.path(ops.post(merge + "/own", "x="));
        assertThat(ops.get(page).body()).contains("Uw eigen deel gaat mee in het volgende werkboek.", LINE);
        assertThat(talked(ops.bytes(EXPORT).body())).isEqualTo("Jan");
        assertThat(ops.get("/api/rules/draft/state").body()).isEqualTo(revision);
    }

    @Test
    void they_are_taken_over_with_the_rules_that_change() throws Exception {
        byte[] book = worked(EXPORT, sheet -> {
            int column = sheet.getRow(0).getLastCellNum();
            sheet.getRow(0).createCell(column).setCellValue(TALKED);
            rule(sheet, "F02").createCell(column).setCellValue("Els");
            rule(sheet, "F02").getCell(column(sheet, "due-days")).setCellValue("18");
        });

        ops.post(brought(book), "x=");

        assertThat(ops.get("/api/rules/draft/tables/focus").body()).contains("\"due-days\":\"18\"");
        assertThat(talked(ops.bytes(EXPORT).body())).isEqualTo("Els");
        ops.post("/rules/discard", "table=focus");
    }

    @Test
    void what_is_not_taken_over_is_not_kept() throws Exception {
        ops.get(brought(withColumn()));

        assertThat(talked(ops.bytes(EXPORT).body())).isEmpty();
        assertThat(ops.get("/rules/focus").body()).doesNotContain(LINE);
    }

    @Test
    void a_workbook_can_be_fetched_without_them_and_brought_back_without_losing_them() throws Exception {
        ops.post(brought(withColumn()) + "/own", "x=");

        byte[] bare = ops.bytes(EXPORT + "?own=false").body();
        String merge = brought(bare);

        assertThat(talked(bare)).isEmpty();
        assertThat(ops.get(merge).body()).doesNotContain("eigen deel", "eigen kolommen");
        assertThat(talked(ops.bytes(EXPORT).body())).isEqualTo("Jan");
    }

    @Test
    void who_takes_them_out_in_excel_is_rid_of_them() throws Exception {
        ops.post(brought(withColumn()) + "/own", "x=");
        byte[] emptied = worked(EXPORT, sheet -> {
            int column = column(sheet, TALKED);
            sheet.getRow(0).removeCell(sheet.getRow(0).getCell(column));
            rule(sheet, "F02").removeCell(rule(sheet, "F02").getCell(column));
        });

        String merge = brought(emptied);
        assertThat(ops.get(merge).body()).contains("staan niet meer in dit werkboek");
        ops.post(merge + "/own", "x=");

        assertThat(ops.get("/rules/focus").body()).doesNotContain(LINE);
    }

    @Test
    void nobody_else_gets_them() throws Exception {
        ops.post(brought(withColumn()) + "/own", "x=");
        RunningKoers.Visitor manager = KOERS.signedIn("manager");

        assertThat(talked(manager.bytes(EXPORT).body())).isEmpty();
        assertThat(manager.get("/rules/focus").body()).doesNotContain("els.xlsx");
    }

    @Test
    void what_does_not_go_along_is_said_before_it_is_taken_over() throws Exception {
        byte[] book = worked(EXPORT, sheet -> {
            int column = sheet.getRow(0).getLastCellNum();
            sheet.getRow(0).createCell(column).setCellValue(TALKED);
            rule(sheet, "F02").createCell(column).setCellFormula("6*7");
            sheet.getWorkbook()
                    .getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateFormulaCell(rule(sheet, "F02").getCell(column));
        });

        assertThat(ops.get(brought(book)).body()).contains("Van één formule in eigen cellen gaat de uitkomst mee");
    }
}
