package org.koers.wiring;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The next four weeks of a sample: the last four again, four weeks later, and one segment visited twice as often. The
 * answer is known because it was planted.
 */
final class LaterWeeks {
    private static final int WEEKS = 4;
    private static final int DAYS = 7 * WEEKS;
    private static final int LAST = 20;
    private static final int YEAR = 2026;

    private LaterWeeks() {}

    /** @param segment whose customers are visited twice as often */
    static byte[] of(byte[] sample, String segment) throws IOException {
        try (XSSFWorkbook from = new XSSFWorkbook(new ByteArrayInputStream(sample));
                XSSFWorkbook to = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            results(from.getSheet("Weekresultaten"), to.createSheet("Weekresultaten"));
            activities(
                    from.getSheet("Activiteiten"),
                    to.createSheet("Activiteiten"),
                    customers(from.getSheet("Klantselectie"), segment));
            to.write(out);
            return out.toByteArray();
        }
    }

    private static int column(Sheet sheet, String head) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(head)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(head);
    }

    private static Set<String> customers(Sheet sheet, String segment) {
        int number = column(sheet, "Debiteurnr");
        int of = column(sheet, "Segment");
        List<String> found = new ArrayList<>();
        for (Row row : sheet) {
            if (row.getRowNum() > 0 && segment.equals(row.getCell(of).toString())) {
                found.add(row.getCell(number).toString());
            }
        }
        return found.stream().collect(Collectors.toSet());
    }

    private static void results(Sheet from, Sheet to) {
        int year = column(from, "Jaar");
        int week = column(from, "Week");
        copy(from.getRow(0), to);
        for (Row row : from) {
            boolean last = row.getRowNum() > 0
                    && row.getCell(year).getNumericCellValue() == YEAR
                    && row.getCell(week).getNumericCellValue() > LAST - WEEKS;
            if (last) {
                Row copied = copy(row, to);
                copied.getCell(week).setCellValue(row.getCell(week).getNumericCellValue() + WEEKS);
            }
        }
    }

    private static void activities(Sheet from, Sheet to, Set<String> twice) {
        int date = column(from, "Datum");
        int customer = column(from, "Debiteurnr");
        LocalDate first = LocalDate.of(YEAR, 4, 20);
        copy(from.getRow(0), to);
        for (Row row : from) {
            LocalDate day = row.getRowNum() == 0
                    ? LocalDate.MIN
                    : row.getCell(date).getLocalDateTimeCellValue().toLocalDate();
            if (day.isBefore(first)) {
                continue;
            }
            on(day.plusDays(DAYS), copy(row, to).getCell(date));
            if (twice.contains(row.getCell(customer).toString())) {
                boolean friday = day.getDayOfWeek().getValue() >= 5;
                on(day.plusDays(friday ? DAYS - 1 : DAYS + 1), copy(row, to).getCell(date));
            }
        }
    }

    private static void on(LocalDate day, Cell cell) {
        cell.setCellValue(DateUtil.getExcelDate(day));
        var style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat((short) 14);
        cell.setCellStyle(style);
    }

    private static Row copy(Row row, Sheet to) {
        Row copied = to.createRow(to.getPhysicalNumberOfRows());
        for (Cell cell : row) {
            Cell made = copied.createCell(cell.getColumnIndex());
            if (cell.getCellType() == CellType.NUMERIC) {
                made.setCellValue(cell.getNumericCellValue());
            } else {
                made.setCellValue(cell.toString());
            }
        }
        return copied;
    }
}
