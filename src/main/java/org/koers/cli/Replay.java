package org.koers.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.koers.advice.Advisory;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.review.Reviewed;
import org.koers.review.Reviewer;
import org.koers.rules.RuleSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code replay}: which advices would have come, week by week. */
final class Replay implements Command {
    private final Workshop workshop;
    private final Terminal terminal;

    Replay(Workshop workshop, Terminal terminal) {
        this.workshop = workshop;
        this.terminal = terminal;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command("replay", terminal);
        Options.addPlan(spec, terminal);
        Options.addWeek(spec, "--from", terminal);
        Options.addWeek(spec, "--to", terminal);
        Options.addRules(spec, terminal);
        return spec;
    }

    @Override
    public int run(ParseResult given) {
        IsoWeek from = Options.week(given, "--from");
        IsoWeek to = Options.week(given, "--to");
        if (from.isAfter(to)) {
            throw Stopped.usage("cli.weeks-reversed", from.toString(), to.toString());
        }
        Path directory = Path.of(Options.required(given, "--out"));
        RuleSet rules = RuleChoice.read(given, terminal);
        if (rules == null) {
            return ExitCode.RULES_REFUSED;
        }
        PlanInput input = PlanInput.read(workshop, given, to, terminal);
        if (input == null) {
            return ExitCode.INPUT_REFUSED;
        }
        List<Reviewed> weeks = review(workshop.reviewer(rules), input, from, to);
        Path file = new Output(directory).write("replay.json", workshop.replay(weeks));
        weeks.forEach(week -> terminal.say(line(week.advisory())));
        terminal.say(terminal.word("cli.written", file.toString()));
        return ExitCode.DONE;
    }

    /** A review never crosses plan years; a replay may. */
    private List<Reviewed> review(Reviewer reviewer, PlanInput input, IsoWeek from, IsoWeek to) {
        List<Reviewed> weeks = new ArrayList<>();
        int total = from.weeksUntil(to) + 1;
        for (IsoWeek start = from; !start.isAfter(to); ) {
            PlanYear year = input.settings().yearOf(start);
            IsoWeek end = year.last().isBefore(to) ? year.last() : to;
            int before = weeks.size();
            weeks.addAll(reviewer.review(
                    input.ledger(),
                    input.settings(),
                    start,
                    end,
                    done -> terminal.progress("cli.weeks-replayed", before + done, total)));
            start = end.plus(1);
        }
        return weeks;
    }

    private String line(Advisory advisory) {
        List<String> advices = advisory.advices().stream()
                .map(advice -> advice.rule() + " " + advice.kind() + " "
                        + advice.scope().id()
                        + (advice.to() == null ? "" : "~" + advice.to().id()))
                .toList();
        return advisory.asOf() + "  " + advisory.mode().id() + "  " + String.join(", ", advices);
    }
}
