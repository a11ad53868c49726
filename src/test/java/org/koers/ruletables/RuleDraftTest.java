package org.koers.ruletables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.koers.measure.Language;
import org.koers.rules.Dimension;
import org.koers.rules.RuleSet;
import org.koers.ruletables.DraftCheck.Weight;
import org.koers.ruletables.DraftEdit.AddLine;
import org.koers.ruletables.DraftEdit.AddMeasure;
import org.koers.ruletables.DraftEdit.MoveLine;
import org.koers.ruletables.DraftEdit.RemoveLine;
import org.koers.ruletables.DraftEdit.RemoveMeasure;
import org.koers.ruletables.DraftEdit.SetCell;

class RuleDraftTest {
    private static final Dimension TABLE = Dimension.OBJECTIVE;
    private static final RuleSet SHIPPED = ShippedRules.load();

    private final RuleDraft draft = RuleDraft.of(SHIPPED.rows());

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_untouched_draft_is_the_set_it_began_as_whoever_looks_at_it(Language notation) {
        DraftCheck.Checked checked = DraftCheck.of(draft, notation);

        assertThat(checked.count(Weight.ERROR)).isZero();
        assertThat(Objects.requireNonNull(checked.rules()).checksum()).isEqualTo(SHIPPED.checksum());
    }

    @Test
    void what_is_typed_in_dutch_is_read_in_english() {
        long line = line("T09");
        RuleDraft changed = edit(new SetCell(TABLE, line, "when.planIndex", was(line, "when.planIndex"), "< 0,93"));

        assertThat(RuleDraft.shown(at(changed, line), "when.planIndex", Language.NL))
                .isEqualTo("< 0,93");
        assertThat(RuleDraft.shown(at(changed, line), "when.planIndex", Language.EN))
                .isEqualTo("< 0.93");
    }

