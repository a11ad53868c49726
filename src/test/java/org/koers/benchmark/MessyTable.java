package org.koers.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koers.activities.Activity;
import org.koers.calendar.IsoWeek;
import org.koers.customers.Selection;
import org.koers.decisions.Decision;
import org.koers.intake.Answers;
import org.koers.intake.Background;
import org.koers.intake.ColumnMapping;
import org.koers.intake.FactSink;
import org.koers.intake.Question;
import org.koers.intake.Reading;
import org.koers.intake.ReadingProgress;
import org.koers.intake.SheetLook;
import org.koers.intake.SheetMapping;
import org.koers.market.MarketValue;
import org.koers.measure.Language;
import org.koers.measure.Wording;
import org.koers.plan.PlanLine;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.provenance.Subject;
import org.koers.quotes.Quote;
import org.koers.results.ControlTotal;
import org.koers.results.Result;
import org.koers.situation.PlanSettings;
import org.koers.team.Member;
import org.koers.workbook.InputFile;
import org.koers.workbook.Look;
import org.koers.workbook.ReadingRequest;
import org.koers.workbook.WorkbookReader;

/**
 * Prints what comes of every file of a folder of messy workbooks, first as it is, then of some with the columns mapped
 * as a person would on the page. Argument: the folder.
 */
public final class MessyTable {
    private static final Wording ENGLISH = new Wording(Language.EN, "EUR");
    private static final int MOST_MESSAGES = 4;
    private static final String INTRODUCTION = """
            # Messy workbooks

            What comes of real files from public repositories, and of seven made ones, when they join a plan that has its
            lines and results. Made by `org.koers.benchmark.MessyTable`; the files are not part of the repository.
            Recognised: what the first rows of each visible sheet show. A file of which nothing is recognised is refused
            as it is; on the page a person can map its sheets. CPU seconds are of look and read together, without the
            database, in one process: the first files pay for its start.

            """;

    private static final Map<String, Map<String, Field>> MAPPED = Map.of(
            "superstore.xls",
            Map.of(
                    "Order Date", Field.DATE,
                    "Customer ID", Field.CUSTOMER_NO,
                    "Customer Name", Field.CUSTOMER,
                    "Segment", Field.SEGMENT,
                    "Sales", Field.NET_REVENUE,
                    "Quantity", Field.QUANTITY,
                    "Profit", Field.GROSS_MARGIN),
            "sales-raw-mixed-dates.xlsx",
            Map.of(
                    "ORDERDATE", Field.DATE,
                    "CUSTOMERNAME", Field.CUSTOMER,
                    "PRODUCTLINE", Field.SEGMENT,
                    "SALES", Field.NET_REVENUE,
                    "QUANTITYORDERED", Field.QUANTITY));

    private static final Background PLANNED = new Background() {
        @Override
        public boolean hasPlan() {
            return true;
        }

        @Override
        public boolean hasResults() {
            return true;
        }

        @Override
        public Set<String> segments() {
            return Set.of();
        }

        @Override
        public Optional<Usual> usual(String customerNo, IsoWeek before) {
            return Optional.empty();
        }
    };

