package org.koers.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.koers.backtest.Backtest;
import org.koers.backtest.SeriesYear;
import org.koers.backtest.TrackRecord;
import org.koers.rules.RuleSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code backtest}: how early and how rightly the rules would have warned, on the years behind us. */
final class Backtests implements Command {
    private final Workshop workshop;
    private final Terminal terminal;

    Backtests(Workshop workshop, Terminal terminal) {
        this.workshop = workshop;
        this.terminal = terminal;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command("backtest", terminal);
        Options.addPlan(spec, terminal);
        Options.addRules(spec, terminal);
        return spec;
    }

    @Override
    public int run(ParseResult given) {
        Path directory = Path.of(Options.required(given, "--out"));
        RuleSet rules = new RuleChoice(workshop, terminal).read(given);
        if (rules == null) {
            return ExitCode.RULES_REFUSED;
        }
        PlanInput input = PlanInput.readAll(workshop, given, terminal);
        if (input == null) {
            return ExitCode.INPUT_REFUSED;
        }
        TrackRecord tested = new Backtest(workshop.judge(rules))
                .run(input.ledger(), input.settings(), (done, all) -> terminal.progress("cli.weeks-tested", done, all));
        Output output = new Output(directory);
        List<String> written = new ArrayList<>();
        for (Format format : List.of(Format.JSON, Format.HTML)) {
            byte[] bytes = workshop.backtest(tested, input.settings(), format, terminal.language());
            written.add(output.write("backtest." + format.id(), bytes).toString());
        }
        say(tested);
        terminal.say(terminal.word("cli.written", String.join(", ", written)));
        return ExitCode.DONE;
    }

    private void say(TrackRecord tested) {
        tested.notes().forEach(note -> terminal.say(terminal.word(note)));
        List<SeriesYear> years = tested.years();
        if (years.isEmpty()) {
            return;
        }
        long warned = years.stream()
                .filter(year -> year.isMissed() && year.isWarnedInTime())
                .count();
        long alarms = years.stream().filter(SeriesYear::isFalseAlarm).count();
        terminal.say(terminal.word(
                "backtest.result",
                years.stream().map(year -> year.series().id()).distinct().count(),
                years.stream().map(SeriesYear::year).distinct().count(),
                tested.missedYears(),
                warned,
                tested.hitYears(),
                alarms));
    }
}
