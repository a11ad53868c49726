package org.koers.ruletables;

import java.math.BigDecimal;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.koers.measure.Measure;
import org.koers.measure.Unit;
import org.koers.rules.Condition;

/** Random conditions of every kind, as the parser would give them. */
record RandomConditions(RandomGenerator random) {
    static RandomConditions seeded(long seed) {
        return new RandomConditions(
                RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    }

    /** Whether values below nothing exist. */
    static boolean mayBeNegative(Measure measure) {
        return switch (measure.unit()) {
            case MONEY, INDEX, SHARE, POINTS -> true;
            default -> false;
        };
    }

    /** @param depth how deep lists and {@code not(...)} may be nested; 0 for neither */
    Condition of(Measure measure, int depth) {
        int choice = random.nextInt(depth > 0 ? 4 : 2);
        if (choice == 2) {
            return new Condition.Not(of(measure, depth - 1));
        }
        if (choice == 3) {
            return new Condition.AnyOf(IntStream.range(0, random.nextInt(2, 5))
                    .mapToObj(i -> of(measure, 0))
                    .toList());
        }
        if (measure.unit() == Unit.WEEK || random.nextInt(10) == 0) {
            return new Condition.Unknown();
        }
        if (measure.unit() == Unit.YES_NO) {
            return new Condition.Flag(random.nextBoolean());
        }
        if (measure.unit() == Unit.TEXT) {
            return new Condition.Word(
                    Words.of(measure).get(random.nextInt(Words.of(measure).size())));
        }
        return choice == 0 ? comparison(measure) : interval(measure);
    }

    private Condition comparison(Measure measure) {
        Condition.Operator[] operators = Condition.Operator.values();
        return new Condition.Comparison(operators[random.nextInt(operators.length)], number(measure));
    }

    private Condition interval(Measure measure) {
        BigDecimal low = number(measure);
        BigDecimal high = low.add(amount(measure, 1));
        return new Condition.Interval(low, random.nextBoolean(), plain(high), random.nextBoolean());
    }

    private BigDecimal number(Measure measure) {
        BigDecimal amount = amount(measure, 0);
        return mayBeNegative(measure) && random.nextInt(3) == 0 ? plain(amount.negate()) : amount;
    }

    /** Below 1 for shares, which need no sign of percent then. */
    private BigDecimal amount(Measure measure, int least) {
        return plain(
                BigDecimal.valueOf(random.nextInt(least, 9_000), measure.unit().decimals()));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
