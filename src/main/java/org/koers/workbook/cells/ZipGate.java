package org.koers.workbook.cells;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Judges a zip by its directory before anything in it is unpacked (facts on Excel import, section 5). */
final class ZipGate {
    private static final int MOST_ENTRIES = 1_000;
    private static final long LARGEST_ENTRY = 1_500_000_000L;
    private static final long LARGEST_TOTAL = 2_000_000_000L;
    /** Sheets of a million rows inflate 7 to 9 times; 100 is far beyond. Small parts of many equal styles may exceed it. */
    private static final int STEEPEST_RATIO = 100;

    private static final long SMALL = 1_000_000;

    private ZipGate() {}

    static ZipFile open(Path file) throws IOException, Refusal {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | IllegalArgumentException e) {
            throw new Refusal("workbook.damaged");
        }
        try {
            check(zip);
            return zip;
        } catch (Refusal refusal) {
            zip.close();
            throw refusal;
        }
    }

    private static void check(ZipFile zip) throws Refusal {
        if (zip.size() > MOST_ENTRIES) {
            throw new Refusal("workbook.too-many-parts", zip.size(), MOST_ENTRIES);
        }
        Set<String> names = new HashSet<>();
        long total = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!names.add(plain(entry.getName()))) {
                throw new Refusal("workbook.duplicate-part");
            }
            if (isOdd(entry.getName())) {
                throw new Refusal("workbook.odd-part");
            }
            long size = Math.max(0, entry.getSize());
            total += size;
            boolean steep = size > SMALL && size > STEEPEST_RATIO * Math.max(1, entry.getCompressedSize());
            if (steep || size > LARGEST_ENTRY || total > LARGEST_TOTAL) {
                throw new Refusal("workbook.bomb");
            }
        }
    }

    private static String plain(String name) {
        return name.replace("/./", "/").replaceAll("^(\\./|/)+", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isOdd(String name) {
        return name.contains("..") || name.contains("\\") || name.contains(":") || name.startsWith("/");
    }
}
