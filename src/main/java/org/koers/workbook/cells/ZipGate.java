package org.koers.workbook.cells;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The only way into a zip: judged by its directory before anything is unpacked (facts on Excel import, section 5), and
 * every part of it, read or not, compared with its checksum before the reading counts as done.
 */
final class ZipGate implements AutoCloseable {
    private static final int MOST_ENTRIES = 1_000;
    private static final long LARGEST_ENTRY = 1_500_000_000L;
    private static final long LARGEST_TOTAL = 2_000_000_000L;
    /** Sheets of a million rows inflate 7 to 9 times; 100 is far beyond. Small parts of many equal styles may exceed it. */
    private static final int STEEPEST_RATIO = 100;

    private static final long SMALL = 1_000_000;
    private static final String TYPES = "[content_types].xml";

    private final FileChannel file;
    private final Map<String, ZipPart> parts = new LinkedHashMap<>();
    private final Map<ZipPart, PartStream> opened = new HashMap<>();
    private final Set<ZipPart> whole = new HashSet<>();

    private final Meter meter;

    private ZipGate(FileChannel file, Meter meter) {
        this.file = file;
        this.meter = meter;
    }

    static ZipGate open(Path path, Meter meter) throws IOException, Refusal {
        ZipGate gate = new ZipGate(FileChannel.open(path), meter);
        try {
            gate.check(ZipDirectory.read(new ZipBytes(gate.file), MOST_ENTRIES));
            return gate;
        } catch (Refusal | IOException | RuntimeException refused) {
            gate.close();
            throw refused;
        }
    }

    boolean has(String part) {
        return parts.containsKey(part.toLowerCase(Locale.ROOT));
    }

    /** Of all parts, in lower case. */
    Set<String> names() {
        return Collections.unmodifiableSet(parts.keySet());
    }

    /** Of all parts but folders, as they are written, in the order of the file. */
    List<String> written() {
        return parts.values().stream()
                .map(ZipPart::name)
                .filter(name -> !name.endsWith("/"))
                .toList();
    }

    /** @throws Refusal when there is no such part */
    InputStream read(String name) throws Refusal {
        ZipPart part = parts.get(name.toLowerCase(Locale.ROOT));
        if (part == null) {
            throw new Refusal("workbook.damaged");
        }
        PartStream stream = new PartStream(file, part, meter);
        PartStream before = opened.put(part, stream);
        if (before != null) {
            settle(part, before);
        }
        return stream;
    }

    /** Unpacked size that the directory promises and that is never exceeded; 0 when there is no such part. */
    long size(String name) {
        ZipPart part = parts.get(name.toLowerCase(Locale.ROOT));
        return part == null ? 0 : part.size();
    }

    /**
     * Compares what has not been compared yet: the rest of parts that were read in part, and parts that nobody reads,
     * such as pictures and macros.
     *
     * @throws IOException when a part is not what the directory says; nothing that was read may count then
     */
    void finish() throws IOException, Refusal {
        for (ZipPart part : parts.values()) {
            PartStream stream = opened.remove(part);
            if (stream != null) {
                stream.finish();
                settle(part, stream);
            }
            if (!whole.contains(part)) {
                unread(part);
            }
        }
    }

    /** Nothing in it is opened, but a zip in a zip is one that Excel put there. */
    private void unread(ZipPart part) throws IOException, Refusal {
        try (PartStream stream = new PartStream(file, part, meter)) {
            byte[] start = stream.readNBytes(4);
            boolean zip = start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
            if (zip && !part.name().toLowerCase(Locale.ROOT).contains("embeddings/")) {
                throw new Refusal("workbook.nested");
            }
            stream.finish();
        }
    }

    private void settle(ZipPart part, PartStream stream) {
        if (stream.isWhole()) {
            whole.add(part);
        }
        stream.close();
    }

    private void check(List<ZipPart> all) throws Refusal {
        long total = 0;
        for (ZipPart part : all) {
            if (isOdd(part.name())) {
                throw new Refusal("workbook.odd-part");
            }
            String plain = plain(part.name());
            boolean types = plain.endsWith("/" + TYPES);
            if (types || parts.put(plain, part) != null) {
                throw new Refusal("workbook.duplicate-part");
            }
            total += part.size();
            boolean steep = part.size() > SMALL && part.size() / STEEPEST_RATIO > Math.max(1, part.packed());
            if (steep || part.size() > LARGEST_ENTRY || total > LARGEST_TOTAL) {
                throw new Refusal("workbook.bomb");
            }
        }
        meter.expect(total);
    }

    private static String plain(String name) {
        List<String> steps = new ArrayList<>();
        for (String step : name.toLowerCase(Locale.ROOT).split("/", -1)) {
            if (!step.equals(".") && !(step.isEmpty() && steps.isEmpty())) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    private static boolean isOdd(String name) {
        return name.contains("..")
                || name.contains("\\")
                || name.contains(":")
                || name.startsWith("/")
                || name.indexOf('\0') >= 0
                || name.isEmpty();
    }

    @Override
    public void close() throws IOException {
        opened.values().forEach(PartStream::close);
        file.close();
    }
}
