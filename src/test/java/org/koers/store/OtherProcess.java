package org.koers.store;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koers.activities.Activity;
import org.koers.calendar.IsoWeek;
import org.koers.intake.Reading;
import org.koers.measure.Language;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;
import org.koers.provenance.Sheet;
import org.koers.results.Result;
import org.koers.rules.Dimension;
import org.koers.rules.RuleSet;
import org.koers.ruletables.DraftCheck;
import org.koers.ruletables.DraftEdit;
import org.koers.ruletables.DraftTable;
import org.koers.ruletables.ShippedRules;
import org.koers.situation.LedgerFixture;

/** Another JVM on the same database: it holds it open, or uploads or publishes one after the other and says so after each. */
final class OtherProcess implements AutoCloseable {
    static final int ROWS = 12_000;
    static final int CONTACTS = 40;
    static final String AT_WORK = "at work";
    static final Sheet SHEET = new Sheet("a.xlsx", "Blad1", Map.of());

    private final Process process;
    private final BufferedReader lines;

    private OtherProcess(Process process) {
        this.process = process;
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static OtherProcess start(Path home, String task) throws IOException {
        return new OtherProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        classPath(),
                        OtherProcess.class.getName(),
                        home.toString(),
                        task)
                .redirectErrorStream(false)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    private static String classPath() {
        if (OtherProcess.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    /** The next line that is ours; null at the end. */
    @Nullable
    String nextLine() throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("> ")) {
                return line.substring(2);
            }
        }
        return null;
    }

    /** Kills the process once it has acknowledged this many uploads; how many it had by then. */
    int countUntil(int enough) throws IOException {
        int acknowledged = 0;
        while (acknowledged < enough && nextLine() != null) {
            acknowledged++;
        }
        process.destroyForcibly();
        return acknowledged;
    }

    /** Kills the process so many milliseconds after so many lines; everything it said by then. */
    List<String> killAfter(int lines, int milliseconds) throws Exception {
        List<String> said = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            said.add(nextLine());
        }
        Thread.sleep(milliseconds);
        // Through its handle: the process itself would close what we still read.
        process.toHandle().destroyForcibly();
        for (String line = nextLine(); line != null; line = nextLine()) {
            said.add(line);
        }
        return said;
    }

    @Override
    public void close() throws Exception {
        process.destroyForcibly().waitFor();
    }

    public static void main(String[] arguments) throws Exception {
        try (StoreFixture store = StoreFixture.open(Path.of(arguments[0]))) {
            System.out.println("> open");
            IsoWeek week = new IsoWeek(2026, 1);
            for (int count = 0; arguments[1].equals("upload") && count < 10_000; count++) {
                String segment = "segment " + count;
                store.upload(
                        "week.xlsx",
                        new LedgerFixture().totals(segment, week, count + 1).ledger());
                System.out.println("> saved " + count);
            }
            for (int count = 0; arguments[1].equals("store") && count < 10_000; count++) {
                String file = ProcessHandle.current().pid() + "-" + count + ".xlsx";
                store(store, file);
                System.out.println("> " + file);
            }
            if (arguments[1].equals("publish")) {
                publish(store);
            }
            System.in.read();
        }
    }

    /** One version after the other, each of a draft in which one cell was changed. */
    private static void publish(StoreFixture store) {
        StoredDraft draft = new StoredDraft(store.database, Clock.systemUTC());
        StoredRules rules = new StoredRules(store.database, Clock.systemUTC(), draft);
        rules.begin(ShippedRules.load());
        for (int count = 0; count < 10_000; count++) {
            StoredDraft.Kept kept = draft.load();
            DraftTable.Line line =
                    kept.draft().table(Dimension.PLANNING).lines().get(0);
            String before = line.cells().getOrDefault("due-days", "");
            String after = String.valueOf(1 + kept.base() % 90);
            DraftEdit edit = new DraftEdit.SetCell(Dimension.PLANNING, line.number(), "due-days", before, after);
            StoredDraft.Edited edited = draft.edit(store.account, List.of(edit), Language.EN);
            RuleSet changed =
                    DraftCheck.of(edited.outcome().after(), Language.EN).rules();
            if (changed == null) {
                throw new AssertionError("not sound");
            }
            System.out.println("> " + AT_WORK);
            long number = rules.publish(new StoredRules.Publication(
                    kept.base(), edited.revision(), changed, store.account, null, "x", null, StoredRules.Failing.NONE));
            System.out.println("> " + number);
        }
    }

    private static Result on(Result row) {
        return new Result(
                row.week(),
                row.customerNo(),
                row.customer(),
                row.segment(),
                row.rep(),
                row.itemGroup(),
                row.quantity(),
                row.netRevenue(),
                row.discount(),
                row.grossMargin(),
                row.orders(),
                row.orderIntake(),
                row.creditAmount(),
                row.month(),
                new Origin(SHEET, row.origin().row()),
                row.known());
    }

    /** Three blocks of results and some rows. */
    private static void store(StoreFixture store, String file) {
        try (Arrival arrival = store.uploads.begin(store.plan, store.account, file)) {
            for (Result row : ResultBlockTest.rows(new Random(1), ROWS)) {
                arrival.result(on(row));
                if (row.origin().row() % 1_000 == 0) {
                    System.out.println("> " + AT_WORK);
                }
            }
            System.out.println("> " + AT_WORK);
            for (int contact = 0; contact < CONTACTS; contact++) {
                arrival.activity(new Activity(
                        LocalDate.of(2026, 5, 4),
                        "rep " + contact,
                        null,
                        Activity.Type.VISIT,
                        null,
                        null,
                        null,
                        new Origin(SHEET, contact),
                        Known.since(Instant.EPOCH)));
            }
            arrival.finish(new Reading(Map.of(), List.of(), List.of(), List.of(), List.of(), Map.of()));
            if (!store.uploads.confirm(arrival.upload(), store.version())) {
                throw new AssertionError("somebody else was first");
            }
        }
    }
}
