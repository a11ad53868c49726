package org.koers.ruletables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Dimension;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;
import org.koers.ruletables.RuleMerge.Difference;

/** Two edits of one rule set come together cell by cell. */
class RuleMergeTest {
    private static final RuleSet SHIPPED = ShippedRules.load();
    private static final List<Row> BASE = SHIPPED.rows();

    /** The rows with something replaced in the canonical text of a row. */
    private static List<Row> changed(List<Row> rows, String id, Function<String, String> change) {
        List<Row> changed = new ArrayList<>();
        for (Row row : rows) {
            changed.add(row.id().equals(id) ? read(row, change) : row);
        }
        return changed;
    }

    private static Row read(Row row, Function<String, String> change) {
        String text = CanonicalForm.of(row.table(), List.of(row));
        String other = change.apply(text);
        assertThat(other).as("change of " + row.id()).isNotEqualTo(text);
        Findings findings = new Findings();
        WrittenTable table = YamlReader.read("a.yaml", other, findings).orElseThrow();
        List<Row> rows = new RuleTables(findings).read(List.of(table));
        assertThat(findings.problems()).isEmpty();
        return rows.get(0);
    }

    private static List<Row> field(List<Row> rows, String id, String field, String value) {
        return changed(rows, id, text -> text.replaceFirst("(?m)^  " + field + ": .*$", "  " + field + ": " + value));
    }

    /** The first measure that it asks. */
    private static String condition(String id) {
        return RowMerge.cells(SHIPPED.find(id).orElseThrow()).keySet().stream()
                .filter(cell -> cell.startsWith("when."))
                .findFirst()
                .orElseThrow()
                .substring("when.".length());
    }

    private static List<Row> without(List<Row> rows, String id) {
        return rows.stream().filter(row -> !row.id().equals(id)).toList();
    }

    private static List<String> told(List<Difference> differences) {
        return differences.stream()
                .map(one ->
                        one.row() + " " + one.cell() + " " + one.verdict() + " " + one.mine() + " | " + one.theirs())
                .toList();
    }

    private static List<String> written(List<Row> rows) {
        List<String> written = new ArrayList<>();
        for (Dimension table : Dimension.values()) {
            written.add(CanonicalForm.of(table, rows));
        }
        return written;
    }

    private static List<String> ids(List<Row> rows, Dimension table) {
        return rows.stream().filter(row -> row.table() == table).map(Row::id).toList();
    }

