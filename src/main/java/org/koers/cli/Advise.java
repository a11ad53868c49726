package org.koers.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.koers.calendar.IsoWeek;
import org.koers.review.Reviewed;
import org.koers.rules.RuleSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code advise}: the course advice of one week. */
final class Advise implements Command {
    private final Workshop workshop;
    private final Terminal terminal;

    Advise(Workshop workshop, Terminal terminal) {
        this.workshop = workshop;
        this.terminal = terminal;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command("advise", terminal);
        Options.addPlan(spec, terminal);
        Options.addWeek(spec, "--as-of", terminal);
        spec.addOption(Options.option("--formats", "json,html", terminal)
                .defaultValue("json,html")
                .build());
        Options.addRules(spec, terminal);
        return spec;
    }

    @Override
    public int run(ParseResult given) {
        IsoWeek asOf = Options.week(given, "--as-of");
        Path directory = Path.of(Options.required(given, "--out"));
        List<Format> formats = formats(Options.orDefault(given, "--formats"));
        RuleSet rules = new RuleChoice(workshop, terminal).read(given);
        if (rules == null) {
            return ExitCode.RULES_REFUSED;
        }
        PlanInput input = PlanInput.read(workshop, given, asOf, terminal);
        if (input == null) {
            return ExitCode.INPUT_REFUSED;
        }
        int weeks = input.settings().yearOf(asOf).number(asOf);
        Reviewed reviewed = workshop.reviewer(rules)
                .review(
                        input.ledger(),
                        input.settings(),
                        asOf,
                        asOf,
                        done -> terminal.progress("cli.weeks-reviewed", done, weeks))
                .get(0);
        reviewed.advisory()
                .notes()
                .forEach(note -> terminal.complain(note.where() + ": " + terminal.word(note.message())));
        Output output = new Output(directory);
        List<String> written = new ArrayList<>();
        for (Format format : formats) {
            written.add(output.write(format.file(), workshop.advisory(reviewed, format, terminal.language()))
                    .toString());
        }
        terminal.say(workshop.text(reviewed, terminal.language()));
        terminal.say(terminal.word("cli.written", String.join(", ", written)));
        return ExitCode.DONE;
    }

    private static List<Format> formats(String list) {
        List<Format> formats = new ArrayList<>();
        for (String id : list.split(",", -1)) {
            formats.add(Format.find(id).orElseThrow(() -> Stopped.usage("cli.no-format", id.strip())));
        }
        return formats;
    }
}
