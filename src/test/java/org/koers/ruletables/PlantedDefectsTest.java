package org.koers.ruletables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koers.measure.Texts;
import org.koers.rules.AdviceKind;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Row;
import org.koers.rules.Severity;

/** Every planted defect is found, nothing else is, and what is told can be shown. */
class PlantedDefectsTest {
    private static final int ROWS = 10_000;
    private static final int OF_EACH = 200;

    private final Map<String, Row> rows = new HashMap<>();
    private final Set<String> planted = new TreeSet<>();

    private static Findings check(List<Row> rows) {
        Findings findings = new Findings(ROWS * ROWS);
        new RuleTables(findings).check(rows);
        return findings;
    }

    private static List<RuleProblem> all(Findings findings) {
        return Stream.concat(findings.problems().stream(), findings.remarks().stream())
                .toList();
    }

    private static String told(RuleProblem problem) {
        return problem.message().key().replace("ruletables.", "") + " "
                + problem.message().arguments().get(0);
    }

    private List<Row> plant() {
        GeneratedRules rules = new GeneratedRules(20_26);
        List<Row> made = new ArrayList<>();
        for (int number = 0; number < OF_EACH; number++) {
            plant(made, "never-matches", rules.never(number));
            Row alike = rules.sound(OF_EACH + number);
            made.add(alike);
            plant(made, "same-condition", GeneratedRules.equal(alike));
            Row wider = rules.sound(2 * OF_EACH + number);
            made.add(wider);
            plant(made, "subsumed", GeneratedRules.implied(wider, 2 * OF_EACH + number));
            List<Row> pair = rules.opposite(3 * OF_EACH + number);
            made.add(pair.get(0));
            plant(made, "opposite-conversion", pair.get(1));
            plant(made, "good-side", rules.goodSide(4 * OF_EACH + number));
        }
        for (int number = 5 * OF_EACH; made.size() < ROWS; number++) {
            made.add(rules.sound(number));
        }
        Collections.shuffle(made.subList(ROWS / 2, ROWS), new Random(1));
        made.forEach(row -> rows.put(row.id(), row));
        return made;
    }

    private void plant(List<Row> made, String defect, Row row) {
        made.add(row);
        planted.add(defect + " " + row.id());
    }

    @Test
    void of_ten_thousand_rows_all_planted_defects_are_found_and_nothing_else() {
        Findings findings = check(plant());

        assertThat(planted).hasSize(5 * OF_EACH);
        assertThat(all(findings).stream().map(PlantedDefectsTest::told)).containsExactlyInAnyOrderElementsOf(planted);
    }

    @Test
    void each_finding_about_rows_that_hold_names_values_with_which_they_do() {
        List<Row> made = plant();
        List<RuleProblem> shown = all(check(made)).stream()
                .filter(problem -> !problem.message().key().endsWith("never-matches"))
                .toList();

        assertThat(shown).hasSize(4 * OF_EACH).allSatisfy(problem -> {
            List<Object> arguments = problem.message().arguments();
            Map<String, String> cells = new HashMap<>();
            for (String cell : ((Texts) arguments.get(2)).en().split(", ")) {
                cells.put(cell.substring(0, cell.indexOf(' ')), cell.substring(cell.indexOf(' ') + 1));
            }
            for (Object id : arguments.subList(0, 2)) {
                assertThat(Example.of(Objects.requireNonNull(rows.get(id)), cells)
                                .fires())
                        .isTrue();
            }
        });
    }

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    /** Few columns, coarse limits, lists and unknowns: many rows imply, contradict and repeat each other. */
    private static List<Row> tangled(long seed) {
        GeneratedRules rules = new GeneratedRules(seed);
        Random random = new Random(seed);
        List<Row> tangled = new ArrayList<>();
        List<AdviceKind> kinds =
                List.of(AdviceKind.RESTORE_ACTIVITY, AdviceKind.IMPROVE_CONVERSION, AdviceKind.FINISH_ACTIONS);
        for (int number = 0; number < 100; number++) {
            List<ColumnCondition> conditions = new ArrayList<>();
            Stream.of(GeneratedRules.FIRST, GeneratedRules.SECOND, GeneratedRules.APART)
                    .filter(measure -> conditions.isEmpty() || random.nextBoolean())
                    .forEach(measure -> conditions.add(GeneratedRules.ask(measure, rules.condition(measure))));
            tangled.add(GeneratedRules.row(
                    "T" + number, kinds.get(random.nextInt(kinds.size())), Severity.WATCH, conditions));
        }
        return tangled;
    }

    private static boolean isWithin(Asking one, Asking other) {
        return other.regions().entrySet().stream().allMatch(entry -> {
            Region own = one.regions().get(entry.getKey());
            return own != null && own.isWithin(entry.getValue());
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_implied_is_what_comparing_two_by_two_says(long seed) {
        List<Asking> all = tangled(seed).stream().map(Asking::of).toList();
        Set<String> expected = new HashSet<>();
        for (Asking one : all) {
            for (Asking other : all) {
                if (one.row().kind() == other.row().kind() && isWithin(one, other) && !isWithin(other, one)) {
                    expected.add(one.row().id());
                }
            }
        }

        List<RuleProblem> remarks =
                check(all.stream().map(Asking::row).toList()).remarks();

        assertThat(remarks.stream()
                        .filter(remark -> remark.message().key().endsWith("subsumed"))
                        .map(remark -> remark.message().arguments().get(0)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_opposite_is_what_comparing_two_by_two_says(long seed) {
        List<Asking> all = tangled(seed).stream().map(Asking::of).toList();
        Set<String> expected = new HashSet<>();
        for (int one = 0; one < all.size(); one++) {
            for (int other = one + 1; other < all.size(); other++) {
                Asking early = all.get(one);
                Asking late = all.get(other);
                boolean share = !Collections.disjoint(
                        early.regions().keySet(), late.regions().keySet());
                if (share
                        && early.row().kind() != late.row().kind()
                        && (early.row().kind() == AdviceKind.RESTORE_ACTIVITY
                                || late.row().kind() == AdviceKind.RESTORE_ACTIVITY)
                        && Witness.of(early, late).isPresent()) {
                    expected.add(late.row().id() + " " + early.row().id());
                }
            }
        }

        List<RuleProblem> remarks =
                check(all.stream().map(Asking::row).toList()).remarks();

        assertThat(remarks.stream()
                        .filter(remark -> remark.message().key().contains("opposite"))
                        .map(remark -> remark.message().arguments().get(0) + " "
                                + remark.message().arguments().get(1)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }
}
