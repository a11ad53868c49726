package org.koers.drools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads rules/*.drl as text: enough to hold it against the house rules. */
final class DrlSource {
    private static final Path RULES = Path.of("rules");
    private static final Pattern RULE =
            Pattern.compile("(?ms)^rule \"([^\"]+)\"\\s+ruleflow-group \"([^\"]+)\"\\s+when$(.*?)^then$(.*?)^end$");

    /** Facts that Java inserts before the rules run, and the ranking between the last two stages. */
    private static final List<String> GIVEN = List.of("RowMatcher", "Reading", "Row", "Past", "Budget", "Ranked");

    private DrlSource() {}

    record Rule(String name, String group, String when, String then) {
        String text() {
            return when + then;
        }

        /** All patterns, as {@code Type(constraints)}. */
        List<String> read() {
            return patterns(when.replaceAll("(?m)\\sfrom\\s.*$", " from"));
        }

        /** Patterns under not, exists and accumulate. */
        List<String> deniedOrCounted() {
            List<String> found = new ArrayList<>();
            Matcher matcher =
                    Pattern.compile("\\b(not|exists|accumulate\\()\\s+").matcher(when);
            while (matcher.find()) {
                String rest = when.substring(matcher.end());
                List<String> patterns = patterns(matcher.group(1).startsWith("acc") ? rest : firstPattern(rest));
                found.addAll(patterns);
            }
            return found;
        }

        private static String firstPattern(String text) {
            int open = text.indexOf('(');
            return text.substring(0, end(text, open));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Path> files() {
        try (Stream<Path> files = Files.list(RULES)) {
            return files.filter(file -> file.toString().endsWith(".drl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (Path file : files()) {
            try {
                rules.addAll(parse(Files.readString(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return rules;
    }

    static List<Rule> parse(String text) {
        List<Rule> rules = new ArrayList<>();
        Matcher matcher = RULE.matcher(text.replaceAll("(?m)^\\s*//.*$", ""));
        while (matcher.find()) {
            rules.add(new Rule(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4)));
        }
        return rules;
    }

    /** Stages in which facts are inserted that this pattern may match; a stage of findings can be named in it. */
    static List<String> producers(String type, String pattern) {
        if (GIVEN.contains(type)) {
            return List.of();
        }
        Map<String, String> stages = new TreeMap<>(Map.of(
                "Stage.DATA_QUALITY", "data-quality-rows",
                "Stage.MODE", "mode-rows",
                "Stage.DIAGNOSIS", "diagnosis-rows",
                "Stage.FEASIBILITY", "feasibility-rows",
                "Stage.ADVICE", "advice-rows"));
        for (Map.Entry<String, String> stage : stages.entrySet()) {
            if (pattern.contains("stage == " + stage.getKey())) {
                return List.of(stage.getValue());
            }
        }
        List<String> producers = rules().stream()
                .filter(rule -> inserts(rule, type))
                .map(Rule::group)
                .distinct()
                .toList();
        if (producers.isEmpty()) {
            throw new IllegalStateException("nobody inserts a " + type);
        }
        return producers;
    }

    private static boolean inserts(Rule rule, String type) {
        return rule.then().contains("insert(new " + type + "(")
                || (type.equals("Finding") && rule.then().contains("insert($finding)"))
                || (type.equals("Candidate") && rule.then().contains("insert(Candidate."));
    }

    private static List<String> patterns(String when) {
        List<String> patterns = new ArrayList<>();
        Matcher matcher =
                Pattern.compile("(?<![A-Za-z.$])([A-Z][a-z][A-Za-z]+)\\(").matcher(when);
        while (matcher.find()) {
            String pattern = when.substring(matcher.start(1), end(when, matcher.end() - 1));
            if (!pattern.endsWith("from")) {
                patterns.add(pattern.replaceAll("\\s+", " "));
            }
        }
        return patterns.stream().filter(pattern -> !pattern.equals("Finding()")).toList();
    }

    private static int end(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }
}
