package org.koers.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.backtest.Calibration;
import org.koers.backtest.LandingScore;
import org.koers.backtest.Look;
import org.koers.backtest.Score;
import org.koers.backtest.SeriesYear;
import org.koers.backtest.TrackRecord;
import org.koers.measure.Scope;

/** Writes {@code backtest.json}, contract {@code koers.backtest/1}. Amounts in plan currency, shares as fractions. */
public final class BacktestJson {
    private static final String SCHEMA = "koers.backtest/1";
    private static final int DECIMALS = 4;

    public byte[] write(TrackRecord tested) {
        return Json.write(new Document(
                SCHEMA,
                tested.years().stream().map(BacktestJson::year).toList(),
                new SummaryPart(
                        tested.missedYears(),
                        rounded(tested.warnedBeforeWeek27()),
                        rounded(tested.medianWarningWeek()),
                        tested.hitYears(),
                        rounded(tested.falseAlarmRate()),
                        tested.landing().stream().map(BacktestJson::landing).toList(),
                        rounded(tested.calibration().brier()),
                        tested.calibration().deciles().stream()
                                .map(BacktestJson::decile)
                                .toList())));
    }

    private static DecilePart decile(Calibration.Decile decile) {
        return new DecilePart(decile.n(), rounded(decile.chance()), rounded(decile.came()));
    }

    private static YearPart year(SeriesYear year) {
        return new YearPart(
                year.series().equals(Scope.TOTAL)
                        ? Scope.TOTAL.id()
                        : year.series().name(),
                year.year(),
                year.target(),
                year.actual(),
                year.missed(),
                year.firstWarningWeek(),
                year.isFalseAlarm(),
                year.assumed(),
                year.looks().stream().map(BacktestJson::look).toList());
    }

    private static LookPart look(Look look) {
        return new LookPart(look.week(), look.expected(), look.low80(), look.high80(), look.probability());
    }

    private static LandingPart landing(LandingScore landing) {
        Map<String, ScorePart> methods = new LinkedHashMap<>();
        landing.simple().forEach((method, score) -> methods.put(id(method), score(score)));
        Score own = landing.score();
        return new LandingPart(
                landing.week(),
                rounded(own.mape()),
                rounded(own.coverage80()),
                own.n(),
                rounded(own.medianError()),
                rounded(own.intervalScore()),
                methods);
    }

    /** {@code lastYearPace}. */
    private static String id(Enum<?> method) {
        String[] words = method.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder id = new StringBuilder(words[0]);
        for (int word = 1; word < words.length; word++) {
            id.append(words[word].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[word].substring(1));
        }
        return id.toString();
    }

    private static ScorePart score(Score score) {
        return new ScorePart(
                rounded(score.mape()),
                rounded(score.coverage80()),
                score.n(),
                rounded(score.medianError()),
                rounded(score.intervalScore()));
    }

    private static @Nullable BigDecimal rounded(@Nullable Double number) {
        return number == null ? null : BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    private record Document(String schema, List<YearPart> years, SummaryPart summary) {}

    private record YearPart(
            String series,
            int year,
            BigDecimal target,
            BigDecimal actual,
            @Nullable Boolean missed,
            @Nullable Integer firstWarningWeek,
            boolean falseAlarm,
            boolean targetAssumed,
            List<LookPart> landing) {}

    private record LookPart(
            int week, BigDecimal expected, BigDecimal low80, BigDecimal high80, BigDecimal probability) {}

    private record SummaryPart(
            int missedYears,
            @Nullable BigDecimal warnedBeforeWeek27,
            @Nullable BigDecimal medianWarningWeek,
            int hitYears,
            @Nullable BigDecimal falseAlarmRate,
            List<LandingPart> landing,
            @Nullable BigDecimal brier,
            List<DecilePart> reliability) {}

    private record DecilePart(
            int n,
            @Nullable BigDecimal probability,
            @Nullable BigDecimal reached) {}

    private record LandingPart(
            int week,
            @Nullable BigDecimal mape,
            @Nullable BigDecimal coverage80,
            int n,
            @Nullable BigDecimal medianError,
            @Nullable BigDecimal intervalScore,
            Map<String, ScorePart> methods) {}

    private record ScorePart(
            @Nullable BigDecimal mape,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BigDecimal coverage80,

            int n,
            @Nullable BigDecimal medianError,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BigDecimal intervalScore) {}
}
