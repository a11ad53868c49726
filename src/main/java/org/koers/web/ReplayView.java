package org.koers.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.koers.advice.Advice;
import org.koers.measure.Unit;
import org.koers.measure.Wording;
import org.koers.report.AdviceLine;
import org.koers.review.ChangeVerdict;
import org.koers.review.LeadTime;
import org.koers.review.ReplayChange;
import org.koers.review.Verdict;
import org.koers.review.VerdictCounts;

/**
 * What came of a replay, in words.
 *
 * @param verdicts sentences about what followed on the advices that come, and on those that go
 * @param several whether there is more than one plan, so that each difference names its own
 */
record ReplayView(
        Tally tally, ReplayStrip strip, List<String> verdicts, List<Difference> differences, boolean several) {
    /** Advices of all weeks together. */
    record Tally(long added, long removed, long changed, long same) {}

    /**
     * One advice that comes, goes or changes.
     *
     * @param week first in which it does
     * @param weeks in how many weeks
     * @param kind added, removed or changed
     * @param verdict what followed; empty for what changes
     */
    record Difference(
            long planId, String plan, String week, int weeks, String kind, String rule, String title, String verdict) {}

    static ReplayView of(List<RuleReplays.Replayed> plans, Wording wording) {
        List<Difference> differences = new ArrayList<>();
        List<ChangeVerdict> verdicts = new ArrayList<>();
        List<LeadTime.Lead> leads = new ArrayList<>();
        for (RuleReplays.Replayed plan : plans) {
            verdicts.addAll(plan.verdicts());
            leads.addAll(plan.leads().leads());
            differences.addAll(differences(plan, wording));
        }
        return new ReplayView(
                tally(plans),
                ReplayStrip.of(plans, wording.language()),
                sentences(verdicts, new LeadTime(leads), wording),
                differences,
                plans.size() > 1);
    }

    private static Tally tally(List<RuleReplays.Replayed> plans) {
        long[] counts = new long[ReplayChange.Kind.values().length];
        long same = 0;
        for (RuleReplays.Replayed plan : plans) {
            for (RuleReplays.Week week : plan.weeks()) {
                same += week.same();
                week.changes().forEach(change -> counts[change.kind().ordinal()]++);
            }
        }
        return new Tally(
                counts[ReplayChange.Kind.ADDED.ordinal()],
                counts[ReplayChange.Kind.REMOVED.ordinal()],
                counts[ReplayChange.Kind.CHANGED.ordinal()],
                same);
    }

    private static List<Difference> differences(RuleReplays.Replayed plan, Wording wording) {
        List<Difference> found = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (RuleReplays.Week week : plan.weeks()) {
            for (ReplayChange change : week.changes()) {
                Advice advice = change.advice();
                if (!seen.contains(change.kind() + advice.id())) {
                    seen.add(change.kind() + advice.id());
                    AdviceLine line = AdviceLine.of(
                            advice, wording.language(), plan.plan().currency());
                    found.add(new Difference(
                            plan.plan().id(),
                            plan.plan().name(),
                            week.week().toString(),
                            weeks(plan, change),
                            ReplayStrip.kind(change),
                            line.rule(),
                            line.title(),
                            verdict(plan, change, wording)));
                }
            }
        }
        return found;
    }

    private static int weeks(RuleReplays.Replayed plan, ReplayChange of) {
        return (int) plan.weeks().stream()
                .filter(week -> week.changes().stream()
                        .anyMatch(change -> change.kind() == of.kind()
                                && change.advice().id().equals(of.advice().id())))
                .count();
    }

    private static String verdict(RuleReplays.Replayed plan, ReplayChange change, Wording wording) {
        return plan.verdicts().stream()
                .filter(one -> one.change().kind() == change.kind()
                        && one.change().advice().id().equals(change.advice().id()))
                .findFirst()
                .map(one -> told(one.verdict(), wording))
                .orElse("");
    }

    private static String told(Verdict verdict, Wording wording) {
        Verdict.Reason reason = verdict.reason();
        Verdict.Followed followed = verdict.followed();
        if (reason != null || followed == null) {
            return wording.render("rules.verdict." + (reason == null ? Verdict.Reason.NO_SERIES : reason).name());
        }
        return wording.render(
                "rules.verdict." + verdict.outcome().name(),
                followed.weeks(),
                wording.signedMoney(followed.actual().subtract(followed.planned())),
                wording.money(followed.noise()));
    }

    private static List<String> sentences(List<ChangeVerdict> verdicts, LeadTime leads, Wording wording) {
        List<String> sentences = new ArrayList<>();
        for (ReplayChange.Kind kind : List.of(ReplayChange.Kind.ADDED, ReplayChange.Kind.REMOVED)) {
            VerdictCounts counts = VerdictCounts.of(verdicts, kind);
            int unknown = counts.unknown().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            if (counts.known() + unknown > 0) {
                VerdictCounts.Share share = counts.landedUnderShare();
                String range = share == null
                        ? ""
                        : " "
                                + wording.render(
                                        "rules.verdicts.share",
                                        share(share.share(), wording),
                                        share(share.low80(), wording),
                                        share(share.high80(), wording));
                sentences.add(wording.render(
                                "rules.verdicts." + kind.name().toLowerCase(Locale.ROOT),
                                counts.known() + unknown,
                                counts.landedUnder(),
                                counts.withinNoise(),
                                counts.landedAbove(),
                                unknown)
                        + range);
            }
        }
        Double median = leads.medianWeeksEarlier();
        if (median != null && leads.leads().stream().anyMatch(lead -> lead.weeksEarlier() != 0)) {
            long moved = leads.leads().stream()
                    .filter(lead -> lead.weeksEarlier() != 0)
                    .count();
            String which = median > 0 ? "earlier" : median < 0 ? "later" : "same";
            sentences.add(wording.render(
                    "rules.lead-time." + which, moved, leads.leads().size(), Math.abs(median)));
        }
        return sentences;
    }

    private static String share(double share, Wording wording) {
        return wording.write(BigDecimal.valueOf(share), Unit.SHARE);
    }
}
