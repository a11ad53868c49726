package org.koers.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.koers.calendar.PlanYear;
import org.koers.intake.Answers;
import org.koers.intake.Background;
import org.koers.intake.Mappings;
import org.koers.intake.Reading;
import org.koers.measure.Message;
import org.koers.situation.PlanSettings;
import org.koers.store.Arrival;
import org.koers.store.Database;
import org.koers.store.StoredAccount;
import org.koers.store.StoredAccounts;
import org.koers.store.StoredPlan;
import org.koers.store.StoredPlans;
import org.koers.store.StoredUploads;
import org.koers.workbook.InputFile;
import org.koers.workbook.ReadingRequest;
import org.koers.workbook.WorkbookReader;
import org.koers.workbook.cells.Refusal;
import org.koers.workbook.cells.SheetRow;
import org.koers.workbook.cells.SheetVisitor;
import org.koers.workbook.cells.SpreadsheetFile;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** One reading of one file by one reader, in this JVM. */
enum ImportRun {
    FLOOR("unzip and Woodstox tokens", true) {
        @Override
        long read(Path file) throws IOException, XMLStreamException {
            XMLInputFactory factory = new com.ctc.wstx.stax.WstxInputFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            long tokens = 0;
            try (ZipFile zip = new ZipFile(file.toFile());
                    InputStream part = zip.getInputStream(largest(zip))) {
                XMLStreamReader xml = factory.createXMLStreamReader(part);
                while (xml.hasNext()) {
                    xml.next();
                    tokens++;
                }
            }
            return tokens;
        }
    },
    POI("POI XSSFReader and XSSFSheetXMLHandler", true) {
        @Override
        long read(Path file) throws IOException, OpenXML4JException, SAXException {
            long[] rows = new long[1];
            try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
                XSSFReader reader = new XSSFReader(opened);
                ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened);
                for (Iterator<InputStream> sheets = reader.getSheetsData(); sheets.hasNext(); ) {
                    try (InputStream sheet = sheets.next()) {
                        XMLReader xml = XMLHelper.newXMLReader();
                        xml.setContentHandler(
                                new XSSFSheetXMLHandler(reader.getStylesTable(), strings, new Counting(rows), false));
                        xml.parse(new InputSource(sheet));
                    }
                }
            } catch (javax.xml.parsers.ParserConfigurationException e) {
                throw new IllegalStateException(e);
            }
            return rows[0];
        }
    },
    FASTEXCEL("dhatim fastexcel-reader", true) {
        @Override
        long read(Path file) throws IOException {
            long[] cells = new long[1];
            try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
                for (Sheet sheet : book.getSheets().toList()) {
                    try (Stream<Row> rows = sheet.openStream()) {
                        rows.forEach(row -> row.stream().forEach(cell -> cells[0] += cell == null ? 0 : 1));
                    }
                }
            }
            return cells[0];
        }
    },
    CELLS("Koers: typed cells, every defence", true) {
        @Override
        long read(Path file) throws IOException, XMLStreamException, Refusal {
            return cells(file);
        }
    },
    FACTS("Koers: facts and checks", true) {
        @Override
        long read(Path file) {
            return facts(file, Background.EMPTY);
        }
    },
    IMPORT("Koers: whole import into the database", true) {
        @Override
        Reader open() throws IOException {
            return new Storing(Database.open(Files.createTempDirectory("koers-import")));
        }
    },
    CSV_FASTCSV("FastCSV bare", false) {
        @Override
        long read(Path file) throws IOException {
            long letters = 0;
            try (CsvReader<CsvRecord> reader =
                    CsvReader.builder().fieldSeparator(';').ofCsvRecord(file, StandardCharsets.UTF_8)) {
                for (CsvRecord line : reader) {
                    for (int field = 0; field < line.getFieldCount(); field++) {
                        letters += line.getField(field).length();
                    }
                }
            }
            return letters;
        }
    },
    CSV_CELLS("Koers: cells of csv", false) {
        @Override
        long read(Path file) throws IOException, XMLStreamException, Refusal {
            return cells(file);
        }
    },
    CSV_FACTS("Koers: facts of csv and checks", false) {
        @Override
        long read(Path file) {
            return facts(file, new BegunPlan());
        }
    };

    final String words;
    final boolean workbook;

    ImportRun(String words, boolean workbook) {
        this.words = words;
        this.workbook = workbook;
    }

    /** @return something that was counted, so that nothing can be left out */
    long read(Path file) throws Exception {
        try (Reader reader = open()) {
            return reader.read(file);
        }
    }

    /** What is ready before a file comes, such as the database. */
    Reader open() throws Exception {
        return this::read;
    }

    /** Reads a file, and again where it is asked again. */
    interface Reader extends AutoCloseable {
        long read(Path file) throws Exception;

        @Override
        default void close() {}
    }

    Path file(Path folder) {
        return workbook ? ImportFile.workbook(folder) : ImportFile.text(folder);
    }

    private static ZipEntry largest(ZipFile zip) {
        return zip.stream()
                .max(java.util.Comparator.comparingLong(ZipEntry::getSize))
                .orElseThrow();
    }

    static long cells(Path file) throws IOException, XMLStreamException, Refusal {
        long[] cells = new long[1];
        SpreadsheetFile.read(file, null, new SheetVisitor() {
            @Override
            public Rows begin(SheetHead sheet) {
                return new Rows() {
                    @Override
                    public boolean row(SheetRow row) {
                        for (int index = 0; index < row.size(); index++) {
                            cells[0] += row.cell(index).isBlank() ? 0 : 1;
                        }
                        return true;
                    }

                    @Override
                    public void end() {}

                    @Override
                    public void fault(String cell, Message message) {
                        throw new IllegalStateException(message.key());
                    }
                };
            }

            @Override
            public void remark(Message message) {}
        });
        return cells[0];
    }

    static long facts(Path file, Background background) {
        ReadingRequest request =
                new ReadingRequest(PlanSettings.dutch("plan"), Mappings.NONE, Answers.NONE, background);
        DroppedFacts dropped = new DroppedFacts();
        Reading reading = new WorkbookReader()
                .read(new InputFile(file.getFileName().toString(), file), request, dropped, (rows, share) -> {});
        if (!reading.isClean()) {
            throw new IllegalStateException(reading.problems() + " " + reading.questions());
        }
        return dropped.count;
    }

    /** Each file into a plan of its own in one embedded database, confirmed. */
    private static final class Storing implements Reader {
        private final Database database;
        private final StoredAccounts accounts;

        Storing(Database database) {
            this.database = database;
            this.accounts = new StoredAccounts(database);
        }

        @Override
        public long read(Path file) throws IOException {
            String name = "team" + System.nanoTime();
            long team = accounts.addTeam(name, false);
            long account =
                    accounts.add(new StoredAccount(0, name, "Olga", "OPS", "secret", "SYSTEM", true, Set.of(team)));
            PlanSettings settings = PlanSettings.dutch("plan");
            StoredPlan plan = new StoredPlans(database).findOrCreate(team, PlanYear.of(2025, 1), settings);
            StoredUploads uploads = new StoredUploads(database, Clock.systemUTC());
            try (Arrival arrival = uploads.begin(plan.id(), account, "import.xlsx")) {
                ReadingRequest request = new ReadingRequest(settings, Mappings.NONE, Answers.NONE, Background.EMPTY);
                arrival.finish(new WorkbookReader()
                        .read(new InputFile("import.xlsx", file), request, arrival, (rows, share) -> {}));
                if (!uploads.confirm(arrival.upload(), plan.version())) {
                    throw new IllegalStateException("not confirmed");
                }
            }
            return uploads.rows(plan.id());
        }

        @Override
        public void close() {
            database.close();
        }
    }

    /** As few lines as POI's handler allows. */
    private record Counting(long[] rows) implements XSSFSheetXMLHandler.SheetContentsHandler {
        @Override
        public void startRow(int row) {}

        @Override
        public void endRow(int row) {
            rows[0]++;
        }

        @Override
        public void cell(String reference, String shown, XSSFComment comment) {}
    }
}
