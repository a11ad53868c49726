package org.koers.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The numbers in a condition one by one, in the order in which they are written: one of a comparison, two of an interval,
 * those of all alternatives. Each has its place, from 0.
 */
public final class Bounds {
    private Bounds() {}

    /** Empty for a condition of words and flags. */
    public static List<BigDecimal> of(Condition condition) {
        List<BigDecimal> found = new ArrayList<>();
        condition.fold(new Rewrite(number -> {
            found.add(number);
            return number;
        }));
        return found;
    }

    /**
     * The same condition with another number in one place; it may be one that nothing meets.
     *
     * @throws IllegalArgumentException when there is no number in that place
     */
    public static Condition with(Condition condition, int place, BigDecimal number) {
        int count = of(condition).size();
        if (place < 0 || place >= count) {
            throw new IllegalArgumentException("no number " + place + " in a condition with " + count);
        }
        int[] passed = {0};
        return condition.fold(new Rewrite(old -> passed[0]++ == place ? number : old));
    }

    /** Whether an interval in it ends before it begins: such a cell can't be written. */
    public static boolean hasEmptyInterval(Condition condition) {
        Rewrite rewrite = new Rewrite(number -> number);
        condition.fold(rewrite);
        return rewrite.isEmpty;
    }

    /** Writes a condition anew, each number in turn. */
    private static final class Rewrite implements Condition.Cases<Condition> {
        private final UnaryOperator<BigDecimal> numbers;
        private boolean isEmpty;

        Rewrite(UnaryOperator<BigDecimal> numbers) {
            this.numbers = numbers;
        }

        @Override
        public Condition comparison(Condition.Comparison condition) {
            return new Condition.Comparison(condition.operator(), numbers.apply(condition.threshold()));
        }

        @Override
        public Condition interval(Condition.Interval condition) {
            BigDecimal low = numbers.apply(condition.low());
            BigDecimal high = numbers.apply(condition.high());
            boolean isPoint = condition.lowIncluded() && condition.highIncluded();
            isEmpty |= low.compareTo(high) > 0 || (low.compareTo(high) == 0 && !isPoint);
            return new Condition.Interval(low, condition.lowIncluded(), high, condition.highIncluded());
        }

        @Override
        public Condition word(Condition.Word condition) {
            return condition;
        }

        @Override
        public Condition flag(Condition.Flag condition) {
            return condition;
        }

        @Override
        public Condition unknown(Condition.Unknown condition) {
            return condition;
        }

        @Override
        public Condition not(Condition.Not condition) {
            return new Condition.Not(condition.condition().fold(this));
        }

        @Override
        public Condition anyOf(Condition.AnyOf condition) {
            return new Condition.AnyOf(condition.alternatives().stream()
                    .map(alternative -> alternative.fold(this))
                    .toList());
        }
    }
}
