package org.koers.ruletables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.measure.Language;
import org.koers.rules.Dimension;
import org.koers.rules.RuleSet;

class ChecksTest {
    private static final Dimension TABLE = Dimension.OBJECTIVE;
    private static final String LONG = "Het staat op {planIndex}. Een. Twee. Drie. Vier.";

    private final RuleDraft draft = RuleDraft.of(ShippedRules.load().rows());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "example-quiet|when.planIndex|> 9",
                "example-loud|when.planIndex|> 1",
                "never-matches|when.planWeekNo|< 0",
                "sentences|text-nl|Een. Twee. Drie. Vier. Vijf.",
                "braces|name-nl|Ver { voor",
                "placeholder-unknown|title-nl|Ver {soep}",
                "placeholder-scope|title-nl|Ver {shrinkRatio}",
                "placeholder-one-language|title-nl|Ver {week}"
            })
    void a_table_does_without_a_check_and_the_others_do_not(String check, String key, String after) {
        RuleDraft changed = edit("T11", key, after);
        String said = "ruletables." + check;

        assertThat(said(changed, Set.of())).contains(said);
        assertThat(said(changed, Set.of(new Checks.Off(Dimension.FOCUS, said)))).contains(said);
        assertThat(said(changed, Set.of(new Checks.Off(TABLE, said)))).doesNotContain(said);
    }

    @Test
    void what_only_such_checks_said_is_published_without_them() {
        RuleDraft changed = edit("T11", "text-nl", LONG);
        assertThat(DraftCheck.of(changed, Language.NL).rules()).isNull();

        RuleSet rules = DraftCheck.of(changed, Language.NL, Set.of(new Checks.Off(TABLE, "ruletables.sentences")))
                .rules();

        assertThat(rules.find("T11").orElseThrow().text().nl()).isEqualTo(LONG);
        assertThat(PublishedRules.read("2", RuleDirectory.written(rules)).rows())
                .isEqualTo(rules.rows());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "value-unknown",
                "hold-course-absent",
                "no-condition",
                "same-bare",
                "id-taken",
                "id-twice",
                "more"
            })
    void what_koers_cannot_read_or_reckon_with_is_always_told(String check) {
        assertThat(Checks.canBeOff("ruletables." + check)).isFalse();
    }

    @Test
    void a_rule_without_conditions_is_told_whatever_is_off() {
        RuleDraft changed = draft;
        for (String key : line(draft, "T11").cells().keySet()) {
            if (key.matches("(when|fires|silent)\\..*")) {
                changed = edit(changed, "T11", key, "");
            }
        }

        assertThat(said(changed, Set.of(new Checks.Off(TABLE, "ruletables.no-condition"))))
                .contains("ruletables.no-condition");
    }

    @Test
    void a_finding_tells_whether_its_table_may_do_without_the_check() {
        assertThat(DraftCheck.of(edit("T11", "text-nl", LONG), Language.NL).found())
                .allMatch(DraftCheck.Found::canBeOff);
        assertThat(DraftCheck.of(edit("T11", "due-days", "straks"), Language.NL).found())
                .filteredOn(found -> found.key().equals("due-days"))
                .noneMatch(DraftCheck.Found::canBeOff);
    }

    private static List<String> said(RuleDraft draft, Set<Checks.Off> off) {
        return DraftCheck.of(draft, Language.NL, off).found().stream()
                .map(found -> found.message().key())
                .toList();
    }

    private RuleDraft edit(String rule, String key, String after) {
        return edit(draft, rule, key, after);
    }

    private static RuleDraft edit(RuleDraft before, String rule, String key, String after) {
        DraftTable.Line line = line(before, rule);
        RuleDraft.Edited edited = before.edit(
                List.of(new DraftEdit.SetCell(
                        TABLE, line.number(), key, RuleDraft.shown(line, key, Language.NL), after)),
                Language.NL);
        assertThat(edited.clashes()).isEmpty();
        return edited.after();
    }

    private static DraftTable.Line line(RuleDraft of, String rule) {
        return of.table(TABLE).lines().stream()
                .filter(one -> one.cell("id").equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
