package org.koers.web;

import java.util.ArrayList;
import java.util.List;
import org.koers.report.Paper;
import org.koers.steering.Choice;
import org.koers.steering.WeeklyMeeting;

/** What a meeting said of earlier decisions: done or not, and whether they worked. */
record LookedBackDraft(WeeklyMeeting meeting, ChoiceWords words) {
    /** @param earlier all that were on the agenda; those that nobody spoke of are only named */
    List<Paper.Block> write(List<EarlierChoice> earlier) {
        List<Paper.Block> blocks = new ArrayList<>();
        if (earlier.isEmpty()) {
            blocks.add(Paper.Text.body(words.page("earlier.none")));
        }
        List<String> silent = new ArrayList<>();
        for (EarlierChoice one : earlier) {
            if (one.choice().steps().stream().anyMatch(this::isOfToday)) {
                blocks.addAll(spoken(one));
            } else {
                silent.add(words.what(one.choice()));
            }
        }
        if (!silent.isEmpty()) {
            blocks.add(new Paper.Text(Paper.Look.NOTE, words.say("minutes.silent"), String.join("; ", silent) + "."));
        }
        return blocks;
    }

    private boolean isOfToday(Choice.Step step) {
        return Long.valueOf(meeting.id()).equals(step.meeting());
    }

    private List<Paper.Block> spoken(EarlierChoice one) {
        Choice choice = one.choice();
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Heading(2, words.what(choice)));
        blocks.add(Paper.Text.note(facts(one)));
        if (!one.expected().isEmpty()) {
            blocks.add(Paper.Text.body(words.page("expects", one.expected())));
        }
        blocks.add(new Paper.Text(Paper.Look.BODY, became(one), words.outcome(one)));
        if (one.judged() != null) {
            blocks.add(Paper.Text.body(words.page("judged", one.judged())));
        }
        choice.steps().stream()
                .filter(step -> isOfToday(step) && step.kind() != Choice.Step.Kind.JUDGED && step.note() != null)
                .forEach(step -> blocks.add(Paper.Text.body(words.page("note.by", step.by(), step.note()))));
        return blocks;
    }

    private String facts(EarlierChoice one) {
        Choice choice = one.choice();
        List<String> facts = new ArrayList<>();
        if (choice.owner() != null) {
            facts.add(choice.owner());
        }
        facts.add(words.page("since", words.day(choice.decided())));
        if (one.due() != null) {
            facts.add(words.page("before", words.day(one.due())));
        }
        if (choice.timesMoved() > 0) {
            facts.add(words.page("moved", choice.timesMoved()));
        }
        return String.join(", ", facts);
    }

    private String became(EarlierChoice one) {
        boolean moved = one.choice().isOpen()
                && one.choice().steps().stream()
                        .anyMatch(step -> isOfToday(step) && step.kind() == Choice.Step.Kind.MOVED);
        return moved ? words.say("minutes.moved", words.day(one.due())) : words.page("state." + one.state()) + ".";
    }
}
