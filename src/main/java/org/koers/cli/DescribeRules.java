package org.koers.cli;

import java.nio.charset.StandardCharsets;
import org.koers.rules.RuleSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rules docs}: every rule for people, as a page or Markdown in a file, or as Markdown on the terminal. */
final class DescribeRules implements Command {
    private static final String PAGE = ".html";
    private static final String MARKDOWN = ".md";

    private final Workshop workshop;
    private final Terminal terminal;

    DescribeRules(Workshop workshop, Terminal terminal) {
        this.workshop = workshop;
        this.terminal = terminal;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command("docs", terminal);
        Options.addRules(spec, terminal);
        spec.addOption(Options.option("--out", "FILE.html|FILE.md", terminal).build());
        return spec;
    }

    @Override
    public int run(ParseResult given) {
        String name = Options.text(given, "--out");
        if (name != null && !name.endsWith(PAGE) && !name.endsWith(MARKDOWN)) {
            throw Stopped.usage("cli.no-book", name);
        }
        RuleSet rules = new RuleChoice(workshop, terminal).read(given);
        if (rules == null) {
            return ExitCode.RULES_REFUSED;
        }
        if (name == null) {
            terminal.say(workshop.ruleBook(rules, terminal.language()).stripTrailing());
            return ExitCode.DONE;
        }
        Output.file(name, book(rules, name.endsWith(PAGE)));
        terminal.say(terminal.word("cli.written", name));
        return ExitCode.DONE;
    }

    private byte[] book(RuleSet rules, boolean page) {
        return page
                ? workshop.ruleBookPage(rules, terminal.language())
                : workshop.ruleBook(rules, terminal.language()).getBytes(StandardCharsets.UTF_8);
    }
}
