package org.koers.cli;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.koers.rules.RuleSet;
import org.koers.ruletables.DecisionModel;
import org.koers.ruletables.RuleDirectory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rules export}: rules as an Excel workbook, as a DMN model, or as text in a directory. */
final class ExportRules implements Command {
    private static final String WORKBOOK = ".xlsx";
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
        return spec;
    }

    @Override
    public int run(ParseResult given) {
        String name = Options.required(given, "--out");
        RuleSet rules = new RuleChoice(workshop, terminal).read(given);
        if (rules == null) {
            return ExitCode.RULES_REFUSED;
        }
        String form = name.toLowerCase(Locale.ROOT);
        if (form.endsWith(WORKBOOK)) {
            Output.file(name, workshop.ruleWorkbook(rules, terminal.language()));
        } else if (form.endsWith(DECISION_MODEL)) {
            asDecisionModel(rules, name);
        } else {
            asText(rules, name);
        }
        terminal.say(terminal.word("cli.written", name));
        return ExitCode.DONE;
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
