package org.koers.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.koers.rules.RuleSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rules docs}: every rule for people, as Markdown in a file or on the terminal. */
final class DescribeRules implements Command {
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
        spec.addOption(Options.option("--out", "FILE.md", terminal).build());
        return spec;
    }

    @Override
    public int run(ParseResult given) {
        String name = Options.text(given, "--out");
        if (name != null && !name.endsWith(".md")) {
            throw Stopped.usage("cli.no-md", name);
        }
        RuleSet rules = RuleChoice.read(given, terminal);
        if (rules == null) {
            return ExitCode.RULES_REFUSED;
        }
        String book = workshop.ruleBook(rules, terminal.language());
        if (name == null) {
            terminal.say(book.stripTrailing());
            return ExitCode.DONE;
        }
        Path file = Path.of(name).toAbsolutePath();
        new Output(java.util.Objects.requireNonNull(file.getParent()))
                .write(String.valueOf(file.getFileName()), book.getBytes(StandardCharsets.UTF_8));
        terminal.say(terminal.word("cli.written", name));
        return ExitCode.DONE;
    }
}
