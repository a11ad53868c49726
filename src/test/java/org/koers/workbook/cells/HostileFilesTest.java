package org.koers.workbook.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hostile file ends in the refusal that names what is wrong with it, or is read. HostileTable has the large ones. */
class HostileFilesTest {
    @TempDir
    Path folder;

    static Stream<String> small() {
        return HostileFiles.all().keySet().stream().filter(name -> !name.contains("MB") && !name.contains("GB"));
    }

    @ParameterizedTest
    @MethodSource("small")
    void everyFileIsRefusedByNameOrRead(String name) {
        String refusal = Read.file(HostileFiles.write(name, folder)).refusal;

        assertThat(List.of(HostileFiles.all().get(name).expected().split(" "))).contains(refusal);
    }
}
