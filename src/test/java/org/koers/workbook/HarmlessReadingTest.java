package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koers.intake.Answers;
import org.koers.intake.Background;
import org.koers.intake.Mappings;
import org.koers.intake.Reading;
import org.koers.intake.ReadingProgress;
import org.koers.situation.PlanSettings;
import org.koers.workbook.cells.HostileFiles;

/** Reading a hostile file does nothing but read it: on the look and on the stream of the wizard. */
class HarmlessReadingTest {
    @TempDir
    Path folder;

    private final CollectedFacts facts = new CollectedFacts();

    /** Every socket and every web address asks the selector of proxies before it connects. */
    private static final class Asked extends ProxySelector {
        private final List<URI> addresses = new ArrayList<>();

        @Override
        public List<Proxy> select(URI address) {
            addresses.add(address);
            throw new IllegalArgumentException("nothing may connect to " + address);
        }

        @Override
        public void connectFailed(URI address, SocketAddress socket, IOException failure) {
            addresses.add(address);
        }
    }

    static Stream<String> thatPointOutside() {
        return HostileFiles.all().keySet().stream().filter(name -> name.startsWith("7 ") || name.startsWith("12 "));
    }

    private List<URI> asked(ThrowingWork work) throws IOException {
        ProxySelector before = ProxySelector.getDefault();
        Asked asked = new Asked();
        ProxySelector.setDefault(asked);
        try {
            work.run();
        } finally {
            ProxySelector.setDefault(before);
        }
        return asked.addresses;
    }

    private interface ThrowingWork {
        void run() throws IOException;
    }

    @Test
    void a_connection_would_be_noticed() throws IOException {
        List<URI> asked = asked(() -> {
            try (Socket socket = new Socket("127.0.0.1", 9)) {
                assertThat(socket.isConnected()).isTrue();
            } catch (IOException | IllegalArgumentException refused) {
                assertThat(refused).hasStackTraceContaining("nothing may connect");
            }
        });

        assertThat(asked).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("thatPointOutside")
    void no_file_makes_koers_open_a_connection(String name) throws IOException {
        InputFile file = new InputFile("upload.xlsx", HostileFiles.write(name, folder));

        assertThat(asked(() -> {
                    new WorkbookReader().look(file, Mappings.NONE);
                    read(file);
                }))
                .isEmpty();
    }

    @Test
    void nothing_is_kept_of_a_file_that_turns_out_damaged_late() {
        InputFile file = new InputFile("upload.xlsx", HostileFiles.write("5 checksum of a picture differs", folder));

        Reading reading = read(file);

        assertThat(reading.isClean()).isFalse();
        assertThat(facts.results).isEmpty();
        assertThat(facts.plan).isEmpty();
    }

    private Reading read(InputFile file) {
        return new WorkbookReader()
                .read(
                        file,
                        new ReadingRequest(PlanSettings.dutch("plan"), Mappings.NONE, Answers.NONE, Background.EMPTY),
                        facts,
                        ReadingProgress.IGNORED);
    }
}
