package org.koers.ruletables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koers.measure.Language;
import org.koers.rules.Dimension;
import org.koers.rules.RuleSet;

/** 1,000 random rule sets from text to sheets of cells and back. */
class RuleSheetRoundTripTest {
    private static final int SETS = 100;

    static LongStream seeds() {
        return LongStream.range(0, 10).map(hundred -> hundred * SETS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void random_rule_sets_come_back_from_sheets_to_the_byte(long first) {
        for (long seed = first; seed < first + SETS; seed++) {
            RuleSet rules = RandomRules.of(seed);
            Language notation = seed % 2 == 0 ? Language.NL : Language.EN;

            CheckedRules read = SheetRules.read(Stream.of(Dimension.values())
                    .map(table -> RuleSheetTest.given(RuleSheet.of(table, rules.rows(), notation)))
                    .toList());

            assertThat(read).as("seed %d", seed).isInstanceOf(CheckedRules.Accepted.class);
            assertThat(RuleDirectory.written(((CheckedRules.Accepted) read).rules()))
                    .as("seed %d", seed)
                    .isEqualTo(RuleDirectory.written(rules));
        }
    }
}
