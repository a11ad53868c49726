package org.koers.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advisory;
import org.koers.advice.Withheld;
import org.koers.measure.Wording;
import org.koers.report.Paper;
import org.koers.steering.Answer;
import org.koers.steering.Choice;
import org.koers.steering.WeeklyMeeting;

/** The minutes of a meeting: what was agreed first, then what it was decided on. */
final class MinutesDraft {
    private static final List<Integer> AGREED = List.of(34, 15, 16, 23, 12);

    private final Advisory advisory;
    private final WeeklyMeeting meeting;
    private final MeetingView view;
    private final ChoiceWords words;
    private final List<Paper.Block> blocks = new ArrayList<>();

    /** @param view with what was known on the day of the meeting, and nothing later */
    MinutesDraft(Advisory advisory, WeeklyMeeting meeting, MeetingView view, Wording wording) {
        this.advisory = advisory;
        this.meeting = meeting;
        this.view = view;
        this.words = new ChoiceWords(wording);
    }

    /**
     * @param notes by point of the agenda
     * @param storm that goes on, in words; null in calm and watch
     */
    Paper write(Map<String, Meetings.Note> notes, @Nullable String storm) {
        blocks.add(new Paper.Text(Paper.Look.LEAD, "", lead()));
        blocks.add(Paper.Text.body(held()));
        if (meeting.isOpen()) {
            blocks.add(new Paper.Text(Paper.Look.NOTE, words.say("minutes.draft"), words.say("minutes.draft-why")));
        }
        if (storm != null) {
            blocks.add(Paper.Text.body(storm));
        }
        agreed();
        heading("minutes.earlier");
        blocks.addAll(new LookedBackDraft(meeting, words).write(view.lookedBack()));
        heading("minutes.advices");
        blocks.addAll(new AnswersDraft(notes, words).write(view.points()));
        open();
        withheld();
        return new Paper(
                words.say("minutes.title"),
                words.say(
                        "minutes.about",
                        advisory.planName(),
                        meeting.week(),
                        String.valueOf(meeting.week().year())),
                words.wording().language(),
                meeting.held(),
                blocks);
    }

    private Stream<Choice> today() {
        return view.days().stream()
                .flatMap(day -> day.choices().stream())
                .map(MeetingView.Today::choice)
                .sorted(Comparator.comparing(Choice::decided));
    }

    private int count(Answer answer) {
        return (int) today().filter(choice -> choice.answer() == answer).count();
    }

    private String lead() {
        return words.say(
                "minutes.lead",
                (int) today().filter(choice -> choice.answer().isAction()).count(),
                count(Answer.REJECT),
                count(Answer.DEFER),
                unanswered().size());
    }

    private String held() {
        List<String> parts = new ArrayList<>();
        parts.add(words.say("minutes.held", meeting.held()));
        if (meeting.people() != null) {
            parts.add(words.say("minutes.people", meeting.people()));
        }
        if (meeting.minutes() != null) {
            parts.add(words.say("minutes.minutes", meeting.minutes()));
        }
        if (meeting.figureMinutes() != null) {
            parts.add(words.say("minutes.figures", meeting.figureMinutes()));
        }
        return String.join(", ", parts) + ".";
    }

    private void agreed() {
        heading("minutes.agreed");
        List<List<String>> rows = today().filter(choice -> choice.answer().isAction())
                .map(this::agreed)
                .toList();
        if (rows.isEmpty()) {
            blocks.add(Paper.Text.body(words.say("minutes.agreed-none")));
            return;
        }
        blocks.add(new Paper.Grid(
                words.say("minutes.agreed"),
                List.of(
                        words.page("col.decision"),
                        words.page("col.owner"),
                        words.page("col.due"),
                        words.page("col.effect"),
                        words.say("minutes.visible")),
                AGREED,
                rows));
    }

    private List<String> agreed(Choice choice) {
        String effect = EarlierChoice.effect(choice, words.wording());
        String owner = choice.owner();
        return List.of(
                words.what(choice),
                owner == null ? "–" : owner,
                words.day(choice.due()),
                effect.isEmpty() ? "–" : effect,
                words.week(choice.review().orElse(null)));
    }

    private List<MeetingView.Point> unanswered() {
        return view.points().stream().filter(point -> point.answer() == null).toList();
    }

    private void open() {
        heading("minutes.open");
        List<Paper.Point> points = unanswered().stream()
                .map(point -> new Paper.Point("", words.numbered(point) + why(point)))
                .toList();
        blocks.add(points.isEmpty() ? Paper.Text.body(words.say("minutes.open-none")) : new Paper.Points(points));
    }

    private String why(MeetingView.Point point) {
        if (point.until() != null) {
            return " (" + words.page("deferred", point.until().week()) + ")";
        }
        return point.advice().forDecision() ? "" : " (" + words.page("not-now") + ")";
    }

    /** As many as the page of the advisory lists: the same rule on the same segment for the same reason counts once. */
    private void withheld() {
        Map<Withheld.Reason, List<Withheld>> byReason = advisory.withheld().stream()
                .collect(Collectors.toMap(
                        held -> List.of(held.row().base(), held.scope(), String.valueOf(held.to()), held.because()),
                        held -> held,
                        (first, same) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .collect(Collectors.groupingBy(Withheld::reason, TreeMap::new, Collectors.toList()));
        if (byReason.isEmpty()) {
            return;
        }
        heading("minutes.withheld");
        blocks.add(new Paper.Points(byReason.entrySet().stream()
                .map(reason -> new Paper.Point(
                        "",
                        words.say(
                                "minutes.withheld." + reason.getKey().id(),
                                reason.getValue().size())))
                .toList()));
    }

    private void heading(String key) {
        blocks.add(new Paper.Heading(1, words.say(key)));
    }
}
