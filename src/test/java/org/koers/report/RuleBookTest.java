package org.koers.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.koers.measure.Language;
import org.koers.rules.RuleSet;
import org.koers.ruletables.ShippedRules;

class RuleBookTest {
    @ParameterizedTest
    @EnumSource
    void every_rule_has_its_own_heading_and_its_reason(Language language) {
        RuleSet rules = ShippedRules.load();

        String book = RuleBook.write(rules, language);

        assertThat(rules.rows()).allSatisfy(row -> {
            boolean dutch = language == Language.NL;
            assertThat(book)
                    .contains("\n## " + row.id() + " "
                            + (dutch ? row.name().nl() : row.name().en()) + "\n");
            assertThat(book).contains(dutch ? row.reason().nl() : row.reason().en());
        });
        assertThat(book).doesNotContain("report.rules-");
    }
}
