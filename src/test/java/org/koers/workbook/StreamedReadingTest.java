package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.calendar.IsoWeek;
import org.koers.intake.Answers;
import org.koers.intake.Background;
import org.koers.intake.Mappings;
import org.koers.intake.Reading;
import org.koers.intake.ReadingProgress;
import org.koers.provenance.Problem;
import org.koers.provenance.Subject;
import org.koers.situation.PlanSettings;

/** What one file hands on when it is read as a stream. */
class StreamedReadingTest {
    private static final String PLAN = "Jaar;Week;Segment;Doel omzet\n2026;;Infra;2600000\n";
    private static final String RESULTS = "Jaar;Week;Segment;Netto-omzet\n2026;1;Infra;100,10\n2026;2;Infra;200,20\n";

    @TempDir
    Path folder;

    private final CollectedFacts facts = new CollectedFacts();

    private Reading read(String name, String content, Background background) throws IOException {
        Path path = Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
        ReadingRequest request =
                new ReadingRequest(PlanSettings.dutch("plan"), Mappings.NONE, Answers.NONE, background);
        return new WorkbookReader().read(new InputFile(name, path), request, facts, ReadingProgress.IGNORED);
    }

    private static List<String> keys(Reading reading) {
        return reading.problems().stream()
                .filter(problem -> problem.consequence() == Problem.Consequence.REFUSE)
                .map(problem -> problem.message().key())
                .toList();
    }

    @Test
    void a_plan_may_begin_without_results() throws IOException {
        Reading reading = read("plan.csv", PLAN, Background.EMPTY);

        assertThat(keys(reading)).isEmpty();
        assertThat(reading.rows()).containsOnly(java.util.Map.entry(Subject.PLAN, 1L));
        assertThat(facts.plan).hasSize(1);
    }

    @Test
    void results_without_a_plan_are_refused_until_there_is_one() throws IOException {
        assertThat(keys(read("resultaten.csv", RESULTS, Background.EMPTY))).containsExactly("workbook.missing-sheet");
        assertThat(keys(read("resultaten.csv", RESULTS, new Begun(true)))).isEmpty();
    }

    @Test
    void a_file_of_nothing_known_is_refused_whatever_the_plan_has() throws IOException {
        assertThat(keys(read("prices.csv", "a;b\n1;2\n", new Begun(true)))).containsExactly("workbook.missing-sheet");
    }

    @Test
    void activities_alone_join_a_plan_that_has_begun() throws IOException {
        Reading reading = read("activiteiten.csv", "Datum;Soort;Uren\n5-1-2026;Bezoek;2\n", new Begun(false));

        assertThat(keys(reading)).isEmpty();
        assertThat(reading.rows()).containsOnly(java.util.Map.entry(Subject.ACTIVITIES, 1L));
    }

    @Test
    void a_stated_total_is_told_beside_the_sum_to_the_cent() throws IOException {
        Reading reading = read("resultaten.csv", RESULTS + "Totaal;;;300,29\n", new Begun(true));

        assertThat(reading.totals()).singleElement().satisfies(total -> {
            assertThat(total.where()).isEqualTo("resultaten.csv!resultaten!D4");
            assertThat(total.stated()).isEqualByComparingTo("300.29");
            assertThat(total.summed()).isEqualByComparingTo("300.30");
            assertThat(total.difference()).isEqualByComparingTo("0.01");
        });
    }

    @Test
    void facts_come_in_the_order_of_the_file() throws IOException {
        Reading reading = read("resultaten.csv", RESULTS, new Begun(true));

        List<IsoWeek> weeks = new ArrayList<>();
        facts.results.forEach(result -> weeks.add(result.week()));
        assertThat(weeks).containsExactly(new IsoWeek(2026, 1), new IsoWeek(2026, 2));
        assertThat(reading.isClean()).isTrue();
    }

