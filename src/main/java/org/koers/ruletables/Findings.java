package org.koers.ruletables;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.koers.measure.Message;

/** Collects problems and remarks while tables are read and checked; bounded, and it says so. */
final class Findings {
    static final int MOST = 200;

    private final int most;
    private final Set<RuleProblem> problems = new LinkedHashSet<>();
    private final Set<RuleProblem> remarks = new LinkedHashSet<>();
    private long problemsLeft;
    private long remarksLeft;

    Findings() {
        this(MOST);
    }

    /** @param most how many problems are kept, and how many remarks; of the others it only says how many there are */
    Findings(int most) {
        this.most = most;
    }

    void problem(Place place, Message message) {
        if (isFull()) {
            problemsLeft++;
        } else {
            problems.add(new RuleProblem(place.where(), message));
        }
    }

    void problem(Place place, String key, Object... arguments) {
        problem(place, Message.of("ruletables." + key, arguments));
    }

    void remark(Place place, String key, Object... arguments) {
        if (isFullOfRemarks()) {
            remarksLeft++;
        } else {
            remarks.add(new RuleProblem(place.where(), Message.of("ruletables." + key, arguments)));
        }
    }

    /** Remarks that nobody would read: only their number is told. */
    void remarksLeft(long count) {
        remarksLeft += count;
    }

    int count() {
        return problems.size();
    }

    boolean isSound() {
        return problems.isEmpty();
    }

    /** No use looking further. */
    boolean isFull() {
        return problems.size() >= most;
    }

    /** No use writing out another remark. */
    boolean isFullOfRemarks() {
        return remarks.size() >= most;
    }

    List<RuleProblem> problems() {
        return listed(problems, problemsLeft);
    }

    List<RuleProblem> remarks() {
        return listed(remarks, remarksLeft);
    }

    private List<RuleProblem> listed(Set<RuleProblem> list, long left) {
        List<RuleProblem> listed = new ArrayList<>(list);
        if (left > 0) {
            listed.add(new RuleProblem("", Message.of("ruletables.more", most, left)));
        }
        return listed;
    }
}
