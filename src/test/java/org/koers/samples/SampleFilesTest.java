package org.koers.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files in {@code sample-data} are those that the generator makes. After a change of it: run {@link SampleFiles}. */
class SampleFilesTest {
    private static final int LARGEST = 1_000_000;

    static Stream<Sample> samples() {
        return Sample.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_committed_workbook_is_the_one_the_generator_makes(Sample sample) throws IOException {
        byte[] committed = Files.readAllBytes(SampleFiles.FOLDER.resolve(sample.file()));
        // Part by part: how zip compresses differs between versions of Java, what it holds doesn't.
        assertThat(parts(committed)).isEqualTo(parts(sample.workbook()));
        assertThat(committed.length).isLessThan(LARGEST);
    }

    @Test
    void writing_a_story_twice_gives_the_same_bytes() {
        assertThat(Sample.STORM.workbook()).isEqualTo(Sample.STORM.workbook());
    }

    @Test
    void the_list_of_stories_is_the_one_the_generator_makes() throws IOException {
        assertThat(SampleFiles.FOLDER.resolve(SampleFiles.STORIES)).hasContent(SampleFiles.stories());
    }

    @Test
    void every_workbook_in_the_folder_is_a_story() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.list(SampleFiles.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".xlsx")))
                    .containsExactlyInAnyOrderElementsOf(
                            Sample.ALL.stream().map(Sample::file).toList());
        }
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
