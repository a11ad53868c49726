package org.koers.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Wording;
import org.koers.steering.Choice;
import org.koers.steering.Reason;

/** Decisions in the words of a document: those of the pages, and what only a document says. */
record ChoiceWords(Wording wording) {
    /** Of the bundle {@code documents}. */
    String say(String key, Object... arguments) {
        return wording.render("documents." + key, arguments);
    }

    /** As the page of the meeting says it. */
    String page(String key, Object... arguments) {
        return wording.render("meeting.meeting." + key, arguments);
    }

    /** What was decided; what it was about when that says it all. */
    String what(Choice choice) {
        return choice.text().isEmpty() ? choice.topic() : choice.text();
    }

    /** An advice by its rank and title. */
    String numbered(MeetingView.Point point) {
        return point.advice().rank() + ". " + point.line().title();
    }

    /** A dash for none. */
    String day(@Nullable LocalDate day) {
        return day == null ? "–" : wording.date(day);
    }

    /** A dash for none. */
    String week(@Nullable IsoWeek week) {
        return week == null ? "–" : wording.week(week);
    }

    /** Why it was rejected; empty when nobody said. */
    String why(Choice choice) {
        Reason reason = choice.reason();
        String words = choice.text();
        if (reason == null || reason == Reason.OTHER) {
            return words;
        }
        String said = page("reason." + reason.id());
        return words.isEmpty() ? said : said + ": " + words;
    }

    /** State and outcome as the page says them. */
    String cameOfIt(EarlierChoice one) {
        String state = page("state." + one.state());
        return one.verdict() == null ? state + "." : state + ". " + outcome(one);
    }

    /** The verdict, and what it rests on; empty when nothing is measured. */
    String outcome(EarlierChoice one) {
        return one.verdict() == null ? "" : page("verdict." + one.verdict()) + ". " + one.told();
    }
}
