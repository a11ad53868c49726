package org.koers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.koers.report.Paper;
import org.koers.steering.Answer;
import org.koers.steering.Choice;

/** The advices of a meeting, each with its answer first and what it rests on below. */
record AnswersDraft(Map<String, Meetings.Note> notes, ChoiceWords words) {
    List<Paper.Block> write(List<MeetingView.Point> points) {
        List<Paper.Block> blocks = new ArrayList<>();
        if (points.isEmpty()) {
            blocks.add(Paper.Text.body(words.page("points.none")));
        }
        for (MeetingView.Point point : points) {
            blocks.add(new Paper.Heading(2, words.numbered(point)));
            blocks.add(answer(point));
            Meetings.Note note = notes.get(point.advice().id());
            if (note != null) {
                blocks.add(Paper.Text.body(words.page("note.by", note.by(), note.text())));
            }
            blocks.add(Paper.Text.note(point.line().severity() + ", "
                    + point.line().rule() + ". " + point.line().text()));
        }
        return blocks;
    }

    private Paper.Text answer(MeetingView.Point point) {
        Choice answer = point.answer();
        return answer == null
                ? new Paper.Text(Paper.Look.BODY, words.say("minutes.unanswered"), "")
                : new Paper.Text(
                        Paper.Look.BODY,
                        words.page("answer." + answer.answer().name()) + ".",
                        answer.answer().isAction() ? done(point, answer) : notDone(answer));
    }

    private String notDone(Choice answer) {
        if (answer.answer() == Answer.REJECT) {
            return words.say("minutes.because", words.why(answer));
        }
        String back = words.say("minutes.back", words.week(answer.until()));
        return answer.text().isEmpty() ? back : back + " " + answer.text();
    }

    private String done(MeetingView.Point point, Choice answer) {
        boolean advised =
                answer.text().isEmpty() || answer.text().equals(point.line().title());
        String owner = String.valueOf(answer.owner());
        String who = advised
                ? words.page("settled.as-advised", owner, words.day(answer.due()))
                : words.page("settled", owner, answer.text(), words.day(answer.due()));
        String expected = EarlierChoice.expected(answer, words.wording());
        return expected.isEmpty() ? who + "." : who + ". " + words.page("expects", expected) + ".";
    }
}
