package org.koers.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.koers.advice.Advice;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Language;
import org.koers.review.ReplayChange;

/**
 * A year of weeks as a strip: a line per rule whose advices differ, and one for all others.
 *
 * @param weeks all of them in order
 */
record ReplayStrip(List<IsoWeek> weeks, List<Line> lines, int width, int height) {
    private static final int LEFT = 230;
    private static final int STEP = 19;
    private static final int TOP = 26;
    private static final int TALL = 28;
    private static final int MOST = 12;
    private static final int FEWEST_WEEKS = 20;

    /**
     * One line.
     *
     * @param y of its middle
     * @param label number and name of the rule; empty for the line of all others
     * @param others how many rules stand in the line of all others; 0 in a line of one rule
     */
    record Line(int y, String label, int others, List<Mark> marks) {}

    /** @param kind same, added, removed or changed */
    record Mark(int x, IsoWeek week, String kind) {}

    /** The order in which a week shows what happened in it, the weightiest last. */
    private static final List<String> WEIGHT = List.of("same", "changed", "removed", "added");

    static ReplayStrip of(List<RuleReplays.Replayed> plans, Language language) {
        TreeSet<IsoWeek> weeks = new TreeSet<>();
        Map<String, Map<IsoWeek, String>> rules = new TreeMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (RuleReplays.Replayed plan : plans) {
            for (RuleReplays.Week week : plan.weeks()) {
                weeks.add(week.week());
                Map<String, String> kinds = new LinkedHashMap<>();
                for (ReplayChange change : week.changes()) {
                    kinds.merge(rule(change.advice()), kind(change), ReplayStrip::weightier);
                }
                week.draft().advices().forEach(advice -> kinds.putIfAbsent(rule(advice), "same"));
                week.published().advices().forEach(advice -> names.put(rule(advice), name(advice, language)));
                week.draft().advices().forEach(advice -> names.put(rule(advice), name(advice, language)));
                kinds.forEach((rule, kind) -> rules.computeIfAbsent(rule, key -> new TreeMap<>())
                        .merge(week.week(), kind, ReplayStrip::weightier));
            }
        }
        return draw(List.copyOf(weeks), rules, names);
    }

    private static String rule(Advice advice) {
        return advice.row().id();
    }

    private static String name(Advice advice, Language language) {
        return advice.row().id() + " " + advice.row().name().in(language);
    }

    static String kind(ReplayChange change) {
        return switch (change.kind()) {
            case ADDED -> "added";
            case REMOVED -> "removed";
            case CHANGED -> "changed";
        };
    }

    private static String weightier(String one, String other) {
        return WEIGHT.indexOf(one) >= WEIGHT.indexOf(other) ? one : other;
    }

    private static ReplayStrip draw(
            List<IsoWeek> weeks, Map<String, Map<IsoWeek, String>> rules, Map<String, String> names) {
        List<Line> lines = new ArrayList<>();
        Map<IsoWeek, String> others = new TreeMap<>();
        int left = 0;
        for (Map.Entry<String, Map<IsoWeek, String>> rule : rules.entrySet()) {
            boolean differs = rule.getValue().values().stream().anyMatch(kind -> !kind.equals("same"));
            if (differs && lines.size() < MOST) {
                int y = TOP + lines.size() * TALL + TALL / 2;
                lines.add(new Line(
                        y, names.getOrDefault(rule.getKey(), rule.getKey()), 0, marks(weeks, rule.getValue())));
            } else {
                left++;
                rule.getValue().forEach((week, kind) -> others.merge(week, kind, ReplayStrip::weightier));
            }
        }
        if (left > 0) {
            lines.add(new Line(TOP + lines.size() * TALL + TALL / 2, "", left, marks(weeks, others)));
        }
        return new ReplayStrip(
                weeks,
                lines,
                LEFT + Math.max(FEWEST_WEEKS, weeks.size()) * STEP + 4,
                TOP + Math.max(1, lines.size()) * TALL + 4);
    }

    private static List<Mark> marks(List<IsoWeek> weeks, Map<IsoWeek, String> kinds) {
        return kinds.entrySet().stream()
                .map(entry -> new Mark(LEFT + weeks.indexOf(entry.getKey()) * STEP, entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Where the lines begin. */
    public int left() {
        return LEFT;
    }

    /** Where the last week is written. */
    public int lastX() {
        return LEFT + Math.max(0, weeks.size() - 1) * STEP;
    }
}