    @Test
    void a_cell_that_cannot_be_read_stays_as_typed_and_is_told_with_what_was_meant() {
        long line = line("T09");
        RuleDraft changed = edit(new SetCell(TABLE, line, "when.planIndex", was(line, "when.planIndex"), "0,93 <"));
        DraftCheck.Found found = DraftCheck.of(changed, Language.NL).found().get(0);

        assertThat(RuleDraft.shown(at(changed, line), "when.planIndex", Language.NL))
                .isEqualTo("0,93 <");
        assertThat(found.line()).isEqualTo(line);
        assertThat(found.key()).isEqualTo("when.planIndex");
        assertThat(found.weight()).isEqualTo(Weight.ERROR);
        assertThat(found.mend()).isEqualTo("< 0,93");
        assertThat(DraftCheck.of(changed, Language.NL).rules()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "when.planIndex|0,93 <|< 0,93",
                "when.planIndex|< 0.93|< 0,93",
                "when.planIndex|=< 0,93|<= 0,93",
                "when.planIndex|0,8 t/m 0,9|[0,8..0,9]",
                "when.planIndex|[0,9..0,8]|[0,8..0,9]",
                "when.planIndex|< 0,93\u200B|< 0,93",
                "when.planIndex|< 0,93 punten|< 0,93",
                "when.pTarget|30 >|> 30 %",
                "when.break|buiten-omlag|\"buiten-omlaag\"",
                "kind|REVISE_TARGE|REVISE_TARGET",
                "enabled|jaa|ja"
            })
    void what_was_meant_is_guessed_and_sure_to_be_readable(String key, String typed, String meant) {
        assertThat(Mending.of(key, typed, Notation.of(Language.NL))).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"when.planIndex,appel", "kind,iets heel anders", "when.planIndex,''"})
    void nothing_is_guessed_of_what_means_nothing(String key, String typed) {
        assertThat(Mending.of(key, typed, Notation.of(Language.NL))).isEmpty();
    }

    @Test
    void edits_of_different_cells_by_two_people_go_together() {
        long line = line("T01");
        RuleDraft mine = edit(new SetCell(TABLE, line, "due-days", was(line, "due-days"), "9"));
        RuleDraft.Edited both = mine.edit(
                List.of(new SetCell(TABLE, line, "cooldown-weeks", was(line, "cooldown-weeks"), "11")), Language.NL);

        assertThat(both.clashes()).isEmpty();
        assertThat(at(both.after(), line).cells())
                .containsEntry("due-days", "9")
                .containsEntry("cooldown-weeks", "11");
    }

    @Test
    void an_edit_of_a_cell_that_somebody_else_changed_is_not_made_and_asks() {
        long line = line("T01");
        RuleDraft theirs = edit(new SetCell(TABLE, line, "due-days", was(line, "due-days"), "9"));
        RuleDraft.Edited mine =
                theirs.edit(List.of(new SetCell(TABLE, line, "due-days", was(line, "due-days"), "12")), Language.NL);

        assertThat(mine.clashes())
                .singleElement()
                .extracting(RuleDraft.Clash::now)
                .isEqualTo("9");
        assertThat(mine.after()).isEqualTo(theirs);
    }

    @Test
    void a_line_is_added_moved_and_taken_out_again() {
        RuleDraft added = edit(new AddLine(TABLE, 900, line("T01"), Map.of("id", "T90", "enabled", "nee")));
        assertThat(place(added, 900)).isEqualTo(place(added, line("T01")) + 1);
        assertThat(at(added, 900).cells()).containsEntry("enabled", "no");

        RuleDraft first =
                added.edit(List.of(new MoveLine(TABLE, 900, 0)), Language.NL).after();
        assertThat(place(first, 900)).isZero();

        RuleDraft.Edited out =
                first.edit(List.of(new RemoveLine(TABLE, 900, Map.of("id", "T90", "enabled", "nee"))), Language.NL);
        assertThat(out.clashes()).isEmpty();
        assertThat(out.after()).isEqualTo(draft);
    }

    @Test
    void a_line_that_somebody_else_changed_is_not_taken_out() {
        long line = line("T01");
        RuleDraft theirs = edit(new SetCell(TABLE, line, "due-days", was(line, "due-days"), "9"));
        Map<String, String> seen = new java.util.HashMap<>();
        at(draft, line).cells().keySet().forEach(key -> seen.put(key, was(line, key)));

        assertThat(theirs.edit(List.of(new RemoveLine(TABLE, line, seen)), Language.NL)
                        .clashes())
                .hasSize(1);
    }

    @Test
    void columns_for_a_measure_come_and_go_and_those_in_use_stay() {
        RuleDraft wider = edit(new AddMeasure(TABLE, "hitRate"));

        assertThat(wider.table(TABLE).keys()).contains("when.hitRate", "fires.hitRate", "silent.hitRate");
        assertThat(wider.edit(List.of(new RemoveMeasure(TABLE, "hitRate")), Language.NL)
                        .after())
                .isEqualTo(draft);
        assertThat(draft.edit(List.of(new RemoveMeasure(TABLE, "planIndex")), Language.NL)
                        .clashes())
                .hasSize(1);
    }

    @Test
    void a_changed_threshold_breaks_an_example_and_renewed_examples_hold_again() {
        long line = line("T11");
        RuleDraft changed = edit(new SetCell(TABLE, line, "when.planIndex", was(line, "when.planIndex"), "> 1,3"));
        assertThat(DraftCheck.of(changed, Language.NL).found())
                .extracting(DraftCheck.Found::weight)
                .contains(Weight.EXAMPLE)
                .doesNotContain(Weight.ERROR);

        List<DraftEdit> renewed =
                changed.renewedExamples(TABLE, line, Language.NL).orElseThrow();
        RuleDraft.Edited mended = changed.edit(renewed, Language.NL);

        assertThat(mended.clashes()).isEmpty();
        assertThat(DraftCheck.of(mended.after(), Language.NL).count(Weight.EXAMPLE))
                .isZero();
    }

    @Test
    void a_condition_that_is_new_to_a_rule_gets_its_examples() {
        long line = line("T09");
        RuleDraft changed = edit(new SetCell(TABLE, line, "when.planIndex", "", "> 1,3"));
        assertThat(DraftCheck.of(changed, Language.NL).rules()).isNull();

        RuleDraft.Edited mended =
                changed.edit(changed.renewedExamples(TABLE, line, Language.NL).orElseThrow(), Language.NL);

        assertThat(DraftCheck.of(mended.after(), Language.NL).rules()).isNotNull();
    }

    @Test
    void a_line_without_a_number_is_an_error_of_that_line() {
        RuleDraft added = edit(new AddLine(TABLE, 900, 0, Map.of("enabled", "ja")));

        assertThat(DraftCheck.of(added, Language.NL).found())
                .filteredOn(found -> found.line() == 900)
                .extracting(DraftCheck.Found::key)
                .containsExactly("id");
    }

    @Test
    void a_version_that_was_kept_is_the_same_set_again() {
        RuleSet read = PublishedRules.read("7", RuleDirectory.written(SHIPPED));

        assertThat(read.version()).isEqualTo("7");
        assertThat(read.rows()).isEqualTo(SHIPPED.rows());
        assertThat(read.checksum()).isEqualTo(SHIPPED.checksum());
    }

    private RuleDraft edit(DraftEdit edit) {
        RuleDraft.Edited edited = draft.edit(List.of(edit), Language.NL);
        assertThat(edited.clashes()).isEmpty();
        return edited.after();
    }

    private long line(String id) {
        return draft.table(TABLE).lines().stream()
                .filter(line -> line.cell("id").equals(id))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private static DraftTable.Line at(RuleDraft of, long line) {
        return of.table(TABLE).line(line).orElseThrow();
    }

    private static int place(RuleDraft of, long line) {
        return of.table(TABLE).lines().indexOf(at(of, line));
    }

    private String was(long line, String key) {
        return RuleDraft.shown(at(draft, line), key, Language.NL);
    }
}
