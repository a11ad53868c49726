package org.koers.review;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;

/**
 * What followed on an advice, told with hindsight.
 *
 * @param outcome how the weeks after it landed
 * @param reason why it is unknown; null when it is known
 * @param followed the weeks it was told from; null when it is unknown
 */
public record Verdict(
        Outcome outcome, @Nullable Reason reason, @Nullable Followed followed) {

    static Verdict unknown(Reason reason) {
        return new Verdict(Outcome.UNKNOWN, reason, null);
    }

    static Verdict of(Followed followed) {
        BigDecimal gap = followed.actual().subtract(followed.planned());
        boolean beyond = gap.abs().compareTo(followed.noise()) > 0;
        Outcome side = gap.signum() < 0 ? Outcome.LANDED_UNDER : Outcome.LANDED_ABOVE;
        return new Verdict(beyond ? side : Outcome.WITHIN_NOISE, null, followed);
    }

    /** How the weeks after an advice landed. */
    public enum Outcome {
        /** Below plan, by more than ordinary variation. */
        LANDED_UNDER,
        /** No further from plan than ordinary variation takes it. */
        WITHIN_NOISE,
        /** Above plan, by more than ordinary variation. */
        LANDED_ABOVE,
        UNKNOWN
    }

    /** Why nothing can be told. */
    public enum Reason {
        /** A decision answered it: what would have come without one nobody knows. */
        ACTED_ON,
        /** Fewer than {@link Hindsight#FEWEST_WEEKS} known weeks came after it. */
        TOO_EARLY,
        /** Nothing was planned for what it is about. */
        NO_PLAN,
        /** Nothing is known of what was sold of it. */
        NO_RESULTS,
        /** In that week there were too few weeks yet to know their ordinary variation. */
        NO_VARIATION,
        /** It is about someone who belongs to no series: a rep, or a customer without a segment. */
        NO_SERIES
    }

    /**
     * The weeks after an advice.
     *
     * @param weeks how many are known
     * @param until the last of them
     * @param planned for them together, as the plan stood in the week of the advice
     * @param actual of them together
     * @param noise how far from plan ordinary variation takes them together; this and the above in plan currency
     */
    public record Followed(int weeks, IsoWeek until, BigDecimal planned, BigDecimal actual, BigDecimal noise) {}
}
