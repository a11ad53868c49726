package org.koers.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * From the start of the JVM to the advisory, against a bare JVM that opens the same workbook with POI. Both are run in
 * turn, as processes of their own; what counts is the ratio of the medians.
 *
 * <p>{@code java -cp <test class path> org.koers.benchmark.StartUp target/koers.jar sample-data/only-noise.xlsx 9}
 */
public final class StartUp {
    private static final int DEFAULT_RUNS = 7;

    private StartUp() {}

    /** The floor: opens the workbook and does nothing with it. */
    public static final class Floor {
        private Floor() {}

        public static void main(String[] arguments) throws IOException {
            try (Workbook workbook = WorkbookFactory.create(new File(arguments[0]), null, true)) {
                System.out.println(workbook.getNumberOfSheets());
            }
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String jar = arguments.length > 0 ? arguments[0] : "target/koers.jar";
        String workbook = arguments.length > 1 ? arguments[1] : "sample-data/last-year-plus-ten.xlsx";
        int runs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : DEFAULT_RUNS;
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path out = Files.createTempDirectory("koers-start-up");
        List<String> advise =
                List.of(java, "-jar", jar, "advise", workbook, "--as-of", "2026-W20", "--out", out.toString());
        List<String> floor =
                List.of(java, "-cp", System.getProperty("java.class.path"), Floor.class.getName(), workbook);
        double[] ours = new double[runs];
        double[] bare = new double[runs];
        seconds(advise);
        seconds(floor);
        for (int run = 0; run < runs; run++) {
            ours[run] = seconds(advise);
            bare[run] = seconds(floor);
        }
        System.out.printf(
                Locale.ROOT,
                "advise %.2f s, floor %.2f s, ratio %.2f (medians of %d)%n",
                median(ours),
                median(bare),
                median(ours) / median(bare),
                runs);
    }

    private static double seconds(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(new ArrayList<>(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        long start = System.nanoTime();
        int exitCode = process.waitFor();
        if (exitCode != 0) {
            throw new IllegalStateException(command + " ended with " + exitCode);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
