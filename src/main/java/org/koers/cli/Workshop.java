package org.koers.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.koers.backtest.TrackRecord;
import org.koers.measure.Language;
import org.koers.measure.Message;
import org.koers.review.Judge;
import org.koers.review.Reviewed;
import org.koers.review.Reviewer;
import org.koers.rules.RuleSet;
import org.koers.ruletables.CheckedRules;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;

/** What the commands need of the other edges, which they don't see. */
public interface Workshop {
    /**
     * Reads the files as one input.
     *
     * @param rowsRead told how many rows were read so far
     * @return everything that was read, with all that was wrong
     */
    Ledger read(List<Path> files, PlanSettings settings, LongConsumer rowsRead);

    /** Rule tables from an Excel workbook, checked. @param otherwise how cells are written where it does not say so */
    CheckedRules rules(Path workbook, Language otherwise);

    /**
     * Rule tables as an Excel workbook.
     *
     * @param earlier workbook of which columns, sheets, colours and comments of a person's own go along; null for none
     */
    byte[] ruleWorkbook(RuleSet rules, Language language, @Nullable Path earlier);

    /** What is a person's own in a workbook of rules; empty when it is none. */
    Optional<OwnPart> ownPart(Path workbook);

    /**
     * What is a person's own.
     *
     * @param none whether there is nothing
     * @param missing what of it does not go into another workbook, and why
     */
    record OwnPart(boolean none, int columns, int notes, List<Message> missing) {}

    Reviewer reviewer(RuleSet rules);

    /** Weeks by two sets of rules beside each other. */
    org.koers.review.Replay comparison(RuleSet rules, RuleSet others);

    /** The advisory as a file of this format. */
    byte[] advisory(Reviewed reviewed, Format format, Language language);

    /** The advisory for a terminal. */
    String text(Reviewed reviewed, Language language);

    /** {@code replay.json}. */
    byte[] replay(List<Reviewed> weeks);

    /** {@code replay.json} with what other rules would have made of the same weeks. */
    byte[] replay(List<Reviewed> weeks, List<Reviewed> compared);

    Judge judge(RuleSet rules);

    /** The back-test as a file of this format; none but json and html. */
    byte[] backtest(TrackRecord tested, PlanSettings settings, Format format, Language language);

    /** Every rule for people, as Markdown. */
    String ruleBook(RuleSet rules, Language language);

    /** Every rule for people, as one HTML file that stands alone. */
    byte[] ruleBookPage(RuleSet rules, Language language);

    /** Writes an empty input workbook. */
    void template(Path file, Language language);

    /**
     * Runs the web application until it is stopped.
     *
     * @param arguments settings for it, as {@code --server.port=8081}
     * @return 0 when it was stopped, 2 when it could not start and said why
     */
    int serve(List<String> arguments);
}
