package org.koers.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.koers.advice.Advice;
import org.koers.advice.Advisory;
import org.koers.review.Reviewed;
import org.koers.rules.AdviceKind;

/** What changed since last week's advisory. */
final class ChangeDraft {
    private final Reviewed reviewed;
    private final Advisory advisory;
    private final Phrases phrases;
    private final AdviceWords words;

    ChangeDraft(Reviewed reviewed, Phrases phrases) {
        this.reviewed = reviewed;
        this.advisory = reviewed.advisory();
        this.phrases = phrases;
        this.words = new AdviceWords(phrases);
    }

    AdvisoryView.Remarks write() {
        Advisory before = reviewed.previous();
        List<String> lines = before == null ? List.of(phrases.say("changed-first")) : since(before);
        String heading =
                before == null ? phrases.say("changed-heading-first") : phrases.say("changed-heading", before.asOf());
        return new AdvisoryView.Remarks(
                heading,
                lines.stream().map(line -> new AdvisoryView.Remark(line, "")).toList());
    }

    private List<String> since(Advisory before) {
        List<String> lines = new ArrayList<>();
        if (before.mode() != advisory.mode()) {
            lines.add(phrases.say(
                    "changed-mode",
                    phrases.say("mode-" + before.mode().id()).toLowerCase(java.util.Locale.ROOT),
                    phrases.say("mode-" + advisory.mode().id()).toLowerCase(java.util.Locale.ROOT)));
        }
        landing(lines, before);
        titles(lines, "changed-new", advisory, before);
        titles(lines, "changed-gone", before, advisory);
        if (lines.isEmpty() && advisory.standing().landing().changes().isEmpty()) {
            lines.add(phrases.say("changed-nothing"));
        }
        return lines;
    }

    /** Nothing where a table tells it step by step. */
    private void landing(List<String> lines, Advisory before) {
        if (!advisory.standing().landing().changes().isEmpty()) {
            return;
        }
        if (before.standing().landing().expected() == null
                && advisory.standing().landing().expected() != null) {
            lines.add(phrases.say("changed-landing-first"));
        }
        figure(
                lines,
                "changed-landing",
                phrases.forecast(before.standing().landing().expected()),
                phrases.forecast(advisory.standing().landing().expected()));
        figure(
                lines,
                "changed-chance",
                phrases.chance(before.standing().landing().probabilityOfTarget()),
                phrases.chance(advisory.standing().landing().probabilityOfTarget()));
    }

    private void figure(List<String> lines, String key, String before, String now) {
        if (!before.equals(now) && !before.equals(Phrases.UNKNOWN) && !now.equals(Phrases.UNKNOWN)) {
            lines.add(phrases.say(key, before, now));
        }
    }

    /** Advices of one advisory that the other has not. */
    private void titles(List<String> lines, String key, Advisory one, Advisory other) {
        Set<String> known = other.advices().stream().map(ChangeDraft::subject).collect(Collectors.toSet());
        for (Advice advice : one.advices()) {
            if (advice.kind() != AdviceKind.HOLD_COURSE && !known.contains(subject(advice))) {
                lines.add(phrases.say(key, words.title(advice)));
            }
        }
    }

    /** Rule and scope, without the week. */
    private static String subject(Advice advice) {
        return advice.id().substring(0, advice.id().lastIndexOf('.'));
    }
}
