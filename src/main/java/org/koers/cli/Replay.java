package org.koers.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.koers.advice.Advice;
import org.koers.advice.Advisory;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.review.ReplayChange;
import org.koers.review.ReplayedWeek;
import org.koers.review.Reviewed;
import org.koers.review.Reviewer;
import org.koers.review.WeekRange;
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
        spec.addOption(Options.option("--compare", "DIR|FILE.xlsx", terminal).build());
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
        RuleSet rules = new RuleChoice(workshop, terminal).read(given);
        if (rules == null) {
            return ExitCode.RULES_REFUSED;
        }
        String choice = Options.text(given, "--compare");
        RuleSet others = choice == null ? null : new RuleChoice(workshop, terminal).read(choice);
        if (choice != null && others == null) {
            return ExitCode.RULES_REFUSED;
        }
        PlanInput input = PlanInput.read(workshop, given, to, terminal);
        if (input == null) {
            return ExitCode.INPUT_REFUSED;
        }
        WeekRange range = new WeekRange(from, to);
        if (others == null) {
            List<Reviewed> weeks = review(workshop.reviewer(rules), input, range);
            return written(new Output(directory).write("replay.json", workshop.replay(weeks)), lines(weeks));
        }
        List<ReplayedWeek> weeks = workshop.comparison(rules, others)
                .compare(
                        input.ledger(),
                        input.settings(),
                        range,
                        (done, all) -> terminal.progress("cli.weeks-replayed", done, all));
        Path file = new Output(directory)
                .write(
                        "replay.json",
                        workshop.replay(
                                weeks.stream().map(ReplayedWeek::published).toList(),
                                weeks.stream().map(ReplayedWeek::draft).toList()));
        return written(file, changes(weeks));
    }

    private int written(Path file, List<String> lines) {
        lines.forEach(terminal::say);
        terminal.say(terminal.word("cli.written", file.toString()));
        return ExitCode.DONE;
    }

    /** A review never crosses plan years; a replay may. */
    private List<Reviewed> review(Reviewer reviewer, PlanInput input, WeekRange range) {
        int all = range.length();
        List<Reviewed> weeks = new ArrayList<>();
        for (IsoWeek start = range.from(); !start.isAfter(range.to()); ) {
            PlanYear year = input.settings().yearOf(start);
            IsoWeek end = year.last().isBefore(range.to()) ? year.last() : range.to();
            int before = weeks.size();
            weeks.addAll(reviewer.review(
                    input.ledger(),
                    input.settings(),
                    start,
                    end,
                    done -> terminal.progress("cli.weeks-replayed", before + done, all)));
            start = end.plus(1);
        }
        return weeks;
    }

    private static List<String> lines(List<Reviewed> weeks) {
        return weeks.stream().map(Reviewed::advisory).map(Replay::line).toList();
    }

    private static String line(Advisory advisory) {
        List<String> advices = advisory.advices().stream().map(Replay::named).toList();
        return advisory.asOf() + "  " + advisory.mode().id() + "  " + String.join(", ", advices);
    }

    private static String named(Advice advice) {
        return advice.rule() + " " + advice.kind() + " " + advice.scope().id()
                + (advice.to() == null ? "" : "~" + advice.to().id());
    }

    /** One a change, and how many there are in all. */
    private List<String> changes(List<ReplayedWeek> weeks) {
        List<ReplayChange> changes =
                weeks.stream().flatMap(week -> week.changes().stream()).toList();
        List<String> lines = new ArrayList<>();
        changes.forEach(change -> lines.add(change.week() + "  " + sign(change.kind()) + " " + named(change.advice())));
        long[] kinds = new long[ReplayChange.Kind.values().length];
        changes.forEach(change -> kinds[change.kind().ordinal()]++);
        lines.add(terminal.word(
                "cli.replay-compared",
                weeks.size(),
                kinds[ReplayChange.Kind.ADDED.ordinal()],
                kinds[ReplayChange.Kind.REMOVED.ordinal()],
                kinds[ReplayChange.Kind.CHANGED.ordinal()]));
        return lines;
    }

    private static String sign(ReplayChange.Kind kind) {
        return switch (kind) {
            case ADDED -> "+";
            case REMOVED -> "\u2212";
            case CHANGED -> "~";
        };
    }
}
