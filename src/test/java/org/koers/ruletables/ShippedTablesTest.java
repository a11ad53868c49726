package org.koers.ruletables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.koers.rules.Dimension;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;

class ShippedTablesTest {
    private final RuleSet rules = ShippedRules.load();

    @Test
    void the_starter_set_has_its_thirty_rules_and_good_sailing() {
        assertThat(rules.rows().stream().map(Row::base).distinct().toList())
                .containsAll(List.of(
                        "Q01", "Q02", "Q03", "Q04", "Q05", "Q06", "Q08", "Q09", "T02", "T03", "T04", "T05", "T06",
                        "T10", "F02", "F03", "F05", "F06", "F10", "K01", "K02", "K04", "M01", "M02", "M04", "M07",
                        "S02", "S03", "S08", "D01", "D02"));
    }

    @ParameterizedTest
    @EnumSource
    void each_file_is_as_the_one_writer_would_write_it(Dimension table) {
        assertThat(CanonicalForm.of(table, rules.rows())).isEqualTo(Shipped.table(table));
    }

    @Test
    void they_pass_the_check_that_a_user_gets_without_a_remark() {
        assertThat(ShippedRules.check()).isEqualTo(new CheckedRules.Accepted(rules, List.of()));
    }

    @Test
    void the_checksum_is_the_same_each_time_and_64_hexadecimal_digits() {
        assertThat(ShippedRules.load().checksum()).isEqualTo(rules.checksum()).matches("[0-9a-f]{64}");
    }
}