    @Test
    void different_cells_of_one_row_come_together() {
        RuleMerge merge =
                RuleMerge.of(BASE, field(BASE, "T02", "due-days", "9"), field(BASE, "T02", "cooldown-weeks", "11"));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.rows(one -> false))
                .filteredOn(row -> row.id().equals("T02"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.dueInDays()).isEqualTo(9);
                    assertThat(row.cooldownWeeks()).isEqualTo(11);
                });
    }

    @Test
    void a_cell_to_which_both_gave_the_same_value_is_no_conflict() {
        List<Row> changed = field(BASE, "T02", "due-days", "9");

        RuleMerge merge = RuleMerge.of(BASE, changed, changed);

        assertThat(told(merge.differences())).containsExactly("T02 due-days SAME 9 | 9");
        assertThat(written(merge.rows(one -> false))).isEqualTo(written(changed));
    }

    @Test
    void a_cell_with_two_new_values_is_a_conflict_that_names_both_and_goes_as_one_chooses() {
        List<Row> mine = field(BASE, "T02", "due-days", "9");
        List<Row> theirs = field(BASE, "T02", "due-days", "8");

        RuleMerge merge = RuleMerge.of(BASE, mine, theirs);

        assertThat(told(merge.conflicts())).containsExactly("T02 due-days CONFLICT 9 | 8");
        assertThat(written(merge.rows(one -> true))).isEqualTo(written(mine));
        assertThat(written(merge.rows(one -> false))).isEqualTo(written(theirs));
    }

    @Test
    void a_row_removed_by_one_and_changed_by_the_other_is_a_conflict() {
        List<Row> changed = field(BASE, "T02", "due-days", "9");

        RuleMerge merge = RuleMerge.of(BASE, without(BASE, "T02"), changed);

        assertThat(told(merge.conflicts())).containsExactly("T02  CONFLICT  | T02");
        assertThat(written(merge.rows(one -> true))).isEqualTo(written(without(BASE, "T02")));
        assertThat(written(merge.rows(one -> false))).isEqualTo(written(changed));
        assertThat(told(RuleMerge.of(BASE, changed, without(BASE, "T02")).conflicts()))
                .containsExactly("T02  CONFLICT T02 | ");
    }

    @Test
    void a_row_that_one_removed_and_the_other_left_alone_goes() {
        RuleMerge merge = RuleMerge.of(BASE, BASE, without(BASE, "T02"));

        assertThat(told(merge.differences())).containsExactly("T02  KEPT T02 | ");
        assertThat(merge.rows(one -> true)).extracting(Row::id).doesNotContain("T02");
    }

    @Test
    void a_condition_that_one_removed_and_the_other_left_alone_goes_with_its_examples() {
        String name = condition("T02");
        List<Row> mine = changed(BASE, "T02", text -> text.replaceAll("(?m)^    " + name + ": .*\n", ""));

        RuleMerge merge = RuleMerge.of(BASE, mine, field(BASE, "T02", "due-days", "9"));

        assertThat(told(merge.differences()))
                .hasSize(2)
                .anyMatch(one -> one.startsWith("T02 when." + name + " TAKEN  | "));
        assertThat(written(merge.rows(one -> false))).isEqualTo(written(field(mine, "T02", "due-days", "9")));
    }

    @Test
    void rows_stand_in_the_order_of_mine_and_what_theirs_added_behind_what_it_follows_there() {
        List<Row> objective =
                BASE.stream().filter(row -> row.table() == Dimension.OBJECTIVE).toList();
        Row first = objective.get(0);
        Row second = objective.get(1);
        Row third = objective.get(2);
        Row own = read(first, text -> text.replace("\n" + first.id() + ":", "\nX10:"));
        Row other = read(first, text -> text.replace("\n" + first.id() + ":", "\nX20:"));

        RuleMerge merge = RuleMerge.of(
                List.of(first, second, third),
                List.of(third, first, own, second),
                List.of(first, other, second, third));

        assertThat(ids(merge.rows(one -> false), Dimension.OBJECTIVE))
                .containsExactly(third.id(), first.id(), "X10", "X20", second.id());
        assertThat(told(merge.differences()))
                .containsExactly(
                        "X10  TAKEN X10 | ",
                        "X20  KEPT  | X20",
                        third.id() + "  TAKEN " + third.id() + " | " + third.id());
    }

    @Test
    void rows_that_one_and_the_other_moved_come_together_and_mine_goes_first_where_they_do_not() {
        List<Row> rows = BASE.stream()
                .filter(row -> row.table() == Dimension.OBJECTIVE)
                .limit(4)
                .toList();
        Row a = rows.get(0);
        Row b = rows.get(1);
        Row c = rows.get(2);
        Row d = rows.get(3);

        RuleMerge apart = RuleMerge.of(rows, List.of(b, a, c, d), List.of(a, b, d, c));
        RuleMerge against = RuleMerge.of(rows, List.of(d, a, b, c), List.of(a, d, b, c));

        assertThat(apart.rows(one -> false)).extracting(Row::id).containsExactly(b.id(), a.id(), d.id(), c.id());
        assertThat(against.rows(one -> false)).extracting(Row::id).containsExactly(d.id(), a.id(), b.id(), c.id());
    }

    @Test
    void a_row_that_both_added_under_one_number_is_asked_cell_by_cell() {
        Row other = read(BASE.get(0), text -> text.replaceFirst("due-days: .*", "due-days: 77"));

        RuleMerge merge = RuleMerge.of(BASE.subList(1, BASE.size()), List.of(BASE.get(0)), List.of(other));

        assertThat(merge.conflicts()).extracting(Difference::cell).containsExactly("due-days");
    }

    @Test
    void a_condition_that_one_removed_and_the_other_changed_is_one_conflict() {
        String id = "T02";
        String name = condition(id);
        List<Row> mine = changed(BASE, id, text -> text.replaceAll("(?m)^    " + name + ": .*\n", ""));
        List<Row> theirs =
                changed(BASE, id, text -> text.replaceFirst("(?m)^    " + name + ": .*$", "    " + name + ": unknown"));

        RuleMerge merge = RuleMerge.of(BASE, mine, theirs);

        assertThat(merge.conflicts()).extracting(Difference::cell).containsExactly("when." + name);
        assertThat(written(merge.rows(one -> true))).isEqualTo(written(mine));
        assertThat(written(merge.rows(one -> false))).isEqualTo(written(theirs));
    }

    @Test
    void an_unchanged_side_gives_the_other_side_to_the_byte() {
        for (long seed = 0; seed < 40; seed++) {
            List<Row> base = RandomRules.of(seed).rows();
            List<Row> edited = edited(base, seed);

            RuleMerge mine = RuleMerge.of(base, edited, base);
            RuleMerge theirs = RuleMerge.of(base, base, edited);

            assertThat(mine.conflicts()).as("seed %d", seed).isEmpty();
            assertThat(theirs.conflicts()).as("seed %d", seed).isEmpty();
            assertThat(written(mine.rows(one -> false))).as("seed %d", seed).isEqualTo(written(edited));
            assertThat(written(theirs.rows(one -> true))).as("seed %d", seed).isEqualTo(written(edited));
            assertThat(written(RuleMerge.of(base, edited, edited).rows(one -> false)))
                    .as("seed %d", seed)
                    .isEqualTo(written(edited));
        }
    }

    @Test
    void what_two_random_edits_come_to_holds_nothing_that_neither_of_them_says() {
        for (long seed = 0; seed < 40; seed++) {
            String named = "seed " + seed;
            List<Row> base = RandomRules.of(seed).rows();
            List<Row> mine = edited(base, seed);
            List<Row> theirs = edited(base, seed + 500);
            RuleMerge merge = RuleMerge.of(base, mine, theirs);
            for (boolean chosen : new boolean[] {true, false}) {
                List<Row> rows = merge.rows(one -> chosen);

                assertThat(rows).extracting(Row::id).doesNotHaveDuplicates();
                for (Row row : rows) {
                    List<Map<String, String>> said = Stream.concat(mine.stream(), theirs.stream())
                            .filter(one -> one.id().equals(row.id()))
                            .map(RowMerge::cells)
                            .toList();
                    RowMerge.cells(row)
                            .forEach((cell, text) -> assertThat(said)
                                    .as("%s, %s %s", named, row.id(), cell)
                                    .anyMatch(cells -> text.equals(cells.get(cell))));
                }
            }
        }
    }

    /** Rows gone, come, moved within their table, and with cells, conditions and their order as in another row. */
    private static List<Row> edited(List<Row> base, long seed) {
        RandomGenerator random = RandomConditions.seeded(seed + 7_000).random();
        List<Row> donors = RandomRules.of(seed + 7_000).rows();
        List<Row> edited = new ArrayList<>();
        for (Row row : base) {
            Row donor = donors.get(random.nextInt(donors.size()));
            switch (random.nextInt(6)) {
                case 0 -> {}
                case 1 -> edited.add(mixed(row, donor, random));
                case 2 -> edited.add(random.nextInt(Math.max(edited.size(), 1)), row);
                default -> edited.add(row);
            }
        }
        for (Row donor : donors.subList(0, 3)) {
            if (base.stream().noneMatch(row -> row.id().equals(donor.id()))) {
                edited.add(random.nextInt(edited.size() + 1), donor);
            }
        }
        edited.sort(Comparator.comparing(Row::table));
        return edited;
    }

    private static Row mixed(Row row, Row donor, RandomGenerator random) {
        boolean conditions = random.nextBoolean();
        List<ColumnCondition> turned = new ArrayList<>(row.conditions());
        Collections.reverse(turned);
        return new Row(
                row.id(),
                random.nextInt(4) == 0 ? donor.table() : row.table(),
                donor.status(),
                conditions ? donor.scope() : row.scope(),
                conditions ? donor.pair() : row.pair(),
                conditions ? donor.conditions() : turned,
                random.nextBoolean() ? donor.kind() : row.kind(),
                donor.severity(),
                row.owner(),
                donor.dueInDays(),
                row.cooldownWeeks(),
                row.name(),
                random.nextBoolean() ? donor.reason() : row.reason(),
                donor.title(),
                row.text(),
                conditions ? donor.fires() : row.fires(),
                conditions ? donor.silent() : row.silent());
    }
}
