package org.koers.backtest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How well year totals were foreseen at one week of the year.
 *
 * @param week position in the plan year
 * @param score of the landing
 * @param simple of the simple methods, over the series that have last year
 */
public record LandingScore(int week, Score score, Map<SimpleMethod, Score> simple) {

    static LandingScore of(List<SeriesYear> years, int week) {
        List<Score.Case> own = new ArrayList<>();
        Map<SimpleMethod, List<Score.Case>> others = new EnumMap<>(SimpleMethod.class);
        for (SimpleMethod method : SimpleMethod.values()) {
            others.put(method, new ArrayList<>());
        }
        for (SeriesYear year : years) {
            double actual = year.actual().doubleValue();
            if (actual > 0) {
                year.look(week).ifPresent(look -> own.add(new Score.Case(look.range(), actual)));
                others.forEach((method, cases) ->
                        year.simple(method, week).ifPresent(forecast -> cases.add(new Score.Case(forecast, actual))));
            }
        }
        Map<SimpleMethod, Score> simple = new EnumMap<>(SimpleMethod.class);
        others.forEach((method, cases) -> simple.put(method, Score.of(cases)));
        return new LandingScore(week, Score.of(own), simple);
    }
}
