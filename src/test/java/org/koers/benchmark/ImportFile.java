package org.koers.benchmark;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A plan and a year of results of 20,000 customers, twelve columns, the same rows as workbook and as csv. */
final class ImportFile {
    private static final int CUSTOMERS = 20_000;
    private static final String[] SEGMENTS = {"Industrie", "Infra", "Installatie", "Utiliteit", "Woningbouw"};
    private static final String[] HEADERS = {
        "Datum",
        "Debiteurnr",
        "Klantnaam",
        "Segment",
        "Vertegenwoordiger",
        "Artikelgroep",
        "Aantal",
        "Netto-omzet",
        "Korting",
        "Brutomarge",
        "Aantal orders",
        "Orderontvangst"
    };

    private final int rows;

    ImportFile(int rows) {
        this.rows = rows;
    }

    static Path workbook(Path folder) {
        return folder.resolve("import.xlsx");
    }

    static Path text(Path folder) {
        return folder.resolve("import.csv");
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(workbook(folder)));
                Workbook book = new Workbook(stream, "koers", "1.0")) {
            plan(book.newWorksheet("Plan"));
            results(book.newWorksheet("Weekresultaten"));
        }
        try (BufferedWriter writer = Files.newBufferedWriter(text(folder), StandardCharsets.UTF_8)) {
            results(writer);
        }
    }

    private static void plan(Worksheet sheet) throws IOException {
        String[] headers = {"Jaar", "Segment", "Doel omzet"};
        for (int column = 0; column < headers.length; column++) {
            sheet.value(0, column, headers[column]);
        }
        for (int segment = 0; segment < SEGMENTS.length; segment++) {
            sheet.value(segment + 1, 0, 2025);
            sheet.value(segment + 1, 1, SEGMENTS[segment]);
            sheet.value(segment + 1, 2, 250_000_000);
        }
        sheet.finish();
    }

    private void results(Worksheet sheet) throws IOException {
        for (int column = 0; column < HEADERS.length; column++) {
            sheet.value(0, column, HEADERS[column]);
        }
        Random random = new Random(5);
        for (int index = 0; index < rows; index++) {
            Row row = new Row(index, random);
            int at = index + 1;
            sheet.value(at, 0, row.day());
            sheet.style(at, 0).format("dd-mm-yyyy").set();
            String[] texts = row.texts();
            for (int column = 0; column < texts.length; column++) {
                sheet.value(at, column + 1, texts[column]);
            }
            int first = 1 + texts.length;
            sheet.value(at, first, row.quantity);
            for (int amount = 0; amount < row.cents.length; amount++) {
                sheet.value(at, first + 1 + amount, row.cents[amount] / 100.0);
            }
            if (index % 1_000 == 0) {
                sheet.flush();
            }
        }
    }

    private void results(BufferedWriter writer) throws IOException {
        writer.write(String.join(";", HEADERS));
        writer.write('\n');
        Random random = new Random(5);
        for (int index = 0; index < rows; index++) {
            Row row = new Row(index, random);
            writer.write(row.day().toString());
            for (String text : row.texts()) {
                writer.write(';');
                writer.write(text);
            }
            writer.write(";" + row.quantity);
            for (long cents : row.cents) {
                writer.write(";" + cents / 100 + "," + (cents % 100 < 10 ? "0" : "") + cents % 100);
            }
            writer.write('\n');
        }
    }

    /** One row; customers differ in size, prices and margins move a little. */
    private static final class Row {
        private final int week;
        private final int customer;
        private final int quantity;
        private final long[] cents = new long[5];

        Row(int index, Random random) {
            customer = index % CUSTOMERS;
            week = index / CUSTOMERS;
            quantity = 1 + random.nextInt(20);
            long revenue = quantity * (900L + customer % 97 * 31 + random.nextInt(200));
            cents[0] = revenue;
            cents[1] = revenue / 20;
            cents[2] = revenue * (20 + random.nextInt(10)) / 100;
            cents[3] = 100L * (1 + random.nextInt(3));
            cents[4] = revenue + random.nextInt(5_000);
        }

        LocalDate day() {
            return LocalDate.of(2024, 12, 30).plusWeeks(week);
        }

        String[] texts() {
            return new String[] {
                String.format("%06d", customer + 1),
                "Klant " + (customer + 1) + " Techniek BV",
                SEGMENTS[customer % SEGMENTS.length],
                "Verkoper " + customer % 40,
                "Groep " + customer % 25
            };
        }
    }
}
