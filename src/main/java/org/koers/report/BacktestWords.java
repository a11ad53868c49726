package org.koers.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.backtest.SeriesYear;
import org.koers.backtest.SimpleMethod;
import org.koers.measure.Message;
import org.koers.measure.Scope;

/** The sentences and numbers of a back-test in one language and currency; texts of the bundle {@code backtest}. */
record BacktestWords(Phrases phrases) {
    private static final int PER_CENT = 100;

    String tell(String key, Object... arguments) {
        return phrases.say(Message.of("backtest." + key, arguments));
    }

    /** {@code Installatie 2024}. */
    String name(SeriesYear year) {
        return series(year) + " " + year.year();
    }

    String series(SeriesYear year) {
        return year.series().equals(Scope.TOTAL)
                ? phrases.say("all")
                : year.series().name();
    }

    /** {@code 4,0 %}; a dash when not known. */
    String precise(@Nullable Double share) {
        return share == null
                ? Phrases.UNKNOWN
                : tell("per-cent", phrases.wording().decimal(BigDecimal.valueOf(share * PER_CENT), 1));
    }

    /** {@code 74 %}; a dash when not known. */
    String share(@Nullable Double share) {
        return share == null
                ? Phrases.UNKNOWN
                : tell("per-cent", phrases.wording().decimal(BigDecimal.valueOf(share * PER_CENT), 0));
    }

    /** {@code +3,1 %}. */
    String signed(double share) {
        String written = precise(share);
        return share > 0 ? "+" + written : written;
    }

    String method(SimpleMethod method) {
        return switch (method) {
            case LINEAR -> tell("method-linear");
            case LAST_YEAR_PACE -> tell("method-pace");
            case SEASONAL_NAIVE -> tell("method-naive");
            case SHRUNK_PACE -> tell("method-shrunk");
        };
    }

    String week(@Nullable Integer week) {
        return week == null ? Phrases.UNKNOWN : String.valueOf(week);
    }

    /** What came, against the target, as a fraction. */
    static double gap(SeriesYear year) {
        return year.actual().doubleValue() / year.target().doubleValue() - 1;
    }

    /** {@code 4,8 % onder het doel}. */
    String gapSays(SeriesYear year) {
        double gap = gap(year);
        return tell(gap < 0 ? "below-target" : "above-target", precise(Math.abs(gap)));
    }

    String outcome(SeriesYear year) {
        if (year.isMissed()) {
            return tell("missed");
        }
        return year.isHit() ? tell("reached") : tell("between");
    }

    List<String> columns(String... keys) {
        return java.util.Arrays.stream(keys).map(this::tell).toList();
    }
}
