package org.koers.ruletables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.FEELDialect;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.impl.FEELEventListenersManager;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.runtime.UnaryTest;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Measure;
import org.koers.measure.Unit;
import org.koers.measure.Value;
import org.koers.rules.Condition;

/** What FEEL makes of unary tests, by KIE's reading of it. */
final class FeelOracle {
    private static final Map<String, Type> VALUE = Map.of("?", BuiltInType.UNKNOWN);

    private final FEEL feel = FEELBuilder.builder().build();
    private final List<String> complaints = new ArrayList<>();

    FeelOracle() {
        feel.addListener(event -> complaints.add(String.valueOf(event)));
    }

    /** Unary tests that were understood. */
    record Tests(List<UnaryTest> alternatives) {
        boolean hold(Value value) {
            Object bare = value instanceof Value.Week week ? week.week().toString() : value.bare();
            return alternatives.stream().anyMatch(test -> Boolean.TRUE.equals(test.apply(context(), bare)));
        }

        private static EvaluationContext context() {
            return new EvaluationContextImpl(
                    FeelOracle.class.getClassLoader(), new FEELEventListenersManager(), FEELDialect.FEEL);
        }
    }

    /** @throws AssertionError when FEEL does not understand it */
    Tests read(String unaryTests) {
        complaints.clear();
        List<UnaryTest> alternatives = feel.evaluateUnaryTests(unaryTests, VALUE);
        if (!complaints.isEmpty()) {
            throw new AssertionError(unaryTests + ": " + complaints);
        }
        return new Tests(alternatives);
    }

    /** What a measure may say at and beside every number of a condition, and every word, flag, and nothing. */
    static List<Value> values(Measure measure, Condition condition) {
        List<Value> values = new ArrayList<>(List.of(Value.missing("signals.not-measured")));
        Words.of(measure).forEach(word -> values.add(Value.word(word)));
        if (measure.unit() == Unit.YES_NO) {
            values.add(Value.of(true));
            values.add(Value.of(false));
        }
        if (measure.unit() == Unit.WEEK) {
            values.add(Value.of(new IsoWeek(2026, 20)));
        }
        if (measure.unit().isNumeric()) {
            TreeSet<BigDecimal> numbers = new TreeSet<>(condition.boundaries());
            numbers.add(BigDecimal.ZERO);
            for (BigDecimal number : numbers) {
                for (int step = -1; step <= 1; step++) {
                    BigDecimal near =
                            number.add(BigDecimal.valueOf(step, measure.unit().decimals()));
                    values.add(Value.of(near, measure.unit()));
                }
            }
        }
        return values;
    }
}
