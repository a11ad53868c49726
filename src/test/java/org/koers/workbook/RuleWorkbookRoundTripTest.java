package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koers.measure.Language;
import org.koers.ruletables.CheckedRules;
import org.koers.ruletables.RandomRules;
import org.koers.ruletables.RuleDirectory;

/** Random rule sets from text to Excel, and through LibreOffice, and back. */
class RuleWorkbookRoundTripTest {
    private static final int SETS = 5;

    @TempDir
    Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 6).map(part -> part * SETS);
    }

    private static Language notation(long seed) {
        return seed % 2 == 0 ? Language.NL : Language.EN;
    }

    private Path written(long seed) throws IOException {
        return Files.write(
                folder.resolve("rules-" + seed + ".xlsx"), RuleWorkbook.write(RandomRules.of(seed), notation(seed)));
    }

    private static void assertReadsBack(Path file, long seed) {
        CheckedRules read = RuleWorkbook.read(file, Language.NL);

        assertThat(read).as("seed %d", seed).isInstanceOf(CheckedRules.Accepted.class);
        assertThat(RuleDirectory.written(((CheckedRules.Accepted) read).rules()))
                .as("seed %d", seed)
                .isEqualTo(RuleDirectory.written(RandomRules.of(seed)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void random_rule_sets_come_back_from_excel_to_the_byte(long first) throws IOException {
        for (long seed = first; seed < first + SETS; seed++) {
            assertReadsBack(written(seed), seed);
        }
    }

    @Test
    void random_rule_sets_come_back_from_libreoffice_to_the_byte() throws IOException, InterruptedException {
        List<Long> seeds = LongStream.range(0, 100)
                .filter(seed -> RandomRules.isKeptByLibreOffice(RandomRules.of(seed)))
                .limit(3)
                .boxed()
                .toList();
        List<Path> files = new ArrayList<>();
        for (long seed : seeds) {
            files.add(written(seed));
        }
        Optional<Path> saved = LibreOffice.saved(files, "xlsx", folder);
        assumeTrue(saved.isPresent(), "no LibreOffice here");

        for (long seed : seeds) {
            assertReadsBack(saved.get().resolve("rules-" + seed + ".xlsx"), seed);
        }
    }
}
