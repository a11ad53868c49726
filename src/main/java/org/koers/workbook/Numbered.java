package org.koers.workbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names in the order in which they came first, found by name without an object per name. */
final class Numbered {
    private static final int SPREAD = 0x9E3779B9;

    private final List<String> names = new ArrayList<>();
    private @Nullable String[] places = new String[1 << 8];
    private int[] numbers = new int[1 << 8];

    /** Its number from 0; a new one when it was not there. */
    int add(String name) {
        int place = place(name);
        if (places[place] != null) {
            return numbers[place];
        }
        if (2 * names.size() >= places.length) {
            grow();
            place = place(name);
        }
        places[place] = name;
        numbers[place] = names.size();
        names.add(name);
        return names.size() - 1;
    }

    /** −1 when it is not there. */
    int find(String name) {
        int place = place(name);
        return places[place] == null ? -1 : numbers[place];
    }

    String name(int number) {
        return names.get(number);
    }

    int size() {
        return names.size();
    }

    /** Where it stands, or the free place where it belongs. */
    private int place(String name) {
        int bits = Integer.numberOfTrailingZeros(places.length);
        int place = name.hashCode() * SPREAD >>> Integer.SIZE - bits;
        for (String there = places[place]; there != null && !there.equals(name); there = places[place]) {
            place = place + 1 & places.length - 1;
        }
        return place;
    }

    private void grow() {
        places = new String[2 * places.length];
        numbers = new int[places.length];
        for (int number = 0; number < names.size(); number++) {
            int place = place(names.get(number));
            places[place] = names.get(number);
            numbers[place] = number;
        }
    }
}
