package org.koers.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.koers.calendar.IsoWeek;
import org.koers.drools.DroolsAdviser;
import org.koers.review.Fold;
import org.koers.ruletables.ShippedRules;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;
import org.koers.workbook.InputFile;
import org.koers.workbook.WorkbookReader;

/**
 * Back-tests real series and prints the marks of the forecast and the early warning, per source, pooled, and as the mean
 * of the sources.
 *
 * <p>{@code java -Xmx2g -cp target/classes:target/test-classes:<libraries> org.koers.benchmark.Marks FOLDER
 * [plans=x110,x100,…] [sources=a,b,…]}. The folder holds one folder a source, with {@code sales.csv} and plans in
 * {@code plans/*.csv}.
 */
public final class Marks {
    private static final List<String> PLANS = List.of("x110", "x100", "miss5", "hit5", "miss3", "hit3");
    private static final double NANOSECONDS = 1e9;

    private final Path folder;
    private final Fold fold = new Fold(new DroolsAdviser(), ShippedRules.load());

    private Marks(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        long start = System.nanoTime();
        Marks marks = new Marks(Path.of(arguments[0]));
        List<String> plans = choice(arguments, "plans", PLANS);
        List<String> sources = choice(arguments, "sources", marks.sources());
        Map<String, List<Replayed>> runs = marks.run(plans, sources);
        new MarksReport(System.out).print(runs);
        System.out.printf(
                "%nTime taken: %.0f s of wall clock for %d runs; per run (s):%n",
                (System.nanoTime() - start) / NANOSECONDS,
                runs.values().stream().mapToInt(List::size).sum());
        runs.values()
                .forEach(list -> list.forEach(
                        run -> System.out.printf("  %s %s %.1f", run.source(), run.plan(), run.seconds())));
        System.out.println();
    }

    private static List<String> choice(String[] arguments, String name, List<String> otherwise) {
        for (String argument : arguments) {
            if (argument.startsWith(name + "=")) {
                return List.of(argument.substring(name.length() + 1).split(",", -1));
            }
        }
        return otherwise;
    }

    private List<String> sources() throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(path -> Files.isRegularFile(path.resolve("sales.csv")))
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private Map<String, List<Replayed>> run(List<String> plans, List<String> sources)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<Replayed>> waiting = new ArrayList<>();
            for (String source : sources) {
                for (String plan : plans) {
                    waiting.add(pool.submit(() -> replay(source, plan)));
                }
            }
            Map<String, List<Replayed>> runs = new LinkedHashMap<>();
            for (Future<Replayed> one : waiting) {
                Replayed run = one.get();
                runs.computeIfAbsent(run.plan(), ignored -> new ArrayList<>()).add(run);
                System.err.printf("%s %s %.1f s%n", run.source(), run.plan(), run.seconds());
            }
            return runs;
        } finally {
            pool.shutdownNow();
        }
    }

    private Replayed replay(String source, String plan) {
        Path home = folder.resolve(source);
        List<InputFile> files = List.of(
                new InputFile("sales.csv", home.resolve("sales.csv")),
                new InputFile(plan + ".csv", home.resolve("plans").resolve(plan + ".csv")));
        PlanSettings settings = PlanSettings.dutch(source);
        Ledger ledger = new WorkbookReader().read(files, settings, rows -> {});
        int start = firstWeek(ledger);
        if (start != 1) {
            settings = new PlanSettings(source, start, settings.sellingDays(), settings.currency(), settings.zone());
            ledger = new WorkbookReader().read(files, settings, rows -> {});
        }
        return Replayed.of(source, plan, fold, ledger, settings);
    }

    /** A source that begins well within a year has plan years that begin there; otherwise they begin in week 1. */
    private static int firstWeek(Ledger ledger) {
        int week = ledger.results().stream()
                .map(result -> result.week())
                .min(IsoWeek::compareTo)
                .orElseThrow()
                .week();
        return week > 2 && week < 50 ? week : 1;
    }
}
