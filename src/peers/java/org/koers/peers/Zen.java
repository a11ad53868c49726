package org.koers.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GoRules ZEN, in a process of node; fetched from its registry the first time. */
final class Zen {
    static final String NAME = "GoRules ZEN (node)";

    private static final String PACKAGE = "@gorules/zen-engine@0.54.0";
    private static final Path HOME = Path.of("target/zen");

    private Zen() {}

    /** Times in milliseconds, memory of the process in bytes before and after. */
    record Measured(double publish, double evaluate, long before, long after) {}

    /**
     * What the script measures.
     *
     * @param expected the rows that hold in each situation; empty to skip that
     * @return empty when there is no node or the package can't be had
     */
    static Optional<Measured> measured(
            Path folder,
            List<Peer.Written> versions,
            List<Map<String, Integer>> situations,
            List<TreeSet<String>> expected,
            int publications,
            int memory)
            throws IOException, InterruptedException {
        Path modules = HOME.resolve("node_modules");
        if (!Files.exists(modules.resolve("@gorules"))) {
            Files.createDirectories(HOME);
            Outcome installed = run("npm", "install", "--prefix", HOME.toString(), PACKAGE);
            if (installed.exit() != 0) {
                System.out.println("ZEN is not measured: " + installed.text());
                return Optional.empty();
            }
        }
        for (int number = 0; number < 3; number++) {
            Files.write(
                    folder.resolve("table-" + number + ".json"),
                    versions.get(number).goRules());
        }
        Files.write(folder.resolve("situations.json"), JsonMapper.shared().writeValueAsBytes(situations));
        Outcome outcome = run(
                "node",
                "src/peers/node/zen.mjs",
                modules.toAbsolutePath().toString(),
                folder.toString(),
                String.valueOf(publications),
                String.valueOf(memory));
        if (outcome.exit() != 0) {
            System.out.println("ZEN is not measured: " + outcome.text());
            return Optional.empty();
        }
        JsonNode said = JsonMapper.shared().readTree(outcome.text());
        if (!expected.isEmpty()) {
            List<TreeSet<String>> found = new ArrayList<>();
            said.get("found").forEach(rules -> {
                TreeSet<String> ids = new TreeSet<>();
                rules.forEach(rule -> ids.add(rule.asString()));
                found.add(ids);
            });
            assertThat(found).as(NAME).isEqualTo(expected);
        }
        return Optional.of(new Measured(
                said.get("publish").asDouble(),
                said.get("evaluate").asDouble(),
                said.get("before").asLong(),
                said.get("after").asLong()));
    }

    private record Outcome(int exit, String text) {}

    private static Outcome run(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), text);
        } catch (IOException e) {
            return new Outcome(1, String.valueOf(e.getMessage()));
        }
    }
}
