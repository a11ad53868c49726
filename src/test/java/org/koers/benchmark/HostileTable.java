package org.koers.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koers.intake.Answers;
import org.koers.intake.Background;
import org.koers.intake.Mappings;
import org.koers.intake.ReadingProgress;
import org.koers.provenance.Problem;
import org.koers.situation.PlanSettings;
import org.koers.workbook.InputFile;
import org.koers.workbook.ReadingRequest;
import org.koers.workbook.WorkbookReader;
import org.koers.workbook.cells.HostileFiles;

/**
 * Runs every hostile file in a JVM of its own with 256 MB, on every reading path in turn, and writes what came of it as
 * a Markdown table. The first path of each also loads the classes; CPU seconds are those of the reading thread. Run with the test class path; an argument names the file to write, and any more choose cases by a part
 * of their name.
 */
final class HostileTable {
    private static final List<String> PATHS = List.of("commands", "look", "stream");
    private static final int MOST_SECONDS = 120;

    private HostileTable() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("--one")) {
            for (String path : PATHS) {
                one(path, Path.of(arguments[1]));
            }
            return;
        }
        List<String> chosen = List.of(arguments).subList(1, arguments.length);
        StringBuilder table = new StringBuilder(
                        "| case | path | outcome | message | seconds | CPU s | peak MB | left |\n")
                .append("|---|---|---|---|---|---|---|---|\n");
        for (Map.Entry<String, HostileFiles.Case> each : HostileFiles.all().entrySet()) {
            if (chosen.isEmpty() || chosen.stream().anyMatch(each.getKey()::contains)) {
                Path folder = Files.createTempDirectory("hostile");
                Path file = HostileFiles.write(each.getKey(), folder);
                for (String line : run(file)) {
                    System.out.println("| " + each.getKey() + " | " + line + " |");
                    table.append("| " + each.getKey() + " | " + line + " |\n");
                }
                Files.delete(file);
                Files.delete(folder);
            }
        }
        Files.writeString(Path.of(arguments[0]), table);
    }

    private static List<String> run(Path file) throws IOException, InterruptedException {
        Path temporary = Files.createTempDirectory("hostile-temporary");
        Path out = Files.createTempFile("hostile", ".out");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                HostileTable.class.getName(),
                "--one",
                file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(out));
        lines.removeIf(line -> PATHS.stream().noneMatch(path -> line.startsWith(path + " |")));
        Files.delete(out);
        long left = clear(temporary);
        while (lines.size() < PATHS.size()) {
            lines.add(PATHS.get(lines.size()) + " | " + (ended ? "**no answer**" : "**not ended**") + " |  |  |  | ");
        }
        return lines.stream()
                .map(line -> line + " | " + (left == 0 ? "nothing" : "**" + left + " files**"))
                .toList();
    }

    private static long clear(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> !file.getFileName().toString().startsWith("hsperf"))
                    .collect(Collectors.toList());
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.deleteIfExists(folder);
        return files.size();
    }

    private static void one(String path, Path file) throws IOException {
        Files.writeString(Path.of("/proc/self/clear_refs"), "5");
        long before = System.nanoTime();
        long processorBefore = processor();
        String outcome;
        try {
            List<Problem> problems = problems(path, new InputFile("upload.xlsx", file));
            List<String> refusals = problems.stream()
                    .filter(problem -> problem.consequence() == Problem.Consequence.REFUSE)
                    .map(problem -> problem.message().key())
                    .distinct()
                    .toList();
            outcome = (refusals.isEmpty() ? "read" : "refused") + " | "
                    + String.join(", ", refusals.isEmpty() ? keys(problems) : refusals);
        } catch (Throwable thrown) {
            outcome = "**" + thrown.getClass().getSimpleName() + "** | ";
        }
        double seconds = (System.nanoTime() - before) / 1e9;
        double processor = (processor() - processorBefore) / 1e9;
        System.out.println(path + " | " + outcome
                + String.format(Locale.ROOT, " | %.2f | %.2f | %d", seconds, processor, peak() / 1024));
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<String> keys(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.message().key())
                .distinct()
                .limit(6)
                .toList();
    }

    private static List<Problem> problems(String path, InputFile file) {
        WorkbookReader reader = new WorkbookReader();
        PlanSettings settings = PlanSettings.dutch("plan");
        return switch (path) {
            case "commands" -> reader.read(List.of(file), settings, rows -> {}).problems();
            case "look" -> reader.look(file, Mappings.NONE).problems();
            default ->
                reader.read(
                                file,
                                new ReadingRequest(settings, Mappings.NONE, Answers.NONE, Background.EMPTY),
                                new DroppedFacts(),
                                ReadingProgress.IGNORED)
                        .problems();
        };
    }

    /** Kilobytes of memory that the process has had at most. */
    private static long peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status"), StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
