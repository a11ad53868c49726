package org.koers.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.rules.Condition;

/**
 * A condition as the two fields {@code comparator} and {@code threshold} of advisory.json.
 *
 * @param comparator {@code <}, {@code <=}, {@code =}, {@code >=}, {@code >}; {@code [..]} with round brackets for open
 *     ends; {@code in} for a list of alternatives; {@code unknown}; any of them inside {@code not()}
 * @param threshold a number, a word, a flag, two numbers for a range, or a list; null for {@code unknown}
 */
record ConditionTerms(String comparator, @Nullable Object threshold) {
    private static final Condition.Cases<ConditionTerms> READ = new Condition.Cases<>() {
        @Override
        public ConditionTerms comparison(Condition.Comparison condition) {
            return new ConditionTerms(condition.operator().sign(), condition.threshold());
        }

        @Override
        public ConditionTerms interval(Condition.Interval condition) {
            String comparator = (condition.lowIncluded() ? "[" : "(") + ".." + (condition.highIncluded() ? "]" : ")");
            List<BigDecimal> ends = List.of(condition.low(), condition.high());
            return new ConditionTerms(comparator, ends);
        }

        @Override
        public ConditionTerms word(Condition.Word condition) {
            return new ConditionTerms("=", condition.word());
        }

        @Override
        public ConditionTerms flag(Condition.Flag condition) {
            return new ConditionTerms("=", condition.yes());
        }

        @Override
        public ConditionTerms unknown(Condition.Unknown condition) {
            return new ConditionTerms("unknown", null);
        }

        @Override
        public ConditionTerms not(Condition.Not condition) {
            ConditionTerms inner = of(condition.condition());
            return new ConditionTerms("not(" + inner.comparator() + ")", inner.threshold());
        }

        @Override
        public ConditionTerms anyOf(Condition.AnyOf condition) {
            return new ConditionTerms(
                    "in",
                    condition.alternatives().stream()
                            .map(ConditionTerms::of)
                            .map(ConditionTerms::alternative)
                            .toList());
        }
    };

    static ConditionTerms of(Condition condition) {
        return condition.fold(READ);
    }

    /** Words stand alone in a list; a comparison keeps its sign. */
    private Object alternative() {
        if (threshold == null) {
            return comparator;
        }
        return comparator.equals("=") ? threshold : comparator + " " + threshold;
    }
}
