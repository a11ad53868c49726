package org.koers.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/** What is left lying: actions carried from meeting to meeting, choices taken back, and weeks without any decision. */
final class FollowUpGauge implements Gauge {
    private static final int YEAR = 52;
    private static final int FEWEST_MEETINGS = 6;
    private static final int TURNING_DAYS = 56;

    private static final List<String> CARRIED = List.of("actionsOverdue", "actionsCarriedMost");
    private static final List<String> RHYTHM = List.of("decisionsWeeksAgo", "decisionsGapOverUsual");

    @Override
    public void measure(Inputs inputs, Readings readings) {
        List<String> all = new ArrayList<>(CARRIED);
        all.addAll(RHYTHM);
        all.add("decisionsReversed8w");
        if (!inputs.ledger().has(Subject.DECISIONS)) {
            readings.missing(Scope.TOTAL, all, "signals.sheet-absent", Message.of("measure.sheet.decisions"));
            return;
        }
        LocalDate today = inputs.week().end();
        List<Decision> decisions = inputs.ledger().decisions().stream()
                .filter(decision -> !decision.date().isAfter(today))
                .toList();
        NavigableSet<IsoWeek> meetings = new TreeSet<>();
        decisions.forEach(decision -> meetings.add(IsoWeek.of(decision.date())));
        carried(inputs, readings, decisions, meetings);
        rhythm(inputs, readings, meetings);
        reversed(readings, decisions, today);
    }

    /** A week with a decision is a meeting. An action is carried over at each meeting after the week it was due in. */
    private static void carried(
            Inputs inputs, Readings readings, List<Decision> decisions, NavigableSet<IsoWeek> meetings) {
        if (!inputs.ledger().has(Subject.DECISIONS, Field.DUE)) {
            readings.missing(Scope.TOTAL, CARRIED, "signals.column-absent", Message.of("measure.column.due"));
            return;
        }
        int overdue = 0;
        int most = 0;
        for (Decision decision : decisions) {
            LocalDate due = decision.due();
            if (due != null && due.isBefore(inputs.week().end()) && decision.isOpen()) {
                overdue++;
                most = Math.max(most, meetings.tailSet(IsoWeek.of(due), false).size());
            }
        }
        readings.putCount(Scope.TOTAL, "actionsOverdue", overdue);
        readings.putCount(Scope.TOTAL, "actionsCarriedMost", most);
    }

    /**
     * The present gap against the usual one of the last 52 weeks. Usual is the median, or half of the longest where that
     * is more: a team that was silent all through a summer before is not late at half of that.
     */
    private static void rhythm(Inputs inputs, Readings readings, NavigableSet<IsoWeek> meetings) {
        List<IsoWeek> recent = List.copyOf(meetings.tailSet(inputs.week().minus(YEAR - 1), true));
        if (recent.size() < FEWEST_MEETINGS) {
            readings.missing(Scope.TOTAL, RHYTHM, "signals.meetings-needed", FEWEST_MEETINGS, recent.size());
            return;
        }
        double[] gaps = new double[recent.size() - 1];
        double longest = 0;
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = recent.get(i).weeksUntil(recent.get(i + 1));
            longest = Math.max(longest, gaps[i]);
        }
        int gap = recent.get(recent.size() - 1).weeksUntil(inputs.week());
        readings.putCount(Scope.TOTAL, "decisionsWeeksAgo", gap);
        readings.put(Scope.TOTAL, "decisionsGapOverUsual", gap / Math.max(Series.median(gaps), longest / 2));
    }

    /** The most that one measure, or one pair of segments, was turned round in eight weeks. */
    private static void reversed(Readings readings, List<Decision> decisions, LocalDate today) {
        Map<String, Integer> last = new HashMap<>();
        Map<String, Integer> turns = new HashMap<>();
        Set<String> steered = new TreeSet<>();
        List<Decision> inOrder = decisions.stream()
                .sorted(java.util.Comparator.comparing(Decision::date))
                .toList();
        for (Decision decision : inOrder) {
            Heading heading = Heading.of(decision);
            if (heading == null || decision.status() == Decision.Status.DROPPED) {
                continue;
            }
            steered.add(heading.of());
            Integer before = last.put(heading.of(), heading.sign());
            boolean recent = decision.date().isAfter(today.minusDays(TURNING_DAYS));
            if (recent && before != null && before != heading.sign()) {
                turns.merge(heading.of(), 1, Integer::sum);
            }
        }
        if (steered.isEmpty()) {
            readings.missing(Scope.TOTAL, "decisionsReversed8w", "signals.no-heading");
        } else {
            int most = turns.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            readings.putCount(Scope.TOTAL, "decisionsReversed8w", most);
        }
    }
}
