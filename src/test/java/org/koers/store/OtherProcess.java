package org.koers.store;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.situation.LedgerFixture;

/** Another JVM on the same database: it holds it open, or uploads week after week and says so after each. */
final class OtherProcess implements AutoCloseable {
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
            System.in.read();
        }
    }
}
