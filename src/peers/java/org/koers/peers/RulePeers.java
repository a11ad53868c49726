package org.koers.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What it costs from a changed table to what it says first, and what each further situation costs: ours beside
 * other engines, all with the same rows, and a plain loop in Java as the measure. {@code mvn -P rule-peers test}; sizes
 * by {@code -Dpeers.rows=200,2000,10000}. The machine
 * may be shared: processor time is told, not the clock. Nothing fails on it, but every engine has to find the same rows.
 */
class RulePeers {
    private static final int SITUATIONS = 50;
    private static final long ENOUGH = 500_000_000;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int MEMORY_ROWS = 20;

    /** Ten times as many take it minutes. */
    private static final int MOST_OF_MODEL = 200;

    @TempDir
    Path folder;

    private List<Peer> peers() {
        return List.of(
                new PlainLoop(),
                new Koers(folder.resolve("rows"), false),
                new Koers(folder.resolve("advice"), true),
                new DecisionModelPeer(),
                new DecisionTablePeer(false),
                new DecisionTablePeer(true));
    }

    /** Work that may throw. */
    private interface Work {
        void run(int number) throws Exception;
    }

    /**
     * Milliseconds that all processors together spent on it once: other work on the machine does not count. Repeated
     * until they can be told apart from nothing.
     */
    private static double spent(Work work) throws Exception {
        long start = PROCESS.getProcessCpuTime();
        long spent = 0;
        int times = 0;
        while (spent < ENOUGH) {
            work.run(times++);
            spent = PROCESS.getProcessCpuTime() - start;
        }
        return spent / 1e6 / times;
    }

    @Test
    void times() throws Exception {
        int[] sizes = Stream.of(
                        System.getProperty("peers.rows", "200,2000,10000").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        measure(50, false);
        for (int size : sizes) {
            measure(size, true);
        }
    }

    private void measure(int size, boolean told) throws Exception {
        PeerRows rows = new PeerRows(size);
        List<Peer.Written> versions = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            versions.add(Writer.written(rows.version(number)));
        }
        List<Map<String, Integer>> situations = rows.situations(SITUATIONS);
        List<TreeSet<String>> expected = List.of();
        List<Line> lines = new ArrayList<>();
        for (Peer peer : peers()) {
            if (peer instanceof DecisionTablePeer table && table.isModel() && size > MOST_OF_MODEL) {
                continue;
            }
            double publish = publishing(peer, versions, situations.get(0));
            peer.publish(versions.get(0));
            List<TreeSet<String>> found = situations.stream().map(peer::find).toList();
            if (expected.isEmpty()) {
                expected = found;
            }
            assertThat(found).as(peer.name()).isEqualTo(expected);
            lines.add(new Line(peer.name(), publish, evaluating(peer, situations)));
            if (told) {
                System.out.println("measured: " + lines.get(lines.size() - 1));
            }
        }
        Zen.measured(folder, versions, situations, expected, 20, 0)
                .ifPresent(zen -> lines.add(new Line(Zen.NAME, zen.publish(), zen.evaluate())));
        if (told) {
            double matches = expected.stream().mapToInt(TreeSet::size).average().orElse(0);
            System.out.printf(Locale.ROOT, "%n%d rows, %.1f of them hold in a situation%n", size, matches);
            print(lines);
        }
    }

    /** What was measured of one engine, in milliseconds. */
    private record Line(String name, double publish, double evaluate) {}

    private static void print(List<Line> lines) {
        Line loop = lines.get(0);
        System.out.println(
                "| engine | publish, CPU ms | to the loop | a situation, CPU ms | to the loop |\n|---|---|---|---|---|");
        for (Line line : lines) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.0f | %.3f | %.1f |%n",
                    line.name(),
                    line.publish(),
                    line.publish() / loop.publish(),
                    line.evaluate(),
                    line.evaluate() / loop.evaluate());
        }
    }

    private static double publishing(Peer peer, List<Peer.Written> versions, Map<String, Integer> situation)
            throws Exception {
        return spent(number -> {
            peer.publish(versions.get(number % versions.size()));
            peer.find(situation);
        });
    }

    private static double evaluating(Peer peer, List<Map<String, Integer>> situations) throws Exception {
        return spent(number -> situations.forEach(peer::find)) / situations.size();
    }

    @Test
    void memory() throws Exception {
        int times = Integer.getInteger("peers.publications", 1_000);
        PeerRows rows = new PeerRows(MEMORY_ROWS);
        List<Peer.Written> versions = new ArrayList<>();
        for (int number = 0; number < 10; number++) {
            versions.add(Writer.written(rows.version(number)));
        }
        Map<String, Integer> situation = rows.situations(1).get(0);
        System.out.printf("%nAfter %d publications of %d rows%n", times, MEMORY_ROWS);
        System.out.println("| engine | heap KiB more | metaspace KiB more | classes more |\n|---|---|---|---|");
        for (Peer peer : peers()) {
            if (peer instanceof DecisionTablePeer table && table.isModel()) {
                continue;
            }
            long[] before = {};
            for (int number = -20; number < times; number++) {
                if (number == 0) {
                    before = used();
                }
                peer.publish(versions.get(Math.floorMod(number, versions.size())));
                peer.find(situation);
            }
            long[] after = used();
            System.out.printf(
                    "| %s | %d | %d | %d |%n",
                    peer.name(), (after[0] - before[0]) / 1024, (after[1] - before[1]) / 1024, after[2] - before[2]);
        }
        Zen.measured(folder, versions, List.of(situation), List.of(), 1, times)
                .ifPresent(zen -> System.out.printf(
                        "| %s, memory of its process | %d | | |%n", Zen.NAME, (zen.after() - zen.before()) / 1024));
    }

    /** Heap and metaspace after collecting, and classes that are loaded. */
    private static long[] used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return new long[] {
            ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
            ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getName().equals("Metaspace"))
                    .mapToLong(pool -> pool.getUsage().getUsed())
                    .sum(),
            ManagementFactory.getClassLoadingMXBean().getLoadedClassCount()
        };
    }

    /** For a run without Maven. @param arguments {@code times}, {@code memory} or both */
    public static void main(String[] arguments) throws Exception {
        RulePeers peers = new RulePeers();
        peers.folder = java.nio.file.Files.createTempDirectory("peers");
        if (Arrays.asList(arguments).contains("times")) {
            peers.times();
        }
        if (Arrays.asList(arguments).contains("memory")) {
            peers.memory();
        }
    }
}
