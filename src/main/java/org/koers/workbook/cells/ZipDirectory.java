package org.koers.workbook.cells;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The list of parts of a zip (PKWARE APPNOTE 6.3). Every part is compared with the header it has of its own, and the
 * parts together must fill the file from its first byte: what one reader sees, every reader sees.
 */
final class ZipDirectory {
    private static final long NUMBER_32 = 0xffff_ffffL;
    private static final int NUMBER_16 = 0xffff;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int ENTRY = 0x02014b50;
    private static final int HEADER = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int END_64_LENGTH = 56;
    private static final int LOCATOR_LENGTH = 20;
    private static final int ENTRY_LENGTH = 46;
    private static final int HEADER_LENGTH = 30;
    private static final int LONGEST_DESCRIPTOR = 24;
    private static final int MOST_BYTES = 8_000_000;
    private static final int ENCRYPTED = 1;
    private static final int SIZES_FOLLOW = 8;

    private final ZipBytes file;
    private final int mostParts;

    private ZipDirectory(ZipBytes file, int mostParts) {
        this.file = file;
        this.mostParts = mostParts;
    }

    static List<ZipPart> read(ZipBytes file, int mostParts) throws IOException, Refusal {
        try {
            return new ZipDirectory(file, mostParts).read();
        } catch (EOFException e) {
            throw new Refusal("workbook.damaged");
        }
    }

    private List<ZipPart> read() throws IOException, Refusal {
        Place place = place();
        if (place.count > mostParts) {
            throw new Refusal("workbook.too-many-parts", place.count, mostParts);
        }
        if (place.length > MOST_BYTES || place.start + place.length > place.end) {
            throw new Refusal("workbook.damaged");
        }
        if (place.start + place.length < place.end) {
            throw new Refusal("workbook.foreign-bytes");
        }
        ByteBuffer bytes = file.at(place.start, (int) place.length);
        List<ZipPart> parts = new ArrayList<>();
        int at = 0;
        while (at < bytes.limit()) {
            if (at + ENTRY_LENGTH > bytes.limit() || bytes.getInt(at) != ENTRY) {
                throw new Refusal("workbook.damaged");
            }
            int name = ZipBytes.number16(bytes, at + 28);
            int extra = ZipBytes.number16(bytes, at + 30);
            int next = at + ENTRY_LENGTH + name + extra + ZipBytes.number16(bytes, at + 32);
            if (next > bytes.limit()) {
                throw new Refusal("workbook.damaged");
            }
            parts.add(part(bytes, at, name, extra));
            at = next;
        }
        if (parts.size() != place.count) {
            throw new Refusal("workbook.damaged");
        }
        adjoin(parts, place.start);
        return parts;
    }

