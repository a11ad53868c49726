package org.koers.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advisory;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.review.Reviewed;
import org.koers.signals.Track;

/** The course chart with its decisions and its table. */
final class CourseDraft {
    private static final int EVERY = 4;
    private static final int MOST_FLAGS = 8;

    private final Reviewed reviewed;
    private final Advisory advisory;
    private final Track total;
    private final Phrases phrases;

    CourseDraft(Reviewed reviewed, Track total, Phrases phrases) {
        this.reviewed = reviewed;
        this.advisory = reviewed.advisory();
        this.total = total;
        this.phrases = phrases;
    }

    AdvisoryView.@Nullable CourseView write() {
        Course course = Course.of(total, advisory.asOf(), advisory.standing().landing());
        if (course == null || course.target() <= 0) {
            return null;
        }
        List<AdvisoryView.Flag> flags = new ArrayList<>();
        CourseScene scene = new CourseScene(
                course,
                ChartUnit.of(BigDecimal.valueOf(course.target()), phrases),
                total.steps(),
                flags(course, flags),
                chances(),
                advisory.asOf());
        return new AdvisoryView.CourseView(
                phrases.say("course-caption", String.valueOf(advisory.year())),
                course.hasMarket(),
                course.fan() != null,
                scene.hasLand(),
                new CourseChart(scene, CourseChart.Layout.WIDE).draw(),
                new CourseChart(scene, CourseChart.Layout.NARROW).draw(),
                new CourseChart(scene, CourseChart.Layout.PRINT).draw(),
                flags,
                table(scene));
    }

    private double[] chances() {
        return total.points().stream()
                .mapToDouble(point -> point.probability() == null ? Double.NaN : point.probability())
                .toArray();
    }

    /** Decisions of one week share a letter. */
    private Map<Integer, String> flags(Course course, List<AdvisoryView.Flag> texts) {
        Map<Integer, List<Decision>> byWeek = new LinkedHashMap<>();
        for (Decision decision : reviewed.basis().decisions()) {
            IsoWeek week = IsoWeek.of(decision.date());
            int number = course.weeks().get(0).weeksUntil(week) + 1;
            if (number >= 1 && number <= course.now()) {
                byWeek.computeIfAbsent(number, key -> new ArrayList<>()).add(decision);
            }
        }
        Map<Integer, String> flags = new LinkedHashMap<>();
        List<Integer> weeks = new ArrayList<>(byWeek.keySet());
        for (Integer number : weeks.subList(Math.max(0, weeks.size() - MOST_FLAGS), weeks.size())) {
            String letter = String.valueOf((char) ('A' + flags.size()));
            flags.put(number, letter);
            String topics = String.join(
                    "; ",
                    byWeek.getOrDefault(number, List.of()).stream()
                            .map(this::topic)
                            .toList());
            texts.add(new AdvisoryView.Flag(
                    letter, phrases.say("flag", course.weeks().get(number - 1).week(), topics)));
        }
        return flags;
    }

    private String topic(Decision decision) {
        String text = decision.topic() != null ? decision.topic() : decision.text();
        return text == null ? phrases.say("decision-unnamed") : text;
    }

    private AdvisoryView.Table table(CourseScene scene) {
        Course course = scene.course();
        List<List<String>> rows = new ArrayList<>();
        for (int week = 1; week <= course.length(); week++) {
            if (week % EVERY == 0 || week == course.now() || week == course.length()) {
                rows.add(row(scene, week));
            }
        }
        return new AdvisoryView.Table(
                phrases.say("table-caption", scene.unit().name()),
                List.of(
                        phrases.say("table-week"),
                        phrases.say("label-planned"),
                        phrases.say("label-real-market"),
                        phrases.say("table-result"),
                        phrases.say("label-range"),
                        phrases.say("label-cliffs")),
                rows);
    }

    private List<String> row(CourseScene scene, int week) {
        Course course = scene.course();
        ChartUnit unit = scene.unit();
        Course.Fan fan = course.fan();
        Double best = course.best();
        boolean past = week <= course.now();
        String result = past
                ? unit.write(course.actual()[week])
                : fan == null ? Phrases.UNKNOWN : unit.rough(course.forecast(fan, week, 0));
        String range = past || fan == null
                ? ""
                : phrases.say(
                        "range", unit.rough(course.forecast(fan, week, -1)), unit.rough(course.forecast(fan, week, 1)));
        return List.of(
                String.valueOf(course.weeks().get(week - 1).week()),
                unit.write(course.plan()[week]),
                week < course.market().length ? unit.write(course.market()[week]) : Phrases.UNKNOWN,
                result,
                range,
                best == null ? Phrases.UNKNOWN : unit.write(course.cliff(best, week)));
    }
}
