package org.koers.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How fast a million rows come in, beside the floor and beside others: each reader in a JVM of its own, in turn, the
 * median of some runs, in CPU seconds of the whole process while it reads.
 *
 * <p>{@code java -cp target/classes:target/test-classes:<libraries> org.koers.benchmark.ImportMarks FOLDER [rows=1000000]
 * [runs=3] [times=1] [only=FLOOR,CELLS] [heap=512m] [smallest=FACTS]}; the files are made once and kept in the folder.
 * {@code times=3} measures the third reading in one JVM, as in a server that has been up for a while; {@code smallest}
 * looks for the smallest heap in which the readers named succeed.
 */
public final class ImportMarks {
    private static final String[] HEAPS = {"24m", "32m", "48m", "64m", "96m", "128m", "192m", "256m", "384m", "512m"};

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Path folder;
    private final String[] arguments;

    private ImportMarks(String[] arguments) {
        this.folder = Path.of(arguments[0]);
        this.arguments = arguments;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("one")) {
            one(ImportRun.valueOf(arguments[1]), Path.of(arguments[2]), Integer.parseInt(arguments[3]));
            return;
        }
        ImportMarks marks = new ImportMarks(arguments);
        marks.prepare();
        if (marks.argument("smallest", "").isEmpty()) {
            marks.compare();
        } else {
            marks.smallest();
        }
    }

    /**
     * The child: prints CPU seconds, seconds, peak resident memory in MB, and what it counted, of the last reading. CPU
     * is that of the whole process: garbage collection and compiling count, its start and opening a database do not.
     */
    private static void one(ImportRun run, Path folder, int times) throws Exception {
        try (ImportRun.Reader reader = run.open()) {
            for (int time = 1; time <= times; time++) {
                long start = System.nanoTime();
                long processor = PROCESS.getProcessCpuTime();
                long counted = reader.read(run.file(folder));
                System.out.printf(
                        Locale.ROOT,
                        "%.3f %.3f %d %d%n",
                        (PROCESS.getProcessCpuTime() - processor) / 1e9,
                        (System.nanoTime() - start) / 1e9,
                        peak(),
                        counted);
            }
        }
    }

    private static long peak() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1_024;
            }
        }
        return 0;
    }

    private void prepare() throws IOException {
        if (!Files.exists(ImportFile.text(folder))) {
            new ImportFile(Integer.parseInt(argument("rows", "1000000"))).write(folder);
        }
        System.out.printf(
                Locale.ROOT,
                "%s %.1f MB, %s %.1f MB, Java %s%n",
                ImportFile.workbook(folder).getFileName(),
                Files.size(ImportFile.workbook(folder)) / 1e6,
                ImportFile.text(folder).getFileName(),
                Files.size(ImportFile.text(folder)) / 1e6,
                System.getProperty("java.version"));
    }

    private void compare() throws IOException, InterruptedException {
        List<ImportRun> chosen = chosen(argument("only", ""));
        int runs = Integer.parseInt(argument("runs", "3"));
        double[][] processor = new double[chosen.size()][runs];
        double[][] seconds = new double[chosen.size()][runs];
        double[][] peak = new double[chosen.size()][runs];
        for (int round = 0; round < runs; round++) {
            for (int reader = 0; reader < chosen.size(); reader++) {
                String[] told =
                        child(chosen.get(reader), argument("heap", "512m")).split(" ");
                processor[reader][round] = Double.parseDouble(told[0]);
                seconds[reader][round] = Double.parseDouble(told[1]);
                peak[reader][round] = Double.parseDouble(told[2]);
            }
        }
        System.out.println("| reader | CPU s | ratio | lowest ratio | seconds | peak MB |\n|---|---|---|---|---|---|");
        for (int reader = 0; reader < chosen.size(); reader++) {
            int base = base(chosen, chosen.get(reader).workbook);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.2f | %.2f | %.0f |%n",
                    chosen.get(reader).words,
                    median(processor[reader]),
                    base < 0 ? Double.NaN : median(processor[reader]) / median(processor[base]),
                    base < 0 ? Double.NaN : lowest(processor[reader]) / lowest(processor[base]),
                    median(seconds[reader]),
                    median(peak[reader]));
        }
        System.out.println("load average " + load());
    }

    /** Workbooks are compared with the floor, csv with FastCSV. */
    private static int base(List<ImportRun> chosen, boolean workbook) {
        return chosen.indexOf(workbook ? ImportRun.FLOOR : ImportRun.CSV_FASTCSV);
    }

    private void smallest() throws InterruptedException, IOException {
        for (ImportRun run : chosen(argument("smallest", ""))) {
            String found = "none";
            for (int index = HEAPS.length - 1; index >= 0; index--) {
                try {
                    child(run, HEAPS[index]);
                    found = HEAPS[index];
                } catch (IllegalStateException e) {
                    break;
                }
            }
            System.out.println(run.words + ": smallest heap " + found);
        }
    }

    private String child(ImportRun run, String heap) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx" + heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportMarks.class.getName(),
                        "one",
                        run.name(),
                        folder.toString(),
                        argument("times", "1"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(run + " failed in " + heap);
        }
        String last = told.substring(told.lastIndexOf('\n') + 1);
        System.err.println(run + " " + last + " load " + load());
        return last;
    }

    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }

    private static List<ImportRun> chosen(String names) {
        List<ImportRun> chosen = new ArrayList<>();
        for (ImportRun run : ImportRun.values()) {
            if (names.isEmpty() || Arrays.asList(names.split(",")).contains(run.name())) {
                chosen.add(run);
            }
        }
        return chosen;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double lowest(double[] values) {
        return Arrays.stream(values).min().orElse(Double.NaN);
    }

    private String argument(String name, String otherwise) {
        for (String argument : arguments) {
            if (argument.startsWith(name + "=")) {
                return argument.substring(name.length() + 1);
            }
        }
        return otherwise;
    }
}
