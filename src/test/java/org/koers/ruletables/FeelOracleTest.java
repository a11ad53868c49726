package org.koers.ruletables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koers.measure.Language;
import org.koers.measure.Measure;
import org.koers.measure.Value;
import org.koers.measure.Vocabulary;
import org.koers.rules.Condition;

/** Our language of cells against FEEL, value by value, where the two overlap. */
class FeelOracleTest {
    private static final Value MISSING = Value.missing("signals.not-measured");

    private final FeelOracle oracle = new FeelOracle();

    static LongStream seeds() {
        return LongStream.range(0, 10);
    }

    private static Measure measure(RandomGenerator random) {
        List<Measure> all = new ArrayList<>(Vocabulary.shipped().all());
        return all.get(random.nextInt(all.size()));
    }

    private static @Nullable Condition read(String cell, Measure measure) {
        Findings findings = new Findings();
        Condition condition =
                new CellText(Notation.of(Language.EN), findings).condition(new Cell(cell, Place.of("a.yaml")), measure);
        assertThat(findings.problems()).as("%s of %s", cell, measure.id()).isEmpty();
        return condition;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_cell_means_what_it_means_in_FEEL(long seed) {
        RandomGenerator random = RandomConditions.seeded(seed).random();
        RandomCells cells = new RandomCells(random);
        for (int i = 0; i < 500; i++) {
            Measure measure = measure(random);
            RandomCells.Written cell = cells.cell(measure);
            Condition ours = read(cell.ours(), measure);
            FeelOracle.Tests feel = oracle.read(cell.feel());
            for (Value value : FeelOracle.values(measure, ours == null ? new Condition.Unknown() : ours)) {
                // What not(...) says of a missing value is ours alone; see below.
                if (value.isKnown() || !cell.isNegated()) {
                    assertThat(ours == null || ours.holds(value))
                            .as("%s, in FEEL %s, of %s", cell.ours(), cell.feel(), value)
                            .isEqualTo(feel.hold(value));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_condition_written_as_FEEL_means_the_same_of_missing_values_too(long seed) {
        RandomGenerator random = RandomConditions.seeded(seed).random();
        for (int i = 0; i < 300; i++) {
            Measure measure = measure(random);
            Condition condition = new RandomConditions(random).of(measure, 3);
            String written = FeelTest.of(condition);
            FeelOracle.Tests feel = oracle.read(written);
            for (Value value : FeelOracle.values(measure, condition)) {
                assertThat(condition.holds(value))
                        .as("%s, in FEEL %s, of %s", condition, written, value)
                        .isEqualTo(feel.hold(value));
            }
        }
    }

    @Test
    void a_missing_value_meets_no_negation_of_ours_though_it_may_in_FEEL() {
        Measure measure = Vocabulary.shipped().get("breakSignal");
        Condition ours = read("not(\"none\")", measure);

        assertThat(ours).isNotNull();
        assertThat(ours.holds(MISSING)).isFalse();
        assertThat(oracle.read("not(\"none\")").hold(MISSING)).isTrue();
        assertThat(oracle.read(FeelTest.of(ours)).hold(MISSING)).isFalse();
    }

    @Test
    void conditions_are_written_as_plain_unary_tests_where_FEEL_has_them() {
        Measure share = Vocabulary.shipped().get("pTarget");
        Measure text = Vocabulary.shipped().get("breakSignal");

        assertThat(feel("< 10 %", share)).isEqualTo("< 0.1");
        assertThat(feel("]5 %..10 %]", share)).isEqualTo("(0.05..0.1]");
        assertThat(feel("not(< 10 %)", share)).isEqualTo("not(null, < 0.1)");
        assertThat(feel("\"none\",unknown", text)).isEqualTo("\"none\", null");
        assertThat(feel("not(not(\"none\"))", text)).isEqualTo("? != null and not(? != null and not(? = \"none\"))");
    }

    private static String feel(String cell, Measure measure) {
        Condition condition = read(cell, measure);
        return condition == null ? "-" : FeelTest.of(condition);
    }
}
