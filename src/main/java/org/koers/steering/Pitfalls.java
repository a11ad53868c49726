package org.koers.steering;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.koers.review.Reviewed;

/**
 * Names the known ways in which a plan stops steering when they occur in this one, for whoever makes the next. Each rests on
 * what was recorded and on what the advisory of a week said in that week: what nobody wrote down here can't be seen.
 */
public final class Pitfalls {
    private Pitfalls() {}

    /**
     * Those of the year so far, at most one a kind.
     *
     * @param weeks reviewed, in order
     * @param choices of the plan
     * @param meetings of the plan
     * @return in order of time; empty when none was seen
     */
    public static List<Pitfall> of(List<Reviewed> weeks, List<Choice> choices, List<WeeklyMeeting> meetings) {
        if (weeks.isEmpty()) {
            return List.of();
        }
        TargetPitfalls target = new TargetPitfalls(weeks);
        MeetingPitfalls meeting = new MeetingPitfalls(weeks, choices, meetings);
        CoursePitfalls course = new CoursePitfalls(choices);
        return Stream.of(
                        target.lastYearOrNoMarket(),
                        meeting.forgotten(),
                        target.heldOn(),
                        target.revisedOften(),
                        meeting.marketUnanswered(),
                        meeting.onlyReporting(),
                        course.stacked(),
                        course.unmeasured())
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Pitfall::week).thenComparing(Pitfall::kind))
                .toList();
    }
}