    private static String repeated(int times, String amount) {
        StringBuilder rows = new StringBuilder("Jaar;Week;Debiteurnr;Segment;Netto-omzet\n");
        for (int row = 0; row < times; row++) {
            rows.append("2026;1;")
                    .append(1_000 + row)
                    .append(";Infra;")
                    .append(amount)
                    .append('\n');
        }
        return rows.toString();
    }

    @Test
    void the_last_rows_decide_how_the_first_are_read() throws IOException {
        String text = repeated(2_500, "1,234") + "2026;2;9;Infra;1,234.56\n";

        Reading reading = read("resultaten.csv", text, new Begun(true));

        assertThat(reading.questions()).isEmpty();
        assertThat(facts.results).hasSize(2_501);
        assertThat(facts.results.get(0).netRevenue()).isEqualByComparingTo("1234");
        assertThat(reading.rows()).containsEntry(Subject.RESULTS, 2_501L);
    }

    @Test
    void a_file_read_again_says_its_problems_once() throws IOException {
        String text = repeated(2_500, "1,234") + "2026;2;9;Infra;1,234.56\n2026;2;9;Infra;x\n";

        Reading reading = read("resultaten.csv", text, new Begun(true));

        assertThat(reading.questions()).singleElement().satisfies(question -> {
            assertThat(question.problem().where()).isEqualTo("resultaten.csv!resultaten!E2503");
            assertThat(question.more()).isZero();
        });
    }

    @Test
    void a_customer_has_no_segment_before_a_row_names_it() throws IOException {
        String text = "Jaar;Week;Debiteurnr;Segment;Netto-omzet\n2026;1;7;;100\n2026;1;8;Infra;100\n"
                + "2026;2;7;Infra;100\n2026;3;7;;100\n";

        Reading reading = read("resultaten.csv", text, new Planned());

        assertThat(reading.questions()).singleElement().satisfies(question -> {
            assertThat(question.problem().where()).isEqualTo("resultaten.csv!resultaten!D2");
            assertThat(question.problem().message().key()).isEqualTo("workbook.no-segment");
        });
    }

    @Test
    void segments_that_the_plan_knows_are_known() throws IOException {
        assertThat(read("resultaten.csv", RESULTS.replace("Infra", "Zorg"), new Planned())
                        .questions())
                .singleElement()
                .satisfies(question -> {
                    assertThat(question.problem().message().key()).isEqualTo("workbook.unknown-segment");
                    assertThat(question.more()).isEqualTo(1);
                });
        assertThat(read("resultaten.csv", RESULTS, new Planned()).questions()).isEmpty();
    }

    @Test
    void it_is_told_how_much_of_the_file_is_read() throws IOException {
        Path path = Files.writeString(folder.resolve("r.csv"), repeated(2_500, "1,5"), StandardCharsets.UTF_8);
        List<Double> shares = new ArrayList<>();
        new WorkbookReader()
                .read(
                        new InputFile("r.csv", path),
                        new ReadingRequest(PlanSettings.dutch("plan"), Mappings.NONE, Answers.NONE, new Begun(true)),
                        facts,
                        (rows, share) -> shares.add(share));

        assertThat(shares).hasSize(3).isSorted().allMatch(share -> share > 0 && share <= 1);
        assertThat(shares.get(2)).isEqualTo(1);
    }

    /** A plan for one segment. */
    private static final class Planned implements Background {
        @Override
        public boolean hasPlan() {
            return true;
        }

        @Override
        public boolean hasResults() {
            return true;
        }

        @Override
        public Set<String> segments() {
            return Set.of("Infra");
        }

        @Override
        public Optional<Usual> usual(String customerNo, IsoWeek before) {
            return Optional.empty();
        }
    }

    /** A plan that has begun. */
    private record Begun(boolean hasResults) implements Background {
        @Override
        public boolean hasPlan() {
            return true;
        }

        @Override
        public Set<String> segments() {
            return Set.of();
        }

        @Override
        public Optional<Usual> usual(String customerNo, IsoWeek before) {
            return Optional.empty();
        }
    }
}
