package org.koers.review;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.koers.advice.Advice;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.measure.Scope;

/** One advice for as long as its condition went on: all the weeks in which it was shown under one id. */
final class Episode {
    private final Reviewed first;
    private final Advice advice;
    private final String key;
    private final Set<String> rows = new LinkedHashSet<>();
    private IsoWeek last;

    /** @param first week in which it was shown */
    Episode(Reviewed first, Advice advice) {
        this.first = first;
        this.advice = advice;
        this.key = Cooling.key(advice.id());
        this.last = first.advisory().asOf();
    }

    Reviewed first() {
        return first;
    }

    /** As it was shown in its first week. */
    Advice advice() {
        return advice;
    }

    /** Ids of the rows that spoke in it: a milder variant may give way to a more severe one. */
    Set<String> rows() {
        return rows;
    }

    /** Weeks have to come in order. */
    void goOn(IsoWeek week, Advice shown) {
        last = week;
        rows.add(shown.row().id());
    }

    IsoWeek began() {
        return first.advisory().asOf();
    }

    /** Whether the decision names this very advice, with its week. */
    boolean isNamed(Decision decision) {
        String named = decision.adviceId();
        return named != null && isKeyOf(named) && week(named).equals(week(advice.id()));
    }

    /** Whether it is on this rule and scope, while the advice was shown or within the weeks that hindsight follows. */
    boolean isMeant(Decision decision) {
        String named = decision.adviceId();
        IsoWeek decided = IsoWeek.of(decision.date());
        return named != null
                && isKeyOf(named)
                && !decided.isBefore(began())
                && !decided.isAfter(last.plus(Hindsight.MOST_WEEKS));
    }

    private boolean isKeyOf(String named) {
        return Cooling.key(named).equals(key);
    }

    private static String week(String named) {
        String tidy = Scope.tidy(named).toUpperCase(Locale.ROOT);
        return tidy.substring(tidy.lastIndexOf('.') + 1);
    }
}
