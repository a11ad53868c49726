package org.koers.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.koers.advice.Advisory;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Language;
import org.koers.review.Reviewed;

/** The course of the year as plain lines for a document: plan, result and target, added up. */
public final class CourseLines {
    private CourseLines() {}

    /** Empty without a plan to sail by. */
    public static Optional<Paper.Chart> of(Reviewed reviewed, Language language) {
        if (reviewed.tracks().isEmpty()) {
            return Optional.empty();
        }
        Advisory advisory = reviewed.advisory();
        Course course = Course.of(
                reviewed.tracks().get(0), advisory.asOf(), advisory.standing().landing());
        return course == null || course.target() <= 0
                ? Optional.empty()
                : Optional.of(chart(course, advisory.asOf(), new Phrases(language, advisory.currency())));
    }

    private static Paper.Chart chart(Course course, IsoWeek asOf, Phrases phrases) {
        ChartUnit unit = ChartUnit.of(BigDecimal.valueOf(course.target()), phrases);
        return new Paper.Chart(
                phrases.say("course-upper", unit.name()),
                phrases.say(
                        "course-says",
                        asOf,
                        unit.write(course.actual()[course.now()]),
                        unit.write(course.plan()[course.now()])),
                phrases.say("table-week"),
                course.weeks().stream().map(week -> String.valueOf(week.week())).toList(),
                List.of(
                        new Paper.Line(Paper.Stroke.PLAN, phrases.say("label-plan"), units(course.plan(), unit)),
                        new Paper.Line(Paper.Stroke.RESULT, phrases.say("label-result"), units(course.actual(), unit)),
                        new Paper.Line(
                                Paper.Stroke.TARGET,
                                phrases.say("target", unit.rough(course.target())),
                                Collections.nCopies(course.length(), course.target() / unit.size()))));
    }

    /** Without the start of the year, which is no week. */
    private static List<Double> units(double[] amounts, ChartUnit unit) {
        List<Double> units = new ArrayList<>();
        for (int week = 1; week < amounts.length; week++) {
            units.add(amounts[week] / unit.size());
        }
        return units;
    }
}
