package org.koers.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Withheld;
import org.koers.calendar.IsoWeek;
import org.koers.rules.Row;

/**
 * How one rule fared in the weeks behind us, as if the rules that hold now had held all along.
 *
 * <p>Fired and withheld are counted once for each week and scope, or pair of segments. Shown, accepted and rejected are
 * counted once for each advice, under one id for as long as its condition goes on. What fired and was neither shown nor
 * withheld became a note, or a more severe variant or a pair that lies further apart spoke for it.
 *
 * @param row that is switched on and asks something
 * @param weeks how many were looked at, of all plans together
 * @param blind in how many of them no row of this rule could look, for want of data
 * @param fired how often its conditions held
 * @param lastFired last week in which they did; null when they never did
 * @param withheld how often it fired and was not shown, by reason; no entry for a reason that never was
 * @param shown advices in which it spoke
 * @param answerable how many of those are of plans whose decisions name advices; of the others nobody knows the answer
 * @param accepted advices whose last decision is to act on it: open, done, or without a status
 * @param rejections advices whose last decision was dropped or not done, by date
 * @param followed what followed on its advices, told from the first week of each
 */
public record RuleCard(
        Row row,
        int weeks,
        int blind,
        int fired,
        @Nullable IsoWeek lastFired,
        SortedMap<Withheld.Reason, Integer> withheld,
        int shown,
        int answerable,
        int accepted,
        List<Rejection> rejections,
        VerdictCounts followed) {
    /** Advices without one accepted from which a rule is said to have no friends. */
    public static final int FEWEST_WITHOUT_FRIENDS = 3;

    public RuleCard {
        withheld = Collections.unmodifiableSortedMap(new TreeMap<>(withheld));
        rejections = List.copyOf(rejections);
    }

    /**
     * An advice that was turned down.
     *
     * @param advice its id
     * @param date of the decision
     * @param reason outcome of the decision as written, else its text; null when neither was written
     */
    public record Rejection(
            String advice, LocalDate date, @Nullable String reason) {}

    public int rejected() {
        return rejections.size();
    }

    /** How often it fired and was not shown, whatever the reason. */
    public int withheldInAll() {
        return withheld.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether weeks were looked at and its conditions held in none of them. */
    public boolean isNeverFired() {
        return weeks > 0 && fired == 0;
    }

    /** Whether no week could tell if its conditions held: it is the data that is silent then. */
    public boolean isNeverAble() {
        return weeks > 0 && blind == weeks;
    }

    /**
     * Whether it was shown in at least {@value #FEWEST_WITHOUT_FRIENDS} advices that could be answered, and none of them
     * was accepted.
     */
    public boolean hasNoFriends() {
        return answerable >= FEWEST_WITHOUT_FRIENDS && accepted == 0;
    }

    /** This card and that of the same row in another plan. */
    RuleCard and(RuleCard other) {
        SortedMap<Withheld.Reason, Integer> both = new TreeMap<>(withheld);
        other.withheld.forEach((reason, count) -> both.merge(reason, count, Integer::sum));
        List<Rejection> turnedDown = new ArrayList<>(rejections);
        turnedDown.addAll(other.rejections);
        turnedDown.sort(Comparator.comparing(Rejection::date));
        return new RuleCard(
                row,
                weeks + other.weeks,
                blind + other.blind,
                fired + other.fired,
                later(lastFired, other.lastFired),
                both,
                shown + other.shown,
                answerable + other.answerable,
                accepted + other.accepted,
                turnedDown,
                followed.and(other.followed));
    }

    private static @Nullable IsoWeek later(@Nullable IsoWeek one, @Nullable IsoWeek other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
