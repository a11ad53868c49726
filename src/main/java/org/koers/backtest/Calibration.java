package org.koers.backtest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether chances came true as often as they said.
 *
 * @param deciles ten, from 0–10 % up
 * @param brier mean squared distance between the chance and what came, 0…1, lower is better; null without any chance
 */
public record Calibration(List<Decile> deciles, @Nullable Double brier) {
    private static final int FIRST_WEEK = 8;
    private static final int LAST_WEEK = 39;
    private static final int DECILES = 10;

    public Calibration {
        deciles = List.copyOf(deciles);
    }

    /** A chance that was given, and whether it came true. */
    public record Given(double chance, boolean came) {}

    /**
     * All chances within ten per cent points of each other.
     *
     * @param n how many
     * @param chance their mean; null when there are none
     * @param came share of them that came true; null when there are none
     */
    public record Decile(
            int n, @Nullable Double chance, @Nullable Double came) {}

    /** Of every chance of the target that was given in weeks 8 to 39. */
    static Calibration ofYears(List<SeriesYear> years) {
        List<Given> given = new ArrayList<>();
        for (SeriesYear year : years) {
            for (Look look : year.looks()) {
                if (look.week() >= FIRST_WEEK && look.week() <= LAST_WEEK) {
                    given.add(new Given(
                            look.probability().doubleValue(), year.actual().compareTo(look.target()) >= 0));
                }
            }
        }
        return of(given);
    }

    public static Calibration of(List<Given> given) {
        List<List<Given>> parts = new ArrayList<>();
        for (int decile = 0; decile < DECILES; decile++) {
            parts.add(new ArrayList<>());
        }
        for (Given one : given) {
            parts.get(Math.min(DECILES - 1, (int) (one.chance() * DECILES))).add(one);
        }
        return new Calibration(
                parts.stream().map(Calibration::decile).toList(),
                Averages.mean(given.stream().map(Calibration::squaredDistance).toList()));
    }

    private static double squaredDistance(Given one) {
        double distance = one.chance() - (one.came() ? 1 : 0);
        return distance * distance;
    }

    private static Decile decile(List<Given> part) {
        return new Decile(
                part.size(),
                Averages.mean(part.stream().map(Given::chance).toList()),
                Averages.mean(part.stream().map(one -> one.came() ? 1.0 : 0.0).toList()));
    }
}
