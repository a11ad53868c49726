package org.koers.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.koers.measure.Language;
import org.koers.measure.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line of Koers: finds the command, runs it, and says in one line what is wrong where it can't. */
public final class Commands {
    private final Terminal terminal;
    private final Serve serve;
    private final Map<String, Command> commands = new LinkedHashMap<>();
    private final Map<String, Command> ofRules = new LinkedHashMap<>();

    private Commands(Workshop workshop, Terminal terminal) {
        this.terminal = terminal;
        this.serve = new Serve(workshop, terminal);
        commands.put("serve", serve);
        commands.put("advise", new Advise(workshop, terminal));
        commands.put("replay", new Replay(workshop, terminal));
        commands.put("backtest", new Backtests(workshop, terminal));
        commands.put("template", new Template(workshop, terminal));
        ofRules.put("check", new CheckRules(workshop, terminal));
        ofRules.put("export", new ExportRules(workshop, terminal));
        ofRules.put("import", new ImportRules(workshop, terminal));
        ofRules.put("docs", new DescribeRules(workshop, terminal));
    }

    /**
     * Runs one command.
     *
     * @param arguments as typed
     * @param out for results
     * @param errors for problems and progress
     * @return exit code: 0 done, 1 a fault of our own, 2 wrong usage, 3 input refused, 4 rules refused
     */
    public static int run(Workshop workshop, String[] arguments, PrintStream out, PrintStream errors) {
        Terminal terminal = new Terminal(out, errors, language(arguments));
        try {
            return new Commands(workshop, terminal).run(arguments, out);
        } catch (Stopped stopped) {
            terminal.complain(stopped.reason());
            return stopped.exitCode();
        }
    }

    /** What is said of a fault of our own, in the language of the command. @param thrown what went wrong */
    public static String failed(String[] arguments, Throwable thrown) {
        return new Wording(language(arguments), "EUR")
                .render("cli.failed", thrown.getClass().getSimpleName());
    }

    /** Known before anything is parsed, for what is wrong with the arguments must be said in it too. */
    private static Language language(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            boolean next = arguments[i].equals("--lang") && i + 1 < arguments.length;
            String value = next ? arguments[i + 1] : arguments[i].replaceFirst("^--lang=", "");
            if ((next || arguments[i].startsWith("--lang=")) && value.equals(Language.EN.code())) {
                return Language.EN;
            }
        }
        return Language.NL;
    }

    private int run(String[] arguments, PrintStream out) {
        CommandLine line = new CommandLine(spec());
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        ParseResult given;
        try {
            given = line.parseArgs(arguments);
        } catch (ParameterException e) {
            throw wrong(e);
        }
        if (CommandLine.printHelpIfRequested(given)) {
            return ExitCode.DONE;
        }
        return run(given);
    }

    private CommandSpec spec() {
        CommandSpec root = Options.command("koers", terminal);
        root.parser().unmatchedArgumentsAllowed(true);
        commands.forEach((name, command) -> root.addSubcommand(name, command.spec()));
        CommandSpec rules = Options.command("rules", terminal);
        ofRules.forEach((name, command) -> rules.addSubcommand(name, command.spec()));
        root.addSubcommand("rules", rules);
        return root;
    }

    private int run(ParseResult given) {
        ParseResult sub = given.subcommand();
        checkLanguage(given);
        if (sub == null) {
            return serve.serve(given.unmatched());
        }
        checkLanguage(sub);
        String name = sub.commandSpec().name();
        if (!name.equals("rules")) {
            return java.util.Objects.requireNonNull(commands.get(name)).run(sub);
        }
        ParseResult ofRule = sub.subcommand();
        if (ofRule == null) {
            throw Stopped.usage("cli.no-subcommand", "rules", String.join(", ", ofRules.keySet()));
        }
        checkLanguage(ofRule);
        return java.util.Objects.requireNonNull(ofRules.get(ofRule.commandSpec().name()))
                .run(ofRule);
    }

    private static void checkLanguage(ParseResult given) {
        String language = Options.orDefault(given, "--lang");
        if (Arrays.stream(Language.values()).noneMatch(known -> known.code().equals(language))) {
            throw Stopped.usage("cli.no-language", language);
        }
    }

    private static Stopped wrong(ParameterException e) {
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return Stopped.usage("cli.unknown-argument", String.join(" ", unmatched.getUnmatched()));
        }
        if (e instanceof CommandLine.MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return Stopped.usage(
                    "cli.value-missing", missing.getMissing().get(0).paramLabel());
        }
        if (e instanceof CommandLine.OverwrittenOptionException overwritten) {
            return Stopped.usage("cli.given-twice", overwritten.getOverwritten().paramLabel());
        }
        return Stopped.usage("cli.wrong-usage", e.getCommandLine().getCommandName());
    }
}
