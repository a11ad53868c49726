package org.koers.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.koers.measure.Language;
import org.koers.measure.Vocabulary;
import org.koers.rules.AdviceKind;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;
import org.koers.ruletables.ShippedRules;

class RuleBookTest {
    private final RuleSet rules = ShippedRules.load();

    @ParameterizedTest
    @EnumSource
    void every_rule_has_its_own_heading_and_its_reason(Language language) {
        String book = RuleBook.write(rules, language);

        assertThat(rules.rows()).allSatisfy(row -> {
            assertThat(book).contains("\n### " + row.id() + " " + row.name().in(language) + "\n");
            assertThat(book).contains(row.reason().in(language));
        });
    }

    @ParameterizedTest
    @EnumSource
    void every_rule_on_the_page_can_be_linked_to_from_the_index(Language language) {
        String page = page(language);

        assertThat(rules.rows())
                .allSatisfy(row -> assertThat(page).contains("id=\"" + row.id() + "\"", "href=\"#" + row.id() + "\""));
    }

    @ParameterizedTest
    @EnumSource
    void the_page_stands_alone_and_needs_no_script(Language language) {
        assertThat(page(language))
                .contains("lang=\"" + language.code() + "\"", "</html>")
                .doesNotContain("<script", "src=\"http", "href=\"http", "url(\"../")
                .doesNotContainPattern("\\sstyle=");
    }

    @ParameterizedTest
    @EnumSource
    void codes_and_placeholders_are_written_as_words(Language language) {
        String book = RuleBook.write(rules, language);

        assertThat(book).doesNotContainPattern("\\{[A-Za-z0-9.]+}");
        for (AdviceKind kind : AdviceKind.values()) {
            assertThat(book).doesNotContain(kind.name());
        }
        assertThat(book).doesNotContain("RESULTS", "SELECTION");
    }

    @ParameterizedTest
    @EnumSource
    void every_shipped_rule_says_where_its_idea_comes_from(Language language) {
        RuleSources sources = new RuleSources(language);

        assertThat(rules.rows())
                .allSatisfy(
                        row -> assertThat(sources.find(row.base())).as(row.id()).isPresent());
    }

    @Test
    void a_source_belongs_to_a_shipped_rule_in_both_languages() {
        List<String> bases = rules.rows().stream().map(Row::base).distinct().toList();

        for (Language language : Language.values()) {
            assertThat(ResourceBundle.getBundle("messages.rulesources", Locale.forLanguageTag(language.code()))
                            .keySet())
                    .containsExactlyInAnyOrderElementsOf(bases);
        }
        assertThat(new RuleSources(Language.EN).find("X01")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_measure_has_words_for_its_unit_and_for_what_it_needs(Language language) {
        RuleWords words = new RuleWords(new Phrases(language, "EUR"));

        assertThat(Vocabulary.shipped().all()).allSatisfy(measure -> {
            assertThat(words.unit(measure)).isNotBlank();
            assertThat(new RuleNeeds(words).write(measure.needs()).isEmpty())
                    .isEqualTo(measure.needs().isEmpty());
        });
    }

    @Test
    void a_formula_says_itself_and_points_to_no_other_document() {
        assertThat(Vocabulary.shipped().all())
                .allSatisfy(
                        measure -> assertThat(measure.formula()).isNotBlank().doesNotContain(".md", "§"));
    }

    @Test
    void a_rule_without_conditions_says_so_and_one_that_is_off_too() {
        String book = RuleBook.write(rules, Language.EN);

        assertThat(book).contains("- When: No condition: only the steering logic applies it.", "- Rule: off · ");
    }

    @Test
    void not_unknown_is_called_known() {
        assertThat(RuleBook.write(rules, Language.NL))
                .contains("ambitie bekend")
                .doesNotContain("niet: niet bekend");
    }

    @Test
    void what_a_measure_needs_names_sheet_and_history() {
        RuleWords words = new RuleWords(new Phrases(Language.NL, "EUR"));

        assertThat(new RuleNeeds(words).write("RESULTS customers, 39 weeks"))
                .isEqualTo("blad Weekresultaten (klanten), 39 weken");
    }

    @Test
    void an_example_keeps_its_digits_and_takes_the_signs_of_the_language() {
        Row row = rules.find("M01").orElseThrow();
        var condition = row.conditions().stream()
                .filter(column -> column.measure().id().equals("gapShare"))
                .findFirst()
                .orElseThrow();
        Map<String, String> example = Map.of("gapShare", "-6.25 %");

        assertThat(new RuleWords(new Phrases(Language.NL, "EUR")).example(condition, example))
                .isEqualTo("−6,25\u00a0%");
        assertThat(new RuleWords(new Phrases(Language.EN, "EUR")).example(condition, example))
                .isEqualTo("−6.25%");
    }

    private String page(Language language) {
        return new String(new RuleBookPage().write(rules, language), StandardCharsets.UTF_8);
    }
}
