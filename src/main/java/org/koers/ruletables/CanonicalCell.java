package org.koers.ruletables;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.koers.measure.Language;
import org.koers.measure.Measure;
import org.koers.measure.Unit;
import org.koers.measure.Value;
import org.koers.rules.Condition;

/** Writes conditions and values the one way they are written in a notation; in a canonical table the English one. */
record CanonicalCell(Notation notation) {
    private static final CanonicalCell ENGLISH = new CanonicalCell(Notation.of(Language.EN));

    /** In canonical notation. */
    static String of(Condition condition, Measure measure) {
        return ENGLISH.written(condition, measure);
    }

    /** In canonical notation. */
    static String of(Value value, Measure measure) {
        return ENGLISH.written(value, measure);
    }

    String written(Condition condition, Measure measure) {
        if (condition instanceof Condition.Comparison comparison) {
            String number = number(comparison.threshold(), measure);
            return comparison.operator() == Condition.Operator.EQUAL
                    ? number
                    : comparison.operator().sign() + " " + number;
        }
        if (condition instanceof Condition.Interval interval) {
            return (interval.lowIncluded() ? "[" : "]")
                    + number(interval.low(), measure)
                    + ".."
                    + number(interval.high(), measure)
                    + (interval.highIncluded() ? "]" : "[");
        }
        if (condition instanceof Condition.Word word) {
            return "\"" + notation.word(word.word()) + "\"";
        }
        if (condition instanceof Condition.Flag flag) {
            return notation.word(flag.yes() ? "yes" : "no");
        }
        if (condition instanceof Condition.Not not) {
            return notation.word("not") + "(" + written(not.condition(), measure) + ")";
        }
        if (condition instanceof Condition.AnyOf anyOf) {
            // "952,801" would be read as a number with thousands.
            String separator = notation.separator() + (measure.unit().isNumeric() ? " " : "");
            return anyOf.alternatives().stream()
                    .map(alternative -> written(alternative, measure))
                    .collect(Collectors.joining(separator));
        }
        return notation.word("unknown");
    }

    String written(Value value, Measure measure) {
        if (value instanceof Value.Number number) {
            return number(number.amount(), measure);
        }
        if (value instanceof Value.Word word) {
            return "\"" + notation.word(word.word()) + "\"";
        }
        if (value instanceof Value.Week) {
            return notation.word("not") + "(" + notation.word("unknown") + ")";
        }
        String word = value instanceof Value.YesNo flag ? (flag.yes() ? "yes" : "no") : "unknown";
        return notation.word(word);
    }

    private String number(BigDecimal amount, Measure measure) {
        if (measure.unit() == Unit.SHARE) {
            return plain(amount.movePointRight(2)) + " %";
        }
        return measure.unit() == Unit.POINTS ? plain(amount.movePointRight(2)) + " pp" : plain(amount);
    }

    private String plain(BigDecimal amount) {
        String plain = amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
        return plain.replace('.', notation.decimal());
    }
}
