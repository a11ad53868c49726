package org.koers.ruletables;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.koers.measure.Message;
import org.koers.rules.Dimension;

/** Collects problems and remarks while tables are read and checked; bounded, and it says so. */
final class Findings {
    static final int MOST = 200;

    private final int most;
    private final Set<Checks.Off> off;
    private final Set<RuleProblem> problems = new LinkedHashSet<>();
    private final Set<RuleProblem> remarks = new LinkedHashSet<>();
    private long problemsLeft;
    private long remarksLeft;

    Findings() {
        this(MOST);
    }

    /** @param off what is not looked for */
    Findings(Set<Checks.Off> off) {
        this(MOST, off);
    }

    /** @param most how many problems are kept, and how many remarks; of the others it only says how many there are */
    Findings(int most) {
        this(most, Set.of());
    }

    private Findings(int most, Set<Checks.Off> off) {
        this.most = most;
        this.off = Set.copyOf(off);
    }

    void problem(Place place, Message message) {
        if (isFull()) {
            problemsLeft++;
        } else {
            problems.add(new RuleProblem(place.where(), message));
        }
    }

    void problem(Place place, String key, Object... arguments) {
        problem(place, Message.of(Checks.PREFIX + key, arguments));
    }

    /** A problem that a table may do without. */
    void check(Dimension table, Place place, String key, Object... arguments) {
        if (!isOff(table, key)) {
            problem(place, key, arguments);
        }
    }

    boolean isOff(Dimension table, String key) {
        String check = Checks.PREFIX + key;
        return Checks.canBeOff(check) && off.contains(new Checks.Off(table, check));
    }

    void remark(Place place, String key, Object... arguments) {
        if (isFullOfRemarks()) {
            remarksLeft++;
        } else {
            remarks.add(new RuleProblem(place.where(), Message.of(Checks.PREFIX + key, arguments)));
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
