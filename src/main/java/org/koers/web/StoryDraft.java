package org.koers.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.koers.measure.Wording;
import org.koers.report.CourseLines;
import org.koers.report.Paper;
import org.koers.steering.Choice;
import org.koers.steering.ShipsLog;

/** The log of the year as a document, for the review at its end and for who makes the next plan. */
final class StoryDraft {
    private static final List<Integer> COURSE = List.of(8, 18, 41, 33);

    /** In the order in which they are told; what has no verdict is last. */
    private static final List<String> VERDICTS =
            List.of("worked", "worse", "no-effect", "too-early", "not-measurable", "in-words", "not-done");

    private final PlanCard plan;
    private final Story story;
    private final ChoiceWords words;
    private final List<Paper.Block> blocks = new ArrayList<>();

    StoryDraft(PlanCard plan, Story story, Wording wording) {
        this.plan = plan;
        this.story = story;
        this.words = new ChoiceWords(wording);
    }

    Paper write() {
        ShipsLog.Counts counts = story.counts();
        blocks.add(new Paper.Text(
                Paper.Look.LEAD, "", words.page("story.title", counts.courses(), counts.worked(), counts.storm())));
        blocks.add(Paper.Text.body(
                words.page("story.lead", counts.done(), counts.unseen(), counts.worse(), counts.rejected())));
        if (story.reviewed() != null) {
            CourseLines.of(story.reviewed(), words.wording().language()).ifPresent(blocks::add);
        }
        course();
        outcomes();
        rejected();
        pitfalls();
        return new Paper(
                words.say("story.title", String.valueOf(plan.year())),
                words.say(
                        "story.about",
                        plan.name(),
                        story.last(),
                        String.valueOf(story.last().year())),
                words.wording().language(),
                story.last().end(),
                blocks);
    }

    private void course() {
        heading("story.course");
        if (story.lines().isEmpty()) {
            blocks.add(Paper.Text.body(words.page("story.none")));
            return;
        }
        blocks.add(new Paper.Grid(
                words.say("story.course"),
                List.of(
                        words.say("story.week"),
                        words.page("col.date"),
                        words.say("story.what"),
                        words.page("col.outcome")),
                COURSE,
                story.lines().stream().map(this::row).toList()));
    }

    private List<String> row(Story.Line line) {
        EarlierChoice one = line.one();
        if (one == null) {
            return List.of(
                    String.valueOf(line.week().week()),
                    words.day(line.week().start()),
                    words.page("story." + line.kind(), String.valueOf(line.target())),
                    "");
        }
        Choice choice = one.choice();
        boolean action = choice.answer().isAction();
        String owner = choice.owner();
        return List.of(
                String.valueOf(line.week().week()),
                words.day(choice.decided()),
                action ? words.what(choice) + (owner == null ? "" : " (" + owner + ")") : choice.topic(),
                action ? words.cameOfIt(one) : words.say("story.rejected-because", words.why(choice)));
    }

    private void outcomes() {
        Map<String, List<Paper.Point>> byVerdict = new LinkedHashMap<>();
        VERDICTS.forEach(verdict -> byVerdict.put(verdict, new ArrayList<>()));
        for (Story.Line line : story.lines()) {
            EarlierChoice one = line.one();
            if (one != null && one.choice().answer().isAction()) {
                byVerdict.getOrDefault(verdict(one), List.of()).add(point(one));
            }
        }
        if (byVerdict.values().stream().allMatch(List::isEmpty)) {
            return;
        }
        heading("story.outcomes");
        byVerdict.forEach((verdict, points) -> {
            if (!points.isEmpty()) {
                blocks.add(new Paper.Heading(2, words.say("story.verdict." + verdict)));
                blocks.add(new Paper.Points(points));
            }
        });
    }

    private static String verdict(EarlierChoice one) {
        boolean stopped = one.state().equals("not-done") || one.state().equals("dropped");
        String verdict = one.verdict();
        return stopped ? "not-done" : verdict == null ? "in-words" : verdict;
    }

    private Paper.Point point(EarlierChoice one) {
        List<String> said = new ArrayList<>();
        if (!one.expected().isEmpty()) {
            said.add(words.page("expects", one.expected()) + ".");
        }
        if (one.verdict() != null) {
            said.add(one.told());
        }
        if (one.judged() != null) {
            said.add(words.page("judged", one.judged()) + ".");
        }
        return new Paper.Point(words.what(one.choice()) + ".", String.join(" ", said));
    }

    private void rejected() {
        List<Paper.Point> points = new ArrayList<>();
        for (Story.Line line : story.lines()) {
            EarlierChoice one = line.one();
            if (one != null && !one.choice().answer().isAction()) {
                points.add(new Paper.Point(
                        one.choice().topic() + ".",
                        words.say("story.rejected-in", line.week(), words.why(one.choice()))));
            }
        }
        if (!points.isEmpty()) {
            heading("story.rejected");
            blocks.add(new Paper.Points(points));
        }
    }

    private void pitfalls() {
        heading("pitfalls.title");
        if (story.pitfalls().isEmpty()) {
            blocks.add(Paper.Text.body(words.say("pitfalls.none")));
            return;
        }
        blocks.add(Paper.Text.note(words.say("pitfalls.note")));
        for (Story.Told pitfall : story.pitfalls()) {
            blocks.add(new Paper.Heading(2, pitfall.name()));
            blocks.add(Paper.Text.body(pitfall.found()));
            blocks.add(new Paper.Text(Paper.Look.BODY, words.say("pitfalls.lesson"), pitfall.lesson()));
        }
    }

    private void heading(String key) {
        blocks.add(new Paper.Heading(1, words.say(key)));
    }
}
