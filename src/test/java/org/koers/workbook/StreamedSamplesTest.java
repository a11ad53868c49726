package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koers.intake.Answers;
import org.koers.intake.Background;
import org.koers.intake.Mappings;
import org.koers.intake.Reading;
import org.koers.intake.ReadingProgress;
import org.koers.provenance.Subject;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;

/** The stream hands on what the commands collect. */
class StreamedSamplesTest {
    private static final PlanSettings SETTINGS = PlanSettings.dutch("plan");

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("sample-data"))) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_stream_gives_the_same_facts_in_the_same_order(Path sample) {
        InputFile file = new InputFile(sample.getFileName().toString(), sample);
        CollectedFacts streamed = new CollectedFacts();

        Reading reading = new WorkbookReader()
                .read(
                        file,
                        new ReadingRequest(SETTINGS, Mappings.NONE, Answers.NONE, Background.EMPTY),
                        streamed,
                        ReadingProgress.IGNORED);

        Ledger ledger = new WorkbookReader().read(List.of(file), SETTINGS, rows -> {});
        assertThat(streamed.results).isEqualTo(ledger.results()).isNotEmpty();
        assertThat(streamed.plan).isEqualTo(ledger.plan());
        assertThat(streamed.controlTotals).isEqualTo(ledger.controlTotals());
        assertThat(streamed.activities).isEqualTo(ledger.activities());
        assertThat(streamed.quotes).isEqualTo(ledger.quotes());
        assertThat(streamed.market).isEqualTo(ledger.market());
        assertThat(streamed.selection).isEqualTo(ledger.selection());
        assertThat(streamed.team).isEqualTo(ledger.team());
        assertThat(streamed.decisions).isEqualTo(ledger.decisions());
        assertThat(reading.columns()).isEqualTo(ledger.columns());
        assertThat(reading.totals()).hasSameSizeAs(ledger.controlTotals());
        assertThat(reading.rows()).containsEntry(Subject.RESULTS, (long) streamed.results.size());
    }
}
