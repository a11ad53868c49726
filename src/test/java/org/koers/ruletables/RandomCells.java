package org.koers.ruletables;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.koers.measure.Measure;
import org.koers.measure.Unit;

/**
 * Cells as people may write them, in the part of our language that FEEL shares: one text is valid in both, but for the
 * three words that FEEL has in its own spelling.
 */
record RandomCells(RandomGenerator random) {
    private static final Map<String, String> IN_FEEL = Map.of("yes", "true", "no", "false", "unknown", "null");
    private static final List<String> COMPARISONS = List.of("<", "<=", ">", ">=");

    /** @param isNegated whether it is a {@code not(...)} */
    record Written(String ours, String feel, boolean isNegated) {}

    Written cell(Measure measure) {
        int kind = random.nextInt(10);
        if (kind == 0) {
            return new Written("-", "-", false);
        }
        List<String> items = IntStream.range(0, kind < 5 ? 1 : random.nextInt(2, 5))
                .mapToObj(i -> item(measure))
                .toList();
        boolean negated = random.nextInt(3) == 0;
        String list = negated ? "not(" + joined(items) + ")" : joined(items);
        String feel =
                items.stream().map(item -> IN_FEEL.getOrDefault(item, item)).collect(Collectors.joining(", "));
        return new Written(list, negated ? "not(" + feel + ")" : feel, negated);
    }

    /** With a space behind the comma: 952,801 would be one number. */
    private String joined(List<String> items) {
        return String.join(random.nextBoolean() ? ", " : " ,  ", items);
    }

    private String item(Measure measure) {
        if (random.nextInt(12) == 0 || measure.unit() == Unit.WEEK) {
            return "unknown";
        }
        if (measure.unit() == Unit.YES_NO) {
            return random.nextBoolean() ? "yes" : "no";
        }
        if (measure.unit() == Unit.TEXT) {
            return "\"" + Words.of(measure).get(random.nextInt(Words.of(measure).size())) + "\"";
        }
        return switch (random.nextInt(4)) {
            case 0 -> number(measure).toPlainString();
            case 1 -> interval(measure);
            default ->
                COMPARISONS.get(random.nextInt(COMPARISONS.size()))
                        + " ".repeat(random.nextInt(3))
                        + number(measure).toPlainString();
        };
    }

    private String interval(Measure measure) {
        BigDecimal low = number(measure);
        BigDecimal high = low.add(
                BigDecimal.valueOf(random.nextInt(1, 500), measure.unit().decimals()));
        return List.of("[", "]", "(").get(random.nextInt(3))
                + low.toPlainString()
                + (random.nextBoolean() ? ".." : " .. ")
                + high.toPlainString()
                + List.of("]", "[", ")").get(random.nextInt(3));
    }

    /** Small, so that limits of one cell meet; shares stay below 1, where they need no sign of percent. */
    private BigDecimal number(Measure measure) {
        BigDecimal number =
                BigDecimal.valueOf(random.nextInt(400), measure.unit().decimals());
        return RandomConditions.mayBeNegative(measure) && random.nextInt(4) == 0 ? number.negate() : number;
    }
}
