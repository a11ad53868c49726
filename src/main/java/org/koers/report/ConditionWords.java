package org.koers.report;

import java.math.BigDecimal;
import org.koers.measure.Unit;
import org.koers.measure.Value;
import org.koers.rules.Condition;

/** A condition as people say it: {@code onder 5 %}, {@code ten minste 1,05}. */
final class ConditionWords implements Condition.Cases<String> {
    private final Unit unit;
    private final Phrases phrases;

    ConditionWords(Unit unit, Phrases phrases) {
        this.unit = unit;
        this.phrases = phrases;
    }

    @Override
    public String comparison(Condition.Comparison condition) {
        String key = "condition-"
                + condition.operator().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return phrases.say(key, number(condition.threshold()));
    }

    @Override
    public String interval(Condition.Interval condition) {
        return phrases.say("condition-between", number(condition.low()), number(condition.high()));
    }

    @Override
    public String word(Condition.Word condition) {
        return phrases.wording().write(Value.word(condition.word()), unit);
    }

    @Override
    public String flag(Condition.Flag condition) {
        return phrases.wording().write(Value.of(condition.yes()), unit);
    }

    @Override
    public String unknown(Condition.Unknown condition) {
        return phrases.say("condition-unknown");
    }

    @Override
    public String not(Condition.Not condition) {
        if (condition.condition() instanceof Condition.Unknown) {
            return phrases.say("condition-known");
        }
        return phrases.say("condition-not", condition.condition().fold(this));
    }

    @Override
    public String anyOf(Condition.AnyOf condition) {
        return String.join(
                phrases.say("condition-or"),
                condition.alternatives().stream()
                        .map(alternative -> alternative.fold(this))
                        .toList());
    }

    private String number(BigDecimal threshold) {
        return phrases.wording().write(threshold, unit);
    }
}
