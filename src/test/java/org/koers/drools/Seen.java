package org.koers.drools;

import java.util.List;
import org.koers.advice.Adviser.Conclusion;

/** A conclusion in words, for tests. */
final class Seen {
    private Seen() {}

    static List<String> shown(Conclusion conclusion) {
        return conclusion.shown().stream().map(shown -> shown.candidate().key()).toList();
    }

    static List<String> forDecision(Conclusion conclusion) {
        return conclusion.shown().stream()
                .filter(shown -> shown.forDecision())
                .map(shown -> shown.candidate().key())
                .toList();
    }

    static List<String> withheld(Conclusion conclusion) {
        return conclusion.restrained().stream()
                .map(entry -> entry.candidate().key() + " " + entry.reason().id())
                .sorted()
                .toList();
    }

    static List<String> absorbed(Conclusion conclusion) {
        return conclusion.absorbed().stream()
                .map(entry -> entry.finding().key() + " by " + entry.by().key())
                .sorted()
                .toList();
    }

    static List<String> labels(Conclusion conclusion) {
        return conclusion.labels().stream().map(finding -> finding.key()).toList();
    }

    static List<String> causes(Conclusion conclusion) {
        return conclusion.causes().stream()
                .map(cause -> cause.scope().id() + " " + cause.kind())
                .toList();
    }

    static List<String> feasibility(Conclusion conclusion) {
        return conclusion.feasibility().stream()
                .map(entry -> entry.finding().key() + " " + entry.level())
                .toList();
    }
}
