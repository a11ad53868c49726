package org.koers.rules;

import java.math.BigDecimal;
import java.util.List;
import org.koers.measure.Value;

/**
 * What a cell of a rule table asks of one measure. A value that is not known makes every condition false, {@link Not}
 * included; only {@link Unknown} asks for it outright (measures.md §1.1).
 */
public sealed interface Condition {
    /** Whether the value meets the condition. */
    boolean holds(Value value);

    /** Numbers at which the answer changes; empty for words and flags. */
    List<BigDecimal> boundaries();

    /** What the kind of condition makes of itself. */
    <T> T fold(Cases<T> cases);

    /** One answer for each kind of condition. */
    interface Cases<T> {
        T comparison(Comparison condition);

        T interval(Interval condition);

        T word(Word condition);

        T flag(Flag condition);

        T unknown(Unknown condition);

        T not(Not condition);

        T anyOf(AnyOf condition);
    }

    /** {@code < 0.1}. */
    record Comparison(Operator operator, BigDecimal threshold) implements Condition {
        @Override
        public boolean holds(Value value) {
            return value.number()
                    .filter(amount -> operator.test(amount.compareTo(threshold)))
                    .isPresent();
        }

        @Override
        public List<BigDecimal> boundaries() {
            return List.of(threshold);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.comparison(this);
        }
    }

    /** {@code [0.8..0.95]}, either end open or closed. */
    record Interval(BigDecimal low, boolean lowIncluded, BigDecimal high, boolean highIncluded) implements Condition {
        @Override
        public boolean holds(Value value) {
            return value.number().filter(this::contains).isPresent();
        }

        private boolean contains(BigDecimal amount) {
            int atLow = amount.compareTo(low);
            int atHigh = amount.compareTo(high);
            return (lowIncluded ? atLow >= 0 : atLow > 0) && (highIncluded ? atHigh <= 0 : atHigh < 0);
        }

        @Override
        public List<BigDecimal> boundaries() {
            return List.of(low, high);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.interval(this);
        }
    }

    /** {@code "outside-down"}. */
    record Word(String word) implements Condition {
        @Override
        public boolean holds(Value value) {
            return value instanceof Value.Word found && found.word().equals(word);
        }

        @Override
        public List<BigDecimal> boundaries() {
            return List.of();
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.word(this);
        }
    }

    /** {@code yes} or {@code no}. */
    record Flag(boolean yes) implements Condition {
        @Override
        public boolean holds(Value value) {
            return value instanceof Value.YesNo found && found.yes() == yes;
        }

        @Override
        public List<BigDecimal> boundaries() {
            return List.of();
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.flag(this);
        }
    }

    /** {@code unknown}: the only condition that a missing value meets. */
    record Unknown() implements Condition {
        @Override
        public boolean holds(Value value) {
            return !value.isKnown();
        }

        @Override
        public List<BigDecimal> boundaries() {
            return List.of();
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.unknown(this);
        }
    }

    /** {@code not(...)}; not true of a missing value. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(Value value) {
            return value.isKnown() && !condition.holds(value);
        }

        @Override
        public List<BigDecimal> boundaries() {
            return condition.boundaries();
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.not(this);
        }
    }

    /** Alternatives: one of them is enough. */
    record AnyOf(List<Condition> alternatives) implements Condition {
        public AnyOf {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public boolean holds(Value value) {
            return alternatives.stream().anyMatch(alternative -> alternative.holds(value));
        }

        @Override
        public List<BigDecimal> boundaries() {
            return alternatives.stream()
                    .flatMap(alternative -> alternative.boundaries().stream())
                    .sorted()
                    .distinct()
                    .toList();
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.anyOf(this);
        }
    }

    /** How a number is compared. */
    enum Operator {
        LESS("<"),
        AT_MOST("<="),
        EQUAL("="),
        AT_LEAST(">="),
        MORE(">");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        boolean test(int comparison) {
            return switch (this) {
                case LESS -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case EQUAL -> comparison == 0;
                case AT_LEAST -> comparison >= 0;
                case MORE -> comparison > 0;
            };
        }
    }
}