    /** Where the directory stands, by the record that every zip ends with. */
    private Place place() throws IOException, Refusal {
        long size = file.size();
        int look = (int) Math.min(size, END_LENGTH + NUMBER_16);
        ByteBuffer tail = file.at(size - look, look);
        for (int at = look - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                if (at + END_LENGTH + ZipBytes.number16(tail, at + 20) != look) {
                    throw new Refusal("workbook.foreign-bytes");
                }
                return place(tail, at, size - look + at);
            }
        }
        throw new Refusal("workbook.not-whole");
    }

    private Place place(ByteBuffer tail, int at, long end) throws IOException, Refusal {
        long count = ZipBytes.number16(tail, at + 10);
        long length = ZipBytes.number32(tail, at + 12);
        long start = ZipBytes.number32(tail, at + 16);
        if (count != NUMBER_16 && length != NUMBER_32 && start != NUMBER_32) {
            return new Place(start, length, count, end);
        }
        if (end < LOCATOR_LENGTH) {
            throw new Refusal("workbook.damaged");
        }
        ByteBuffer locator = file.at(end - LOCATOR_LENGTH, LOCATOR_LENGTH);
        if (locator.getInt(0) != LOCATOR_64) {
            return new Place(start, length, count, end);
        }
        long record = locator.getLong(8);
        if (record < 0 || record != end - LOCATOR_LENGTH - END_64_LENGTH) {
            throw new Refusal("workbook.damaged");
        }
        ByteBuffer large = file.at(record, END_64_LENGTH);
        if (large.getInt(0) != END_64
                || contradicts(large.getLong(32), count, NUMBER_16)
                || contradicts(large.getLong(40), length, NUMBER_32)
                || contradicts(large.getLong(48), start, NUMBER_32)) {
            throw new Refusal("workbook.damaged");
        }
        return new Place(large.getLong(48), large.getLong(40), large.getLong(32), record);
    }

    private static boolean contradicts(long large, long small, long none) {
        return large < 0 || small != none && small != large;
    }

    private ZipPart part(ByteBuffer bytes, int at, int nameLength, int extraLength) throws IOException, Refusal {
        int flags = ZipBytes.number16(bytes, at + 8);
        int method = ZipBytes.number16(bytes, at + 10);
        if ((flags & ENCRYPTED) != 0 || method != 0 && method != 8) {
            throw new Refusal("workbook.odd-packing");
        }
        byte[] name = new byte[nameLength];
        bytes.get(at + ENTRY_LENGTH, name);
        Large large = new Large(bytes, at + ENTRY_LENGTH + nameLength, extraLength);
        long size = large.or(ZipBytes.number32(bytes, at + 24));
        long packed = large.or(ZipBytes.number32(bytes, at + 20));
        long header = large.or(ZipBytes.number32(bytes, at + 42));
        long sum = ZipBytes.number32(bytes, at + 16);
        ByteBuffer own = file.at(header, HEADER_LENGTH);
        int ownName = ZipBytes.number16(own, 26);
        int ownExtra = ZipBytes.number16(own, 28);
        ByteBuffer rest = file.at(header + HEADER_LENGTH, ownName + ownExtra);
        boolean agrees = own.getInt(0) == HEADER
                && ZipBytes.number16(own, 8) == method
                && (ZipBytes.number16(own, 6) & ENCRYPTED) == 0
                && ByteBuffer.wrap(name).equals(rest.duplicate().limit(ownName))
                && (method != 0 || packed == size);
        boolean later = (ZipBytes.number16(own, 6) & SIZES_FOLLOW) != 0;
        Large ownLarge = new Large(rest, ownName, ownExtra);
        long ownSize = ownLarge.or(ZipBytes.number32(own, 22));
        long ownPacked = ownLarge.or(ZipBytes.number32(own, 18));
        agrees &= same(ownSize, size, later) && same(ownPacked, packed, later);
        agrees &= same(ZipBytes.number32(own, 14), sum, later);
        if (!agrees) {
            throw new Refusal("workbook.contradicting-part");
        }
        String text = new String(name, StandardCharsets.UTF_8);
        return new ZipPart(text, packed, size, sum, method == 8, header, header + HEADER_LENGTH + ownName + ownExtra);
    }

    /** @param later the header leaves it to what follows the part, so it may say 0 */
    private static boolean same(long own, long directory, boolean later) {
        return own == directory || later && own == 0;
    }

    private static void adjoin(List<ZipPart> parts, long directory) throws Refusal {
        List<ZipPart> ordered = new ArrayList<>(parts);
        ordered.sort(Comparator.comparingLong(ZipPart::header));
        long free = 0;
        for (int index = 0; index < ordered.size(); index++) {
            ZipPart part = ordered.get(index);
            long next = index + 1 < ordered.size() ? ordered.get(index + 1).header() : directory;
            if (index == 0 && part.header() != 0) {
                throw new Refusal("workbook.foreign-bytes");
            }
            free = part.start() + part.packed();
            if (part.packed() < 0 || free > next) {
                throw new Refusal("workbook.contradicting-part");
            }
            if (next - free > LONGEST_DESCRIPTOR) {
                throw new Refusal("workbook.foreign-bytes");
            }
        }
        if (parts.isEmpty()) {
            throw new Refusal("workbook.not-a-workbook");
        }
    }

    private record Place(long start, long length, long count, long end) {}

    /** The 64-bit numbers of an entry, in the order in which its 32-bit ones have no room. */
    private static final class Large {
        private final ByteBuffer bytes;
        private int at;
        private int end;

        Large(ByteBuffer bytes, int from, int length) {
            this.bytes = bytes;
            for (int place = from; place + 4 <= from + length; ) {
                int size = ZipBytes.number16(bytes, place + 2);
                if (ZipBytes.number16(bytes, place) == 1) {
                    at = place + 4;
                    end = Math.min(from + length, at + size);
                    return;
                }
                place += 4 + size;
            }
        }

        long or(long small) throws Refusal {
            if (small != NUMBER_32) {
                return small;
            }
            if (at + 8 > end || bytes.getLong(at) < 0) {
                throw new Refusal("workbook.damaged");
            }
            at += 8;
            return bytes.getLong(at - 8);
        }
    }
}
