package org.koers.samples;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.koers.advice.Advice;
import org.koers.advice.Advisory;
import org.koers.advice.Finding;
import org.koers.advice.Withheld;
import org.koers.calendar.IsoWeek;
import org.koers.drools.DroolsAdviser;
import org.koers.review.Fold;
import org.koers.review.Reviewed;
import org.koers.ruletables.ShippedRules;
import org.koers.situation.Ledger;
import org.koers.workbook.InputFile;
import org.koers.workbook.WorkbookReader;

/** The stories on the way a user goes: file, reader, rules, advisory. Each is reviewed once for all tests. */
final class Reviews {
    static final Fold FOLD = new Fold(new DroolsAdviser(), ShippedRules.load());

    private static final IsoWeek FIRST = new IsoWeek(Season.PLAN_YEAR, 1);
    private static final Map<Sample, List<Reviewed>> KNOWN = new ConcurrentHashMap<>();

    private Reviews() {}

    static Ledger read(Sample sample) {
        return read(sample, SampleFiles.FOLDER.resolve(sample.file()));
    }

    static Ledger read(Sample sample, Path path) {
        return new WorkbookReader().read(List.of(new InputFile(sample.file(), path)), sample.settings(), rows -> {});
    }

    /** Week 1 to 20. */
    static List<Reviewed> weeks(Sample sample) {
        return KNOWN.computeIfAbsent(sample, Reviews::review);
    }

    private static List<Reviewed> review(Sample sample) {
        return FOLD.review(read(sample), sample.settings(), FIRST, Season.LAST, done -> {});
    }

    static Advisory advisory(Sample sample, int week) {
        return weeks(sample).get(week - 1).advisory();
    }

    /** As of week 20. */
    static Advisory advisory(Sample sample) {
        return advisory(sample, Season.LAST.week());
    }

    /** Ids of the advices, in rank. */
    static List<String> advices(Advisory advisory) {
        return advisory.advices().stream().map(Advice::id).toList();
    }

    /** Rule and scope of what was found, as {@code T02.total}. */
    static List<String> findings(Advisory advisory) {
        return advisory.findings().stream().map(Finding::key).toList();
    }

    /** Rule, scope and reason of what a rule found and restraint held back. */
    static List<String> heldBack(Advisory advisory) {
        return advisory.withheld().stream()
                .filter(withheld -> withheld.reason() != Withheld.Reason.NOT_ENOUGH_DATA)
                .map(withheld -> withheld.row().base() + "." + withheld.scope().id() + " "
                        + withheld.reason().id())
                .toList();
    }

    /** First week in which the rule found something about the total; 0 for never. */
    static int firstWeek(Sample sample, String rule) {
        return weeks(sample).stream()
                .map(Reviewed::advisory)
                .filter(advisory -> findings(advisory).contains(rule + ".total"))
                .mapToInt(advisory -> advisory.asOf().week())
                .findFirst()
                .orElse(0);
    }
}
