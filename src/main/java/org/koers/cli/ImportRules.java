package org.koers.cli;

import org.koers.rules.RuleSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rules import}: rules from an Excel workbook, checked, as text in a directory. */
final class ImportRules implements Command {
    private final Workshop workshop;
    private final Terminal terminal;

    ImportRules(Workshop workshop, Terminal terminal) {
        this.workshop = workshop;
        this.terminal = terminal;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command("import", terminal);
        Options.addRules(spec, terminal);
        spec.addOption(Options.option("--out", "DIR", terminal).build());
        return spec;
    }

    @Override
    public int run(ParseResult given) {
        String workbook = Options.required(given, "--rules");
        String directory = Options.required(given, "--out");
        RuleSet rules = new RuleChoice(workshop, terminal).read(workbook);
        if (rules == null) {
            return ExitCode.RULES_REFUSED;
        }
        ExportRules.asText(rules, directory);
        terminal.say(terminal.word("cli.written", directory));
        return ExitCode.DONE;
    }
}
