package org.koers.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koers.measure.Language;
import org.koers.measure.Wording;
import org.koers.provenance.Problem;
import org.koers.provenance.Problem.Consequence;
import org.koers.situation.Ledger;

/** Story 7: everything that is wrong is said at once, each with its cell. */
class DirtyWorkbookTest {
    private static final Sample DIRTY = Sample.DIRTY;

    private static Map<String, Consequence> consequences() {
        return Reviews.read(DIRTY).problems().stream().collect(Collectors.toMap(Problem::where, Problem::consequence));
    }

    private static String cell(int index) {
        return DIRTY.file() + "!" + DIRTY.damaged().get(index);
    }

    @Test
    void all_seven_problems_are_named_with_their_cells() {
        String doubled = cell(4).replace("!A", "!I");
        assertThat(consequences())
                .containsOnly(
                        Map.entry(cell(0), Consequence.ASK),
                        Map.entry(cell(1), Consequence.REFUSE),
                        Map.entry(cell(2), Consequence.REFUSE),
                        Map.entry(doubled, Consequence.ASK),
                        Map.entry(cell(5), Consequence.REFUSE),
                        Map.entry(cell(6), Consequence.REFUSE),
                        Map.entry(cell(7), Consequence.REFUSE));
    }

    @Test
    void there_is_no_advisory_as_of_week_20() {
        assertThat(Reviews.read(DIRTY).refusals(Season.LAST)).hasSize(5);
    }

    @Test
    void what_was_found_stands_in_the_messages() {
        Wording dutch = new Wording(Language.NL, "EUR");
        List<String> texts = Reviews.read(DIRTY).problems().stream()
                .map(problem -> dutch.render(problem.message()))
                .toList();
        assertThat(texts)
                .anyMatch(text -> text.contains("100.000"))
                .anyMatch(text -> text.contains("#N/A"))
                .anyMatch(text -> text.contains("Instalatie"))
                .anyMatch(text -> text.contains("31-02-2026"))
                .anyMatch(text -> text.contains("ontroletotaal"))
                .anyMatch(text -> text.contains("negatief"))
                .anyMatch(text -> text.contains("gelijk"));
    }

    @ParameterizedTest
    @MethodSource("org.koers.samples.StoryAdviceTest#advised")
    void the_other_workbooks_give_exactly_the_facts_they_were_made_of(Sample sample) {
        Ledger read = Reviews.read(sample);
        Ledger made = sample.ledger();
        assertThat(read.refusals(Season.LAST)).isEmpty();
        assertThat(read.plan()).isEqualTo(made.plan());
        assertThat(read.activities()).isEqualTo(made.activities());
        assertThat(read.quotes()).isEqualTo(made.quotes());
        assertThat(read.selection()).isEqualTo(made.selection());
        assertThat(read.market()).isEqualTo(made.market());
        assertThat(read.team()).isEqualTo(made.team());
        assertThat(read.decisions()).isEqualTo(made.decisions());
        assertThat(read.columns()).isEqualTo(made.columns());
        if (sample.damaged().isEmpty()) {
            assertThat(read.results()).isEqualTo(made.results());
            assertThat(read.problems()).isEmpty();
        }
    }
}
