package org.koers.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code serve}: the web application. */
final class Serve implements Command {
    private final Workshop workshop;
    private final Terminal terminal;

    Serve(Workshop workshop, Terminal terminal) {
        this.workshop = workshop;
        this.terminal = terminal;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command("serve", terminal);
        spec.parser().unmatchedArgumentsAllowed(true);
        return spec;
    }

    @Override
    public int run(ParseResult given) {
        return serve(given.unmatched());
    }

    /** Settings of the web application go through as they are; anything else is wrong usage. */
    int serve(List<String> arguments) {
        for (String argument : arguments) {
            if (!argument.matches("--[A-Za-z][A-Za-z0-9.-]*=.*")) {
                throw Stopped.usage("cli.unknown-argument", argument);
            }
        }
        return workshop.serve(arguments);
    }
}
