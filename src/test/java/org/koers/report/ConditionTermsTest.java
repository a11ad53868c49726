package org.koers.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.koers.measure.Language;
import org.koers.measure.Unit;
import org.koers.rules.Condition;

class ConditionTermsTest {
    private static final Condition FIVE_PERCENT = VanDijkAdvices.compare("LESS", "0.05");

    @Test
    void a_comparison_has_its_sign_and_its_number() {
        assertThat(ConditionTerms.of(FIVE_PERCENT)).isEqualTo(new ConditionTerms("<", new BigDecimal("0.05")));
    }

    @Test
    void a_list_of_words_is_a_list_and_a_comparison_in_it_keeps_its_sign() {
        Condition condition = new Condition.AnyOf(List.of(new Condition.Word("outside-down"), FIVE_PERCENT));

        assertThat(ConditionTerms.of(condition)).isEqualTo(new ConditionTerms("in", List.of("outside-down", "< 0.05")));
    }

    @Test
    void not_wraps_what_it_denies() {
        assertThat(ConditionTerms.of(new Condition.Not(new Condition.Flag(true))))
                .isEqualTo(new ConditionTerms("not(=)", true));
    }

    @Test
    void unknown_has_no_threshold() {
        assertThat(ConditionTerms.of(new Condition.Unknown())).isEqualTo(new ConditionTerms("unknown", null));
    }

    @Test
    void people_read_the_same_in_words() {
        ConditionWords words = new ConditionWords(Unit.SHARE, new Phrases(Language.NL, "EUR"));

        assertThat(FIVE_PERCENT.fold(words)).isEqualTo("onder 5\u00a0%");
        assertThat(VanDijkAdvices.compare("AT_LEAST", "0.05").fold(words)).isEqualTo("ten minste 5\u00a0%");
        assertThat(new Condition.AnyOf(List.of(FIVE_PERCENT, new Condition.Unknown())).fold(words))
                .isEqualTo("onder 5\u00a0% of niet bekend");
    }
}
