package org.koers.ruletables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koers.ruletables.RuleMerge.Verdict;

/** Brings two orders of one list together: that of mine, in which theirs puts what it added and what only it moved. */
final class MergeOrder {
    private final List<String> mine;
    private final List<String> theirs;
    private final Set<String> inMine;
    private final Set<String> inTheirs;
    private final Set<String> movedByMine;
    private final Set<String> movedByTheirs;

    /** Each without doubles. */
    MergeOrder(List<String> base, List<String> mine, List<String> theirs) {
        this.mine = mine;
        this.theirs = theirs;
        this.inMine = new HashSet<>(mine);
        this.inTheirs = new HashSet<>(theirs);
        this.movedByMine = moved(base, mine);
        this.movedByTheirs = moved(base, theirs);
    }

    /** @param kept what is left, each of mine or of theirs */
    List<String> of(List<String> kept) {
        Set<String> left = new HashSet<>(kept);
        List<String> order = new ArrayList<>();
        mine.stream()
                .filter(item -> left.contains(item) && !isPlacedByTheirs(item))
                .forEach(order::add);
        String before = "";
        String still = "";
        for (String item : theirs) {
            if (left.contains(item)) {
                if (isPlacedByTheirs(item)) {
                    // What is new goes with the item before it; what moved would be torn away by one that mine moved.
                    order.add(place(order, inMine.contains(item) ? still : before), item);
                }
                before = item;
                still = movedByMine.contains(item) ? still : item;
            }
        }
        return order;
    }

    private boolean isPlacedByTheirs(String item) {
        return !inMine.contains(item) || (movedByTheirs.contains(item) && !movedByMine.contains(item));
    }

    /** Behind it, and behind what mine added there. */
    private int place(List<String> order, String before) {
        int place = order.indexOf(before) + 1;
        while (place < order.size() && !inTheirs.contains(order.get(place))) {
            place++;
        }
        return place;
    }

    /** Who moved what: mine goes before theirs. */
    Map<String, Verdict> moved() {
        Map<String, Verdict> moved = new LinkedHashMap<>();
        boolean same = mine.equals(theirs);
        for (String item : mine) {
            if (inTheirs.contains(item) && (movedByMine.contains(item) || movedByTheirs.contains(item))) {
                Verdict one = movedByMine.contains(item) ? Verdict.TAKEN : Verdict.KEPT;
                moved.put(item, same ? Verdict.SAME : one);
            }
        }
        return moved;
    }

    /** The fewest items that had to move: all but the longest run that still stands in the old order. */
    private static Set<String> moved(List<String> base, List<String> now) {
        Map<String, Integer> places = new HashMap<>();
        base.forEach(item -> places.put(item, places.size()));
        List<String> common = now.stream().filter(places::containsKey).toList();
        int[] ends = new int[common.size()];
        int[] before = new int[common.size()];
        int longest = 0;
        int[] lowest = new int[common.size()];
        for (int index = 0; index < common.size(); index++) {
            int place = places.getOrDefault(common.get(index), 0);
            int run = -Arrays.binarySearch(lowest, 0, longest, place) - 1;
            lowest[run] = place;
            ends[run] = index;
            before[index] = run == 0 ? -1 : ends[run - 1];
            longest = Math.max(longest, run + 1);
        }
        Set<String> moved = new HashSet<>(common);
        for (int index = longest == 0 ? -1 : ends[longest - 1]; index >= 0; index = before[index]) {
            moved.remove(common.get(index));
        }
        return moved;
    }
}
