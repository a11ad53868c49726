package org.koers.backtest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two averages of this package; null of nothing. */
final class Averages {
    private Averages() {}

    static @Nullable Double mean(List<Double> numbers) {
        if (numbers.isEmpty()) {
            return null;
        }
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum / numbers.size();
    }

    static @Nullable Double median(List<Double> numbers) {
        if (numbers.isEmpty()) {
            return null;
        }
        List<Double> sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (Double) ((sorted.get(middle - 1) + sorted.get(middle)) / 2);
    }
}
