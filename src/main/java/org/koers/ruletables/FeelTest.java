package org.koers.ruletables;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.koers.rules.Condition;

/**
 * Writes a condition as unary tests of FEEL (DMN 1.5, chapter 10): units are gone, numbers stand as rules compare them,
 * so 10 % is {@code 0.1}. FEEL says neither yes nor no to a comparison with {@code null}, and {@code not} would turn
 * that round; so what a missing value does is written out.
 */
final class FeelTest {
    private static final String MISSING = "null";
    private static final String KNOWN = "? != " + MISSING;

    private FeelTest() {}

    /** {@code < 0.1}, {@code "run-down", null}, {@code not(null, [0.8..0.95])}. */
    static String of(Condition condition) {
        if (isPlain(condition)) {
            return String.join(", ", alternatives(condition));
        }
        if (condition instanceof Condition.Not not && isPlain(not.condition())) {
            Set<String> excluded = new LinkedHashSet<>(List.of(MISSING));
            excluded.addAll(alternatives(not.condition()));
            return "not(" + String.join(", ", excluded) + ")";
        }
        // Unary tests know no not(...) inside a list or inside another: those are an expression.
        return condition.fold(new Expression());
    }

    /** A text of FEEL. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static boolean isPlain(Condition condition) {
        return condition instanceof Condition.AnyOf anyOf
                ? anyOf.alternatives().stream().allMatch(FeelTest::isSingle)
                : isSingle(condition);
    }

    private static boolean isSingle(Condition condition) {
        return !(condition instanceof Condition.Not) && !(condition instanceof Condition.AnyOf);
    }

    private static List<String> alternatives(Condition condition) {
        List<Condition> alternatives =
                condition instanceof Condition.AnyOf anyOf ? anyOf.alternatives() : List.of(condition);
        return alternatives.stream().map(single -> single.fold(new Single())).toList();
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** One test: what the value is compared with is left out. */
    private static final class Single implements Condition.Cases<String> {
        @Override
        public String comparison(Condition.Comparison condition) {
            String threshold = number(condition.threshold());
            return condition.operator() == Condition.Operator.EQUAL
                    ? threshold
                    : condition.operator().sign() + " " + threshold;
        }

        @Override
        public String interval(Condition.Interval condition) {
            return (condition.lowIncluded() ? "[" : "(")
                    + number(condition.low())
                    + ".."
                    + number(condition.high())
                    + (condition.highIncluded() ? "]" : ")");
        }

        @Override
        public String word(Condition.Word condition) {
            return quoted(condition.word());
        }

        @Override
        public String flag(Condition.Flag condition) {
            return String.valueOf(condition.yes());
        }

        @Override
        public String unknown(Condition.Unknown condition) {
            return MISSING;
        }

        @Override
        public String not(Condition.Not condition) {
            return of(condition);
        }

        @Override
        public String anyOf(Condition.AnyOf condition) {
            return of(condition);
        }
    }

    /** A yes or no about the value, which FEEL calls {@code ?}. */
    private static final class Expression implements Condition.Cases<String> {
        private final Single single = new Single();

        @Override
        public String comparison(Condition.Comparison condition) {
            String test = single.comparison(condition);
            return condition.operator() == Condition.Operator.EQUAL ? "? = " + test : "? " + test;
        }

        @Override
        public String interval(Condition.Interval condition) {
            return "? in " + single.interval(condition);
        }

        @Override
        public String word(Condition.Word condition) {
            return "? = " + single.word(condition);
        }

        @Override
        public String flag(Condition.Flag condition) {
            return "? = " + single.flag(condition);
        }

        @Override
        public String unknown(Condition.Unknown condition) {
            return "? = " + MISSING;
        }

        @Override
        public String not(Condition.Not condition) {
            return KNOWN + " and not(" + condition.condition().fold(this) + ")";
        }

        @Override
        public String anyOf(Condition.AnyOf condition) {
            return condition.alternatives().stream()
                    .map(alternative -> "(" + alternative.fold(this) + ")")
                    .collect(Collectors.joining(" or "));
        }
    }
}
