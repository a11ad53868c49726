package org.koers.ruletables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.measure.Language;
import org.koers.measure.Vocabulary;
import org.koers.rules.Dimension;

/** What the check finds, and where it says it is. */
class RuleCheckTest {
    private final OwnRules rules = new OwnRules();

    @TempDir
    private Path directory;

    private java.util.List<String> found() {
        return OwnRules.keys(rules.readFrom(directory)).stream()
                .map(key -> key.replaceFirst(":\\d+", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "enabled: yes | enabled: maybe | enabled: choice-unknown",
                "scope: total | scope: everyone | scope: choice-unknown",
                "kind: DECIDE_NOW | kind: DECIDE_LATER | kind: choice-unknown",
                "severity: act | severity: terrible | severity: choice-unknown",
                "owner: manager | owner: anouk | owner: choice-unknown",
                "due-days: 7 | due-days: 7,5 | due-days: count-wrong",
                "due-days: 7 | due-days: -1 | due-days: count-wrong",
                "due-days: 7 | due-days: 99999999999 | due-days: count-wrong",
                "cooldown-weeks: 4 | cooldown-weeks: '' | cooldown-weeks: field-absent",
                "name-en: 'Off course' | naam: 'Off course' | name-en: field-absent",
                "'< 8 %' | '< 8' | when.falseAlarmRate: percent-missing",
                "pTarget} | pTargt} | title-nl: placeholder-unknown",
                "pTarget} | shrinkRatio} | title-nl: placeholder-scope",
                "pTarget} | from.pTarget} | title-nl: placeholder-unknown",
                "pTarget} | total.pTarget} | title: placeholder-one-language",
                "{pTarget} | ${7*7} | title-nl: braces",
                "{pTarget} | #{T(java.lang.Runtime)} | title-nl: braces",
                "{pTarget} | {{constructor}} | title-nl: placeholder-unknown",
                "name-nl: 'Uit koers' | name-nl: 'Uit {koers}' | name: braces",
                "Alleen harder werken is geen koers. | Eén. Twee. | text-nl: sentences",
            })
    void a_bad_cell_is_named_with_its_row_and_column(String from, String to, String found) {
        rules.change(Dimension.OBJECTIVE, "T02", from, to);

        assertThat(found()).contains("objective.yaml!T02!" + found);
    }

    @Test
    void an_unknown_measure_is_answered_with_the_nearest() {
        rules.change(Dimension.OBJECTIVE, "T02", "falseAlarmRate: '<", "falseAlramRate: '<");

        assertThat(OwnRules.sentences(rules.readFrom(directory), Language.EN))
                .contains("objective.yaml:34!T02!when.falseAlramRate: "
                        + "There is no measure \"falseAlramRate\". Do you mean falseAlarmRate?");
    }

    @Test
    void a_measure_of_customers_only_is_refused_for_the_total() {
        rules.change(Dimension.OBJECTIVE, "T02", "planWeekNo: '>= 8'", "shrinkRatio: '< 0.8'");

        assertThat(found()).contains("objective.yaml!T02!when.shrinkRatio: measure-scope");
    }

    @Test
    void a_pair_says_whose_measure_it_looks_at_and_one_scope_does_not() {
        rules.change(Dimension.FOCUS, "F10", "from.marketAge: '<", "marketAge: '<");
        rules.change(Dimension.OBJECTIVE, "T02", "planWeekNo: '>", "to.planWeekNo: '>");

        assertThat(found())
                .contains(
                        "focus.yaml!F10!when.marketAge: side-absent",
                        "objective.yaml!T02!when.to.planWeekNo: side-odd");
    }

    @Test
    void an_example_that_does_not_fire_is_told() {
        rules.change(Dimension.OBJECTIVE, "T02", "falseAlarmRate: '5 %'", "falseAlarmRate: '8 %'");

        assertThat(OwnRules.sentences(rules.readFrom(directory), Language.NL))
                .containsExactly("objective.yaml:29!T02!fires: Het voorbeeld waarin de regel afgaat, gaat niet af: "
                        + "falseAlarmRate zegt 8 %, gevraagd is < 8 %. Pas het voorbeeld of de voorwaarde aan.");
    }

    @Test
    void an_example_that_is_not_silent_is_told() {
        rules.change(Dimension.OBJECTIVE, "T02", "falseAlarmRate: '9 %'", "falseAlarmRate: '7 %'");

        assertThat(found()).containsExactly("objective.yaml!T02!silent: example-loud");
    }

    @Test
    void an_example_names_the_columns_of_its_row_and_no_others() {
        rules.change(Dimension.OBJECTIVE, "T02", "falseAlarmRate: '9 %'", "pTarget: '9 %'");

        assertThat(found())
                .containsExactly(
                        "objective.yaml!T02!silent: example-short",
                        "objective.yaml!T02!silent.pTarget: example-column");
    }

    @Test
    void a_number_is_used_once_over_all_tables() {
        rules.table(Dimension.PLANNING, rules.text(Dimension.PLANNING) + rules.block(Dimension.FOCUS, "F02"));

        assertThat(found()).contains("planning.yaml!F02: id-twice");
    }

    @Test
    void a_number_is_not_reused_for_another_advice() {
        rules.change(Dimension.OBJECTIVE, "T04", "kind: DECIDE_NOW", "kind: REPHASE_PLAN");

        assertThat(OwnRules.sentences(rules.readFrom(directory), Language.EN))
                .singleElement()
                .asString()
                .contains("T04 belongs to the shipped rule \"Stretch without a lever\"", "DECIDE_NOW");
    }

    @Test
    void a_number_has_a_form() {
        rules.change(Dimension.OBJECTIVE, "\nT02:", "\n'T2\"); System.exit(1); //':");

        assertThat(found()).contains("objective.yaml!T2\"); System.exit(1); //: id-form");
    }

    @Test
    void two_rows_with_the_same_condition_are_refused_whatever_the_order_of_their_cells() {
        String block = rules.block(Dimension.FOCUS, "F02")
                .replace("F02:", "F22:")
                .replace(
                        "    selectedCount: '>= 10'\n    selectedWithoutWhy: '> 10 %'\n",
                        "    selectedWithoutWhy: '> 0.1'\n    selectedCount: '> 9'\n");
        rules.table(Dimension.FOCUS, rules.text(Dimension.FOCUS) + block);

        assertThat(found()).containsExactly("focus.yaml!F22: same-condition");
    }

    @Test
    void a_row_that_only_says_what_another_says_is_remarked() {
        String block =
                rules.block(Dimension.FOCUS, "F02").replace("F02:", "F02-many:").replace("'> 10 %'", "'> 20 %'");
        rules.table(Dimension.FOCUS, rules.text(Dimension.FOCUS) + block);

        assertThat(OwnRules.sentences(rules.readFrom(directory), Language.EN))
                .singleElement()
                .asString()
                .endsWith("All that F02-many finds, F02 finds too, with the same advice; for instance at (made up): "
                        + "selectedCount 10, selectedWithoutWhy 20.01 %. Switch one off or change a limit.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "duplicateRows: '>= 1' | duplicateRows: '< 0' | never-matches",
                "duplicateRows: '>= 1' | duplicateRows: 'not(>= 0)' | never-matches",
                "duplicateRows: '>= 1' | duplicateRows: 'not(< 5,>= 5)' | never-matches",
                "duplicateRows: '>= 1' | duplicateRows: ']3..4[' | never-matches",
            })
    void a_row_that_can_never_hold_is_refused(String from, String to, String why) {
        rules.change(Dimension.DATA_QUALITY, "Q05", from.strip(), to.strip());

        assertThat(found()).anyMatch(key -> key.startsWith("data-quality.yaml!Q05") && key.endsWith(why));
    }

    @Test
    void a_measure_that_is_asked_twice_by_id_and_by_label_is_refused() {
        rules.change(
                Dimension.DATA_QUALITY,
                "Q05",
                "duplicateRows: '>= 1'",
                "duplicateRows: '>= 1'\n    '"
                        + Vocabulary.shipped().get("duplicateRows").label().en() + "': '< 9'");

        assertThat(found()).anyMatch(key -> key.startsWith("data-quality.yaml!Q05") && key.endsWith("column-twice"));
    }

    @Test
    void a_row_without_a_condition_is_refused() {
        String block = rules.block(Dimension.STEERING, "S02");
        String bare = block.replaceAll("  (when|fires|silent):\n(    .*\n)+", "");
        rules.change(Dimension.STEERING, block, bare);

        assertThat(found()).contains("steering.yaml!S02: no-condition");
    }

    @Test
    void a_condition_that_excludes_nothing_is_remarked() {
        rules.change(Dimension.DATA_QUALITY, "Q01", "weekPresent: 'yes'", "weekPresent: 'yes,no,unknown'");

        assertThat(found()).containsExactly("data-quality.yaml!Q01!when.weekPresent: always-matches");
    }

    @Test
    void opposite_advice_by_one_measure_is_remarked_with_a_situation_in_which_both_hold() {
        rules.change(Dimension.FORCE, "K01", "hitRateDropSure: 'no,unknown'", "hitRateDropSure: 'no,yes'");

        assertThat(OwnRules.sentences(rules.readFrom(directory), Language.NL))
                .singleElement()
                .asString()
                .contains("K02", "K01", "spreken elkaar tegen", "hitRateRatio 0,7999", "hitRateDropSure ja");
    }

    @Test
    void an_alarm_for_what_goes_well_is_remarked() {
        rules.change(Dimension.OBJECTIVE, "T02", "falseAlarmRate: '< 8 %'", "falseAlarmRate: '> 8 %'");
        rules.change(Dimension.OBJECTIVE, "T02", "falseAlarmRate: '9 %'", "falseAlarmRate: '7 %'");
        rules.change(Dimension.OBJECTIVE, "T02", "falseAlarmRate: '5 %'", "falseAlarmRate: '9 %'");

        assertThat(OwnRules.sentences(rules.readFrom(directory), Language.EN))
                .singleElement()
                .asString()
                .contains("T02 asks for action when things go well", "planWeekNo 8, falseAlarmRate 8.01 %");
    }

    @Test
    void a_thousand_rows_that_say_what_one_says_are_all_counted() {
        StringBuilder table = new StringBuilder(rules.text(Dimension.FOCUS));
        String block = rules.block(Dimension.FOCUS, "F02");
        for (int i = 0; i < 1_000; i++) {
            String limit = String.format(java.util.Locale.ROOT, "'> %d.%02d %%'", 11 + i % 60, 1 + i / 60);
            table.append(block.replace("F02:", "F02-r" + i + ":")
                    .replace("'> 10 %'", limit)
                    .replace("'25 %'", "'99 %'"));
        }
        rules.table(Dimension.FOCUS, table.toString());

        assertThat(OwnRules.sentences(rules.readFrom(directory), Language.EN))
                .hasSize(Findings.MOST + 1)
                .last()
                .asString()
                .contains("there are 800 more");
    }

    @Test
    void all_problems_come_at_once_and_stop_at_two_hundred() {
        StringBuilder rows = new StringBuilder(rules.text(Dimension.FOCUS));
        for (int i = 0; i < 300; i++) {
            rows.append("\nx").append(i).append(":\n  enabled: yes\n");
        }
        rules.table(Dimension.FOCUS, rows.toString());

        assertThat(found()).hasSizeBetween(Findings.MOST, Findings.MOST + 1);
    }
}
