package org.koers.cli;

import org.koers.rules.RuleSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rules check}: whether rule tables can be published, and what is wrong with them. */
final class CheckRules implements Command {
    private final Workshop workshop;
    private final Terminal terminal;

    CheckRules(Workshop workshop, Terminal terminal) {
        this.workshop = workshop;
        this.terminal = terminal;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command("check", terminal);
        Options.addRules(spec, terminal);
        return spec;
    }

    @Override
    public int run(ParseResult given) {
        RuleSet rules = new RuleChoice(workshop, terminal).read(given);
        if (rules == null) {
            return ExitCode.RULES_REFUSED;
        }
        long tables = rules.rows().stream().map(row -> row.table()).distinct().count();
        terminal.say(terminal.word(
                "cli.rules-fine", rules.rows().size(), rules.enabled().size(), tables, rules.checksum()));
        return ExitCode.DONE;
    }
}
