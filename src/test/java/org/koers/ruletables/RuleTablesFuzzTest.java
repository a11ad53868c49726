package org.koers.ruletables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koers.measure.Language;
import org.koers.measure.Measure;
import org.koers.measure.Value;
import org.koers.measure.Vocabulary;
import org.koers.rules.Condition;
import org.koers.rules.Dimension;

/** Seeded random tables and cells: nothing throws, and what is read survives being written. */
class RuleTablesFuzzTest {
    private static final String SIGNS = "<>=[]().,;-% \"'0123456789not yes unknown€\u00a0\u2212\u200bа{}";

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    private static RandomGenerator random(long seed) {
        return RandomConditions.seeded(seed).random();
    }

    private static Measure measure(RandomGenerator random) {
        List<Measure> all = new ArrayList<>(Vocabulary.shipped().all());
        return all.get(random.nextInt(all.size()));
    }

    private static @Nullable Condition read(String cell, Measure measure, Language language) {
        return new CellText(Notation.of(language), new Findings())
                .condition(new Cell(cell, Place.of("a.yaml")), measure);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void random_cells_are_read_or_refused_and_what_is_read_has_one_form(long seed) {
        RandomGenerator random = random(seed);
        for (int i = 0; i < 500; i++) {
            StringBuilder cell = new StringBuilder();
            random.ints(random.nextInt(1, 14), 0, SIGNS.length()).forEach(sign -> cell.append(SIGNS.charAt(sign)));
            Measure measure = measure(random);
            Condition condition = read(cell.toString(), measure, random.nextBoolean() ? Language.EN : Language.NL);
            if (condition != null) {
                String canonical = CanonicalCell.of(condition, measure);
                assertThat(read(canonical, measure, Language.EN))
                        .as("%s as %s", cell, canonical)
                        .isEqualTo(condition);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void random_conditions_survive_being_written_and_their_region_agrees_with_what_they_hold(long seed) {
        RandomGenerator random = random(seed);
        for (int i = 0; i < 200; i++) {
            Measure measure = measure(random);
            Condition condition = new RandomConditions(random).of(measure, 2);
            String canonical = CanonicalCell.of(condition, measure);
            Condition again = read(canonical, measure, Language.EN);
            assertThat(again).as(canonical).isEqualTo(condition);
            assertThat(CanonicalCell.of(java.util.Objects.requireNonNull(again), measure))
                    .isEqualTo(canonical);
            agrees(condition, measure);
        }
    }

    /** Judged at every boundary and one step to either side. */
    private static void agrees(Condition condition, Measure measure) {
        Region region = Region.of(condition, measure);
        assertThat(region.unknown()).isEqualTo(condition.holds(Value.missing("signals.not-measured")));
        if (measure.unit().isNumeric()) {
            for (BigDecimal boundary : condition.boundaries()) {
                long at = boundary.movePointRight(measure.unit().decimals()).longValueExact();
                long first = RandomConditions.mayBeNegative(measure) ? at - 1 : Math.max(at - 1, 0);
                for (long step = first; step <= at + 1; step++) {
                    Value value =
                            Value.of(BigDecimal.valueOf(step, measure.unit().decimals()), measure.unit());
                    Region here = new Region(false, List.of(new Region.Span(step, step)));
                    assertThat(here.isWithin(region)).isEqualTo(condition.holds(value));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void damaged_tables_are_read_or_refused(long seed) {
        RandomGenerator random = random(seed);
        Dimension table = Dimension.values()[random.nextInt(Dimension.values().length)];
        StringBuilder text = new StringBuilder(Shipped.table(table));
        for (int i = 0; i < 5; i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
                default -> text.setCharAt(at, "\n\t:'{[&*!#|>@`\u0000".charAt(random.nextInt(15)));
            }
        }
        Findings findings = new Findings();
        RuleTables tables = new RuleTables(findings);
        YamlReader.read("a.yaml", text.toString(), findings)
                .ifPresent(written -> tables.check(tables.read(List.of(written))));

        assertThat(findings.problems())
                .allMatch(problem ->
                        problem.where().startsWith("a.yaml") || problem.where().startsWith("steering.yaml"));
    }
}
