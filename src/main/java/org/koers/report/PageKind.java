package org.koers.report;

import org.koers.advice.Advice;
import org.koers.advice.Advisory;
import org.koers.advice.Mode;
import org.koers.rules.AdviceKind;
import org.koers.rules.Severity;

/** Which of the four pages an advisory asks for. */
enum PageKind {
    /** The figures come first: nothing can be concluded from this week. */
    BLOCKED("act"),
    STORM("act"),
    CALM("good"),
    WATCH("watch");

    private final String shape;

    PageKind(String shape) {
        this.shape = shape;
    }

    static PageKind of(Advisory advisory) {
        Advice first = advisory.advices().get(0);
        if (first.kind() == AdviceKind.FIX_DATA && first.severity().compareTo(Severity.ACT) >= 0) {
            return BLOCKED;
        }
        if (advisory.mode() == Mode.STORM) {
            return STORM;
        }
        boolean holds = advisory.advices().stream().anyMatch(advice -> advice.kind() == AdviceKind.HOLD_COURSE);
        return holds || advisory.mode() == Mode.CALM ? CALM : WATCH;
    }

    String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    AdvisoryView.Status status(Phrases phrases) {
        return new AdvisoryView.Status(shape, phrases.say("mode-" + id()));
    }
}
