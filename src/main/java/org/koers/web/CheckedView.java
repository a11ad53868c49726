package org.koers.web;

import java.util.List;
import java.util.Locale;
import org.koers.calendar.IsoWeek;
import org.koers.intake.Changes;
import org.koers.measure.Wording;

/**
 * A file that was read and checked, as its page shows it.
 *
 * @param open how many things are to be chosen
 * @param reason why it can't be confirmed yet; empty when it can
 * @param twice the weeks that would count twice; empty when there are none, or they can't be replaced
 * @param what the weeks or the file, for the bar at the bottom
 */
public record CheckedView(
        String title,
        String lead,
        int open,
        String reason,
        String twice,
        String what,
        List<QuestionView> questions,
        ProblemList problems,
        PreviewView preview,
        ColumnsView columns) {
    static CheckedView of(Intake.Checked checked, String fileName, Layouts layouts, Wording words) {
        List<QuestionView> questions = QuestionView.of(checked.reading().questions(), fileName, words);
        ProblemList problems = ProblemList.of(checked.reading().problems(), fileName, words, false);
        int open = questions.size() + (checked.asksWhole() ? 1 : 0) + (checked.asksTwice() ? 1 : 0);
        String weeks = what(checked.changes(), words);
        String what = checked.begins() == null ? weeks : checked.begins().name();
        List<ColumnChoices> choices = ColumnsView.mapped(checked.sheets()).stream()
                .map(ColumnChoices::of)
                .toList();
        return new CheckedView(
                title(checked, problems.blocking(), open, what, words),
                lead(problems.blocking(), open, words),
                open,
                reason(problems.blocking(), open, words),
                twice(checked, words),
                capital(what),
                questions,
                problems,
                PreviewView.of(checked, fileName, words),
                ColumnsView.of(checked.sheets(), choices, layouts, words));
    }

    private static String title(Intake.Checked checked, long blocking, int open, String what, Wording words) {
        if (blocking > 0) {
            return words.render("web.checked.blocked", blocking);
        }
        if (open > 0) {
            return words.render("web.checked.open", open, what);
        }
        boolean same = checked.begins() == null
                && checked.changes().weeks().stream().allMatch(week -> week.kind() == Changes.Kind.SAME);
        boolean others = checked.reading().rows().keySet().stream()
                .anyMatch(subject -> subject != org.koers.provenance.Subject.RESULTS);
        if (same && !others) {
            return words.render("web.checked.same");
        }
        return words.render("web.checked.ready", what);
    }

    private static String lead(long blocking, int open, Wording words) {
        return words.render(
                blocking > 0
                        ? "web.checked.blocked.lead"
                        : open > 0 ? "web.checked.open.lead" : "web.checked.ready.lead");
    }

    private static String reason(long blocking, int open, Wording words) {
        if (blocking > 0) {
            return words.render("web.confirm.blocked", blocking);
        }
        return open > 0 ? words.render("web.confirm.open", open) : "";
    }

    /** {@code week 20}, {@code week 18 tot en met 20}, or the file when it changes no week. */
    private static String what(Changes changes, Wording words) {
        List<IsoWeek> weeks = changes.weeks().stream()
                .filter(week -> week.kind() != Changes.Kind.SAME)
                .map(Changes.Week::week)
                .sorted()
                .toList();
        return weeks.isEmpty() ? words.render("web.checked.file") : range(weeks, words);
    }

    private static String twice(Intake.Checked checked, Wording words) {
        List<IsoWeek> weeks = checked.changes().twice().replaceable();
        return weeks.isEmpty() || Boolean.TRUE.equals(checked.whole()) ? "" : capital(range(weeks, words));
    }

    /** @param weeks in order, at least one */
    private static String range(List<IsoWeek> weeks, Wording words) {
        IsoWeek first = weeks.get(0);
        IsoWeek last = weeks.get(weeks.size() - 1);
        if (first.equals(last)) {
            return words.week(first);
        }
        boolean oneYear = first.year() == last.year();
        return words.render(
                "web.weeks.range",
                oneYear ? words.week(first) : words.weekOfYear(first),
                oneYear ? String.valueOf(last.week()) : words.weekOfYear(last));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
