package org.koers.ruletables;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.koers.measure.Message;

/** Collects problems and remarks while tables are read and checked; bounded, and it says so. */
final class Findings {
    static final int MOST = 200;

    private final Set<RuleProblem> problems = new LinkedHashSet<>();
    private final Set<RuleProblem> remarks = new LinkedHashSet<>();
    private int left;

    void problem(Place place, Message message) {
        add(problems, place, message);
    }

    void problem(Place place, String key, Object... arguments) {
        problem(place, Message.of("ruletables." + key, arguments));
    }

    void remark(Place place, String key, Object... arguments) {
        add(remarks, place, Message.of("ruletables." + key, arguments));
    }

    private void add(Set<RuleProblem> list, Place place, Message message) {
        if (list.size() < MOST) {
            list.add(new RuleProblem(place.where(), message));
        } else {
            left++;
        }
    }

    int count() {
        return problems.size();
    }

    boolean isSound() {
        return problems.isEmpty();
    }

    /** No use looking further. */
    boolean isFull() {
        return problems.size() >= MOST;
    }

    List<RuleProblem> problems() {
        return listed(problems);
    }

    List<RuleProblem> remarks() {
        return listed(remarks);
    }

    private List<RuleProblem> listed(Set<RuleProblem> list) {
        List<RuleProblem> listed = new ArrayList<>(list);
        if (list.size() >= MOST && left > 0) {
            listed.add(new RuleProblem("", Message.of("ruletables.more", MOST, left)));
        }
        return listed;
    }
}
