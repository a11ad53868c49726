package org.koers.cli;

import java.util.List;
import org.koers.rules.RuleSet;
import org.koers.ruletables.RuleDifferences;
import org.koers.ruletables.RuleProblem;
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
        spec.addOption(Options.option("--compare", "DIR|FILE.xlsx", terminal).build());
        return spec;
    }

    @Override
    public int run(ParseResult given) {
        RuleSet rules = new RuleChoice(workshop, terminal).read(given);
        if (rules == null) {
            return ExitCode.RULES_REFUSED;
        }
        String choice = Options.text(given, "--compare");
        if (choice != null) {
            RuleSet others = new RuleChoice(workshop, terminal).read(choice);
            if (others == null) {
                return ExitCode.RULES_REFUSED;
            }
            compare(rules, others);
        }
        long tables = rules.rows().stream().map(row -> row.table()).distinct().count();
        terminal.say(terminal.word(
                "cli.rules-fine", rules.rows().size(), rules.enabled().size(), tables, rules.checksum()));
        return ExitCode.DONE;
    }

    private void compare(RuleSet rules, RuleSet others) {
        List<RuleProblem> differences = RuleDifferences.between(rules, others);
        differences.forEach(found -> terminal.say(found.where() + ": " + terminal.word(found.message())));
        if (differences.isEmpty()) {
            terminal.say(terminal.word("cli.rules-alike"));
        }
    }
}
