package org.koers.signals;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koers.decisions.Decision;
import org.koers.measure.Scope;

/**
 * Which way a decision steers.
 *
 * @param of what it steers: a measure of a scope, or two segments between which something moves
 * @param sign +1 or −1; two decisions of the same with other signs turn it round
 */
record Heading(String of, int sign) {

    /** From its measure, From and To, or from the pair of segments in its advice id; null when it says neither. */
    static @Nullable Heading of(Decision decision) {
        String measure = decision.measure();
        double from = StatedNumber.of(decision.from());
        double to = StatedNumber.of(decision.to());
        if (measure != null && !measure.isBlank() && from != to && !Double.isNaN(from - to)) {
            return new Heading(Scope.key(measure) + "." + scope(decision), to > from ? 1 : -1);
        }
        String scope = scope(decision);
        int between = scope.indexOf('~');
        if (between <= 0) {
            return null;
        }
        String gives = scope.substring(0, between);
        String receives = scope.substring(between + 1);
        boolean inOrder = gives.compareTo(receives) < 0;
        return new Heading(inOrder ? gives + "~" + receives : receives + "~" + gives, inOrder ? 1 : -1);
    }

    /** {@code infra~installatie} of {@code F10.infra~installatie.2026-W18}; empty without an advice. */
    static String scope(Decision decision) {
        String advice = Objects.requireNonNullElse(decision.adviceId(), "");
        int first = advice.indexOf('.');
        int last = advice.lastIndexOf('.');
        boolean dated = last > first
                && advice.substring(last + 1).toUpperCase(Locale.ROOT).matches("\\d{4}-W\\d{2}");
        return first < 0 ? "" : Scope.key(advice.substring(first + 1, dated ? last : advice.length()));
    }
}
