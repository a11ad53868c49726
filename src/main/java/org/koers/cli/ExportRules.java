package org.koers.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.rules.RuleSet;
import org.koers.ruletables.DecisionModel;
import org.koers.ruletables.RuleDirectory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rules export}: rules as an Excel workbook, as a DMN model, or as text in a directory. */
final class ExportRules implements Command {
    private static final String WORKBOOK = ".xlsx";
    private static final String LIKE = "--like";
    private static final String DECISION_MODEL = ".dmn";

    private final Workshop workshop;
    private final Terminal terminal;

    ExportRules(Workshop workshop, Terminal terminal) {
        this.workshop = workshop;
        this.terminal = terminal;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command("export", terminal);
        Options.addRules(spec, terminal);
        spec.addOption(
                Options.option("--out", "FILE.xlsx|FILE.dmn|DIR", terminal).build());
        spec.addOption(Options.option(LIKE, "FILE.xlsx", terminal).build());
        return spec;
    }

    @Override
    public int run(ParseResult given) {
        String name = Options.required(given, "--out");
        String form = name.toLowerCase(Locale.ROOT);
        String like = Options.text(given, LIKE);
        if (like != null && !form.endsWith(WORKBOOK)) {
            throw Stopped.usage("cli.like-workbook", LIKE, WORKBOOK);
        }
        if (like != null && workshop.ownPart(Path.of(like)).isEmpty()) {
            throw Stopped.input("cli.like-none", like);
        }
        RuleSet rules = new RuleChoice(workshop, terminal).read(given);
        if (rules == null) {
            return ExitCode.RULES_REFUSED;
        }
        if (form.endsWith(WORKBOOK)) {
            asWorkbook(rules, name, like == null ? earlier(name, Options.text(given, "--rules")) : like);
        } else if (form.endsWith(DECISION_MODEL)) {
            asDecisionModel(rules, name);
        } else {
            asText(rules, name);
        }
        terminal.say(terminal.word("cli.written", name));
        return ExitCode.DONE;
    }

    /**
     * The workbook whose own part goes along when none is named: the one that is written over, so that nothing is lost
     * by it, else the one that the rules come from.
     *
     * @return null when neither has any
     */
    private @Nullable String earlier(String name, @Nullable String rules) {
        return Stream.of(Optional.of(name), Optional.ofNullable(rules))
                .flatMap(Optional::stream)
                .filter(file -> Files.isRegularFile(Path.of(file)))
                .filter(file -> workshop.ownPart(Path.of(file))
                        .filter(own -> !own.none() || !own.missing().isEmpty())
                        .isPresent())
                .findFirst()
                .orElse(null);
    }

    private void asWorkbook(RuleSet rules, String name, @Nullable String earlier) {
        Path out = Path.of(name);
        Path from = earlier == null ? null : Path.of(earlier);
        boolean foreign = Files.isRegularFile(out) && workshop.ownPart(out).isEmpty();
        Optional<Workshop.OwnPart> own = from == null ? Optional.empty() : workshop.ownPart(from);
        Output.file(name, workshop.ruleWorkbook(rules, terminal.language(), from));
        if (foreign) {
            terminal.complain(terminal.word("cli.replaced", name));
        }
        own.ifPresent(part -> {
            part.missing().forEach(missing -> terminal.complain(from + ": " + terminal.word(missing)));
            if (!part.none()) {
                terminal.say(terminal.word("cli.own-part", String.valueOf(from), part.columns(), part.notes()));
            }
        });
    }

    private void asDecisionModel(RuleSet rules, String name) {
        DecisionModel model = new DecisionModel(rules);
        Output.file(name, model.written(terminal.language()));
        int off = model.notTakingPart().size();
        int bare = model.withoutCondition().size();
        if (off + bare > 0) {
            terminal.say(terminal.word("cli.dmn-left-out", off, bare));
        }
    }

    /** In canonical form, as {@code --rules} reads them. */
    static void asText(RuleSet rules, String directory) {
        RuleDirectory.written(rules)
                .forEach((name, text) -> Output.file(directory + "/" + name, text.getBytes(StandardCharsets.UTF_8)));
    }
}
