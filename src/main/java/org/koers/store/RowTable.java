package org.koers.store;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Scope;
import org.koers.results.Result;

/**
 * What each row of the results says now and would say: a million rows on either side in some 60 MB. A row is known by 64
 * bits of its key, its amount in cents; names stay where they are, {@link #place} tells where.
 */
final class RowTable {
    private static final int NOW = 1;
    private static final int LATER = 2;
    private static final int KNOWN_NAMES = 100_000;

    /** Cents of one line: two million of them can't overflow a sum. */
    private static final long LARGEST = 1L << 42;

    private int size;
    private int[] slots = new int[1 << 10];
    private long[] keys = new long[1 << 9];
    private long[] now = new long[1 << 9];
    private long[] later = new long[1 << 9];
    private int[] restNow = new int[1 << 9];
    private int[] restLater = new int[1 << 9];
    private int[] weeks = new int[1 << 9];
    private int[] places = new int[1 << 9];
    private int[] rounds = new int[1 << 9];
    private byte[] sides = new byte[1 << 9];
    private final Map<Integer, BigDecimal> wideNow = new HashMap<>();
    private final Map<Integer, BigDecimal> wideLater = new HashMap<>();
    private final Map<String, Long> names = new HashMap<>();

    int size() {
        return size;
    }

    /** A line of what is known now. @param round of its upload: a later upload overrules, lines of one add up */
    void known(Result row, int place, int round) {
        int entry = entry(row, place);
        if (rounds[entry] != round || (sides[entry] & NOW) == 0) {
            rounds[entry] = round;
            sides[entry] |= NOW;
            now[entry] = 0;
            restNow[entry] = 0;
            wideNow.remove(entry);
        }
        restNow[entry] += rest(row);
        now[entry] += cents(row.netRevenue(), entry, wideNow);
    }

    /** A line of the file that arrives. */
    void arriving(Result row, int place) {
        int entry = entry(row, place);
        sides[entry] |= LATER;
        restLater[entry] += rest(row);
        later[entry] += cents(row.netRevenue(), entry, wideLater);
    }

    /** Nothing of these weeks holds any more. @param gone as {@link ResultBlock#number} */
    void forget(Set<Integer> gone) {
        for (int entry = 0; entry < size && !gone.isEmpty(); entry++) {
            if (gone.contains(weeks[entry])) {
                sides[entry] &= ~NOW;
            }
        }
    }

    boolean isKnown(int entry) {
        return (sides[entry] & NOW) != 0;
    }

    boolean isArriving(int entry) {
        return (sides[entry] & LATER) != 0;
    }

    int week(int entry) {
        return weeks[entry];
    }

    /** Where a line of it stands: the file's, if it is in the file. */
    int place(int entry) {
        return places[entry];
    }

    BigDecimal now(int entry) {
        return amount(now[entry], wideNow.get(entry));
    }

    BigDecimal later(int entry) {
        return amount(later[entry], wideLater.get(entry));
    }

    /** Whether both say the same, in every figure. */
    boolean isSame(int entry) {
        return restNow[entry] == restLater[entry] && now(entry).compareTo(later(entry)) == 0;
    }

    private static BigDecimal amount(long cents, @Nullable BigDecimal wide) {
        BigDecimal amount = BigDecimal.valueOf(cents, 2);
        return wide == null ? amount : amount.add(wide);
    }

    private static long cents(BigDecimal amount, int entry, Map<Integer, BigDecimal> wide) {
        if (amount.scale() == 2 && amount.unscaledValue().bitLength() < Long.SIZE) {
            long cents = amount.unscaledValue().longValue();
            if (Math.abs(cents) < LARGEST) {
                return cents;
            }
        }
        wide.merge(entry, amount, BigDecimal::add);
        return 0;
    }

    private static int rest(Result row) {
        int hash = Objects.hash(
                row.quantity(), row.discount(), row.grossMargin(), row.orders(), row.orderIntake(), row.creditAmount());
        // Scattered, so that the sum over lines tells lines apart.
        return (int) (mixed(hash) >>> 16);
    }

    private int entry(Result row, int place) {
        long key = key(row);
        int mask = slots.length - 1;
        int slot = (int) key & mask;
        while (slots[slot] != 0) {
            int entry = slots[slot] - 1;
            if (keys[entry] == key) {
                places[entry] = place;
                return entry;
            }
            slot = slot + 1 & mask;
        }
        if (size == keys.length) {
            grow();
            return entry(row, place);
        }
        slots[slot] = size + 1;
        keys[size] = key;
        weeks[size] = ResultBlock.number(row.week());
        places[size] = place;
        return size++;
    }

    private void grow() {
        int more = keys.length * 2;
        keys = Arrays.copyOf(keys, more);
        now = Arrays.copyOf(now, more);
        later = Arrays.copyOf(later, more);
        restNow = Arrays.copyOf(restNow, more);
        restLater = Arrays.copyOf(restLater, more);
        weeks = Arrays.copyOf(weeks, more);
        places = Arrays.copyOf(places, more);
        rounds = Arrays.copyOf(rounds, more);
        sides = Arrays.copyOf(sides, more);
        slots = new int[more * 2];
        for (int entry = 0; entry < size; entry++) {
            int slot = (int) keys[entry] & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = entry + 1;
        }
    }

    /** As {@link org.koers.situation.FactKey}. */
    private long key(Result row) {
        YearMonth month = row.month();
        long key = mixed(ResultBlock.number(row.week()));
        key = mixed(key * 31 + text(row.customerNo()));
        key = mixed(key * 31 + name(row.segment()));
        key = mixed(key * 31 + name(row.rep()));
        key = mixed(key * 31 + name(row.itemGroup()));
        return mixed(key * 31 + (month == null ? 0 : month.getYear() * 12L + month.getMonthValue()));
    }

    private long name(@Nullable String name) {
        if (name == null) {
            return 0;
        }
        if (names.size() > KNOWN_NAMES) {
            names.clear();
        }
        return names.computeIfAbsent(name, spelled -> text(Scope.key(spelled)));
    }

    private static long text(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        // FNV-1a
        long hash = 0xcbf29ce484222325L;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * 0x100000001b3L;
        }
        return mixed(hash);
    }

    /** The finaliser of MurmurHash3: every bit of the input touches every bit of the output. */
    private static long mixed(long value) {
        long mixed = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}
