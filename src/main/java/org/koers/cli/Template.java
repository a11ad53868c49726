package org.koers.cli;

import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code template}: an empty input workbook. */
final class Template implements Command {
    private final Workshop workshop;
    private final Terminal terminal;

    Template(Workshop workshop, Terminal terminal) {
        this.workshop = workshop;
        this.terminal = terminal;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command("template", terminal);
        spec.addOption(Options.option("--out", "FILE.xlsx", terminal).build());
        return spec;
    }

    @Override
    public int run(ParseResult given) {
        String name = Options.required(given, "--out");
        if (!name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw Stopped.usage("cli.no-xlsx", name);
        }
        Path file = Path.of(name);
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            new Output(parent);
        }
        workshop.template(file, terminal.language());
        terminal.say(terminal.word("cli.written", file.toString()));
        return ExitCode.DONE;
    }
}