    private MessyTable() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "/work/shared/data/messy");
        StringBuilder table = new StringBuilder(INTRODUCTION)
                .append("| file | recognised | facts | what is said | CPU seconds |\n|---|---|---|---|---|\n");
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            table.append(line(file, Map.of()));
        }
        for (Path file : files) {
            Map<String, Field> mapped = MAPPED.get(file.getFileName().toString());
            if (mapped != null) {
                table.append(line(file, mapped));
            }
        }
        System.out.println(table);
    }

    private static String line(Path path, Map<String, Field> mapped) {
        String name = path.getFileName().toString();
        InputFile file = new InputFile(name, path);
        WorkbookReader reader = new WorkbookReader();
        long start = cpu();
        Look look = reader.look(file, layout -> Optional.empty());
        Map<String, SheetMapping> mappings = new HashMap<>();
        for (SheetLook sheet : look.sheets()) {
            Map<String, ColumnMapping> columns = new HashMap<>();
            sheet.columns().forEach(column -> {
                if (mapped.containsKey(column.header())) {
                    columns.put(column.key(), ColumnMapping.of(mapped.get(column.header())));
                }
            });
            if (columns.size() >= mapped.size() && !mapped.isEmpty()) {
                mappings.put(sheet.layout(), new SheetMapping(Subject.RESULTS, columns, true));
            }
        }
        Sum sum = new Sum();
        Reading reading = reader.read(
                file,
                new ReadingRequest(
                        PlanSettings.dutch("plan"),
                        layout -> Optional.ofNullable(mappings.get(layout)),
                        Answers.NONE,
                        PLANNED),
                sum,
                ReadingProgress.IGNORED);
        double seconds = (cpu() - start) / 1e9;
        String recognised = look.sheets().stream()
                .filter(sheet -> !sheet.hidden())
                .map(sheet -> sheet.name() + ": "
                        + (sheet.subject() == null
                                ? "unknown"
                                : sheet.subject().name().toLowerCase(Locale.ROOT)) + ", "
                        + sheet.certainty().name().toLowerCase(Locale.ROOT) + ", header row " + sheet.headerRow()
                        + (sheet.orientation() == org.koers.intake.Orientation.ROWS ? "" : ", " + sheet.orientation()))
                .collect(Collectors.joining("<br>"));
        return "| " + name + (mapped.isEmpty() ? "" : " (mapped)") + " | " + recognised + " | " + facts(reading, sum)
                + " | " + messages(reading) + " | " + String.format(Locale.ROOT, "%.1f", seconds) + " |\n";
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String facts(Reading reading, Sum sum) {
        boolean refused =
                reading.problems().stream().anyMatch(problem -> problem.consequence() == Problem.Consequence.REFUSE);
        String rows = new TreeMap<>(reading.rows())
                .entrySet().stream()
                        .filter(entry -> entry.getValue() > 0)
                        .map(entry ->
                                entry.getValue() + " " + entry.getKey().name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
        return (refused ? "refused; " : "") + rows + (sum.results > 0 ? ", revenue " + sum.revenue : "");
    }

    private static String messages(Reading reading) {
        List<String> all = Stream.concat(
                        reading.questions().stream().map(MessyTable::question),
                        reading.problems().stream()
                                .sorted(java.util.Comparator.comparing(Problem::consequence))
                                .map(problem -> problem.consequence() + " `" + problem.where() + "` "
                                        + ENGLISH.render(problem.message())))
                .map(text -> text.replace("|", "\\|").replace("\n", " "))
                .toList();
        String shown = all.stream().limit(MOST_MESSAGES).collect(Collectors.joining("<br>"));
        return all.size() > MOST_MESSAGES ? shown + "<br>… and " + (all.size() - MOST_MESSAGES) + " more" : shown;
    }

    private static String question(Question question) {
        return "QUESTION `" + question.problem().where() + "` "
                + ENGLISH.render(question.problem().message())
                + (question.more() > 0 ? " (and " + question.more() + " more)" : "");
    }

    /** Counts results and their revenue. */
    private static final class Sum implements FactSink {
        private BigDecimal revenue = BigDecimal.ZERO;
        private long results;

        @Override
        public void startOver() {
            revenue = BigDecimal.ZERO;
            results = 0;
        }

        @Override
        public void plan(PlanLine line) {}

        @Override
        public void result(Result result) {
            results++;
            revenue = revenue.add(result.netRevenue());
        }

        @Override
        public void controlTotal(ControlTotal total) {}

        @Override
        public void activity(Activity activity) {}

        @Override
        public void quote(Quote quote) {}

        @Override
        public void market(MarketValue value) {}

        @Override
        public void selection(Selection selection) {}

        @Override
        public void member(Member member) {}

        @Override
        public void decision(Decision decision) {}
    }
}
