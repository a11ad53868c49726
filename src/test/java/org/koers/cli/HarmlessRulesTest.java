package org.koers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.benchmark.Publishing;

/** Whatever is written in rules: no class is defined, no process started and no socket opened by reading them. */
class HarmlessRulesTest {
    private static final int PUBLICATIONS = 300;
    private static final int WARM_UP = 9;

    @TempDir
    private Path folder;

    /** Every socket and every web address asks the selector of proxies before it connects. */
    private static final class Asked extends ProxySelector {
        private final List<URI> addresses = new ArrayList<>();

        @Override
        public List<java.net.Proxy> select(URI address) {
            addresses.add(address);
            return List.of(java.net.Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI address, SocketAddress socket, IOException failure) {
            addresses.add(address);
        }
    }

    /**
     * Hostile cells, read from a directory and from a workbook; what is sound is also written in every form.
     *
     * @param step 1 for every cell, 9 for each ninth
     */
    private void read(int step) {
        ChangedRules changed = new ChangedRules(folder);
        List<HostileCases.Refused> refused = Stream.concat(HostileCases.refused(), HostileCases.costly().stream())
                .toList();
        for (int cell = 0; cell < refused.size(); cell += step) {
            changed.both(refused.get(cell).key(), refused.get(cell).text()).forEach(HarmlessRulesTest::check);
        }
        List<String> kept = HostileCases.kept().toList();
        for (int text = 0; text < kept.size(); text += step) {
            changed.both(ChangedRules.TEXTS, kept.get(text)).forEach(HarmlessRulesTest::check);
        }
        check(new ChangedBook()
                .formula("due-days", "WEBSERVICE(\"http://127.0.0.1:9/\")", "7")
                .write(folder.resolve("rules.xlsx")));
        for (String file : List.of("out.xlsx", "out.dmn", "out")) {
            run(
                    "rules",
                    "export",
                    "--rules",
                    folder.toString(),
                    "--out",
                    folder.resolve(file).toString());
        }
        run(
                "rules",
                "docs",
                "--rules",
                folder.toString(),
                "--out",
                folder.resolve("out.html").toString());
    }

    private static void check(Path rules) {
        run("rules", "check", "--rules", rules.toString());
    }

    private static void run(String... words) {
        int exit = new CommandRun().run(words);
        assertThat(exit).isIn(0, 4);
    }

    @Test
    void what_must_not_happen_would_be_noticed() throws Exception {
        List<String> seen = Watched.during(() -> {
            defineAClass();
            new ProcessBuilder("true").start().waitFor();
            try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    Socket socket = new Socket(server.getInetAddress(), server.getLocalPort());
                    Socket accepted = server.accept()) {
                socket.getOutputStream().write(1);
                assertThat(accepted.getInputStream().read()).isEqualTo(1);
            }
        });

        assertThat(seen)
                .anyMatch(event -> event.startsWith("jdk.ClassDefine"))
                .anyMatch(event -> event.startsWith("jdk.ProcessStart true"))
                .anyMatch(event -> event.startsWith("jdk.SocketWrite"))
                .anyMatch(event -> event.startsWith("jdk.SocketRead"));
    }

    private static void defineAClass() throws IOException {
        try (URLClassLoader loader = new URLClassLoader(new java.net.URL[0], Runnable.class.getClassLoader())) {
            Object made =
                    Proxy.newProxyInstance(loader, new Class<?>[] {Runnable.class}, (proxy, method, with) -> null);
            assertThat(made).isNotNull();
        }
    }

    @Test
    void no_hostile_rule_makes_a_class_a_process_or_a_connection() throws Exception {
        ProxySelector before = ProxySelector.getDefault();
        Asked asked = new Asked();
        ProxySelector.setDefault(asked);
        try {
            // Java makes a class of each lambda of ours when it is first used; of a text it would make one each time.
            read(WARM_UP);
            List<String> seen = Watched.during(() -> read(1));
            if (!seen.isEmpty()) {
                seen = Watched.during(() -> read(1));
            }
            assertThat(seen).isEmpty();
        } finally {
            ProxySelector.setDefault(before);
        }

        assertThat(asked.addresses).isEmpty();
    }

    @Test
    void rules_published_hundreds_of_times_take_effect_at_once_and_leave_no_class_behind() {
        Publishing publishing = new Publishing(folder);
        for (int number = 0; number < 20; number++) {
            assertThat(publishing.publish(number)).isEqualTo(Publishing.fires(number));
        }
        long before = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
        for (int number = 20; number < 20 + PUBLICATIONS; number++) {
            assertThat(publishing.publish(number)).as("publication %d", number).isEqualTo(Publishing.fires(number));
        }
        long after = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();

        // Reflection and method handles make some of their own; one per publication would be hundreds.
        assertThat(after - before).isLessThan(PUBLICATIONS / 10);
    }
}
