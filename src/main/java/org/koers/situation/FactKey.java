package org.koers.situation;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.activities.Activity;
import org.koers.calendar.IsoWeek;
import org.koers.customers.Selection;
import org.koers.decisions.Decision;
import org.koers.decisions.Meeting;
import org.koers.market.MarketValue;
import org.koers.measure.Scope;
import org.koers.plan.PlanLine;
import org.koers.quotes.Quote;
import org.koers.results.ControlTotal;
import org.koers.results.Result;
import org.koers.team.Member;

/**
 * What makes a fact the same fact when it is read again. Names are the same whatever their case and spacing; numbers of
 * customers and quotes are as they stand.
 */
public final class FactKey {
    private FactKey() {}

    public static Object of(PlanLine line) {
        return parts(line.version(), line.year(), line.week(), name(line.segment()), name(line.rep()));
    }

    public static Object of(Result result) {
        return new ResultKey(
                result.week(),
                result.customerNo(),
                name(result.segment()),
                name(result.rep()),
                name(result.itemGroup()),
                result.month());
    }

    /** A record of its own, not a list: there may be a million of them. */
    private record ResultKey(
            IsoWeek week,
            @Nullable String customerNo,
            @Nullable String segment,
            @Nullable String rep,
            @Nullable String itemGroup,
            @Nullable YearMonth month) {}

    public static Object of(ControlTotal total) {
        return parts(total.week());
    }

    public static Object of(Activity activity) {
        return parts(activity.date(), name(activity.rep()), activity.customerNo(), activity.type());
    }

    public static Object of(Quote quote) {
        return quote.number();
    }

    public static Object of(MarketValue value) {
        return parts(value.period(), name(value.segment()), name(value.indicator()), value.published());
    }

    public static Object of(Selection chosen) {
        return parts(chosen.customerNo(), chosen.from());
    }

    public static Object of(Member member) {
        return parts(name(member.name()), member.from());
    }

    public static Object of(Decision decision) {
        return parts(decision.date(), name(decision.topic()), name(decision.adviceId()));
    }

    public static Object of(Meeting meeting) {
        return parts(meeting.date());
    }

    private static List<@Nullable Object> parts(@Nullable Object... parts) {
        return Arrays.asList(parts);
    }

    private static @Nullable String name(@Nullable String name) {
        return name == null ? null : Scope.key(name);
    }
}
