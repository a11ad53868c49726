package org.koers.wiring;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.koers.backtest.TrackRecord;
import org.koers.cli.Format;
import org.koers.cli.Workshop;
import org.koers.drools.DroolsAdviser;
import org.koers.measure.Language;
import org.koers.report.AdvisoryJson;
import org.koers.report.AdvisoryPage;
import org.koers.report.AdvisoryText;
import org.koers.report.BacktestJson;
import org.koers.report.BacktestPage;
import org.koers.report.ReplayJson;
import org.koers.report.RuleBook;
import org.koers.report.RuleBookPage;
import org.koers.review.Fold;
import org.koers.review.Judge;
import org.koers.review.Replay;
import org.koers.review.Reviewed;
import org.koers.review.Reviewer;
import org.koers.rules.RuleSet;
import org.koers.ruletables.CheckedRules;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;
import org.koers.workbook.InputFile;
import org.koers.workbook.RuleWorkbook;
import org.koers.workbook.WorkbookReader;
import org.koers.workbook.WorkbookTemplate;

/** The other edges, put at the disposal of the commands. Nothing is made before a command asks for it. */
public final class Workbench implements Workshop {
    @Override
    public Ledger read(List<Path> files, PlanSettings settings, LongConsumer rowsRead) {
        List<InputFile> named = files.stream()
                .map(file -> new InputFile(file.getFileName().toString(), file))
                .toList();
        return new WorkbookReader().read(named, settings, rowsRead);
    }

    @Override
    public CheckedRules rules(Path workbook, Language otherwise) {
        return RuleWorkbook.read(workbook, otherwise);
    }

    @Override
    public byte[] ruleWorkbook(RuleSet rules, Language language, @Nullable Path earlier) {
        Optional<org.koers.workbook.OwnPart> own = earlier == null ? Optional.empty() : RuleWorkbook.own(earlier);
        return RuleWorkbook.write(rules, language, own.orElse(org.koers.workbook.OwnPart.NONE));
    }

    @Override
    public Optional<OwnPart> ownPart(Path workbook) {
        return RuleWorkbook.own(workbook)
                .map(own -> new OwnPart(own.isEmpty(), own.columns(), own.notes(), own.missing()));
    }

    @Override
    public Reviewer reviewer(RuleSet rules) {
        return new Fold(new DroolsAdviser(), rules);
    }

    @Override
    public Replay comparison(RuleSet rules, RuleSet others) {
        return new Replay(new DroolsAdviser(), rules, others);
    }

    @Override
    public Judge judge(RuleSet rules) {
        return new Fold(new DroolsAdviser(), rules);
    }

    @Override
    public byte[] backtest(TrackRecord tested, PlanSettings settings, Format format, Language language) {
        return switch (format) {
            case JSON -> new BacktestJson().write(tested);
            case HTML -> new BacktestPage().write(tested, settings, language);
        };
    }

    @Override
    public byte[] advisory(Reviewed reviewed, Format format, Language language) {
        return switch (format) {
            case JSON -> new AdvisoryJson().write(reviewed.advisory(), language);
            case HTML -> new AdvisoryPage().write(reviewed, language);
        };
    }

    @Override
    public String text(Reviewed reviewed, Language language) {
        return new AdvisoryText().write(reviewed, language);
    }

    @Override
    public byte[] replay(List<Reviewed> weeks) {
        return new ReplayJson().write(weeks);
    }

    @Override
    public byte[] replay(List<Reviewed> weeks, List<Reviewed> compared) {
        return new ReplayJson().write(weeks, compared);
    }

    @Override
    public String ruleBook(RuleSet rules, Language language) {
        return RuleBook.write(rules, language);
    }

    @Override
    public byte[] ruleBookPage(RuleSet rules, Language language) {
        return new RuleBookPage().write(rules, language);
    }

    @Override
    public void template(Path file, Language language) {
        new WorkbookTemplate().write(file, language);
    }

    @Override
    public int serve(List<String> arguments) {
        Logging.beforeServing();
        return Serve.run(arguments.toArray(String[]::new));
    }
}
