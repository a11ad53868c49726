package org.koers.review;

import java.util.ArrayList;
import java.util.List;
import org.koers.advice.Advice;
import org.koers.advice.Adviser;
import org.koers.advice.Advisory;
import org.koers.advice.Finding;
import org.koers.advice.Mode;
import org.koers.advice.Note;
import org.koers.advice.Reading;
import org.koers.advice.Shown;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.provenance.Problem;
import org.koers.rules.RuleSet;
import org.koers.signals.Measurements;
import org.koers.situation.Situation;

/** Writes up what the rules concluded. */
final class AdvisoryDraft {
    private final Situation situation;
    private final Measurements measured;
    private final RuleSet rules;
    private final Memory after;

    AdvisoryDraft(Situation situation, Measurements measured, RuleSet rules, Memory after) {
        this.situation = situation;
        this.measured = measured;
        this.rules = rules;
        this.after = after;
    }

    Advisory write(Adviser.Conclusion conclusion, List<Reading> readings) {
        return new Advisory(
                situation.settings().name(),
                situation.year().name(),
                situation.settings().currency(),
                situation.asOf(),
                mode(conclusion),
                true,
                rules.version(),
                rules.checksum(),
                new StandingDraft(measured).write(),
                new DimensionDraft(rules, readings).write(conclusion),
                conclusion.findings(),
                advices(conclusion),
                new WithheldDraft(rules, readings).write(conclusion),
                notes(conclusion));
    }

    private static Mode mode(Adviser.Conclusion conclusion) {
        if (conclusion.weather().isStorm()) {
            return Mode.STORM;
        }
        boolean calm = !conclusion.doubt()
                && conclusion.shown().stream()
                        .noneMatch(shown -> shown.candidate().isChangeOfCourse());
        return calm ? Mode.CALM : Mode.WATCH;
    }

    private List<Advice> advices(Adviser.Conclusion conclusion) {
        AdviceDraft draft = new AdviceDraft(situation, measured, rules, after);
        List<Advice> advices = new ArrayList<>();
        for (Shown shown : conclusion.shown()) {
            advices.add(draft.write(shown, advices.size() + 1, conclusion));
        }
        return advices;
    }

    private List<Note> notes(Adviser.Conclusion conclusion) {
        List<Note> notes = new ArrayList<>();
        for (Problem problem : situation.ledger().problems()) {
            notes.add(new Note(problem.where(), problem.message()));
        }
        for (Problem remark : measured.remarks()) {
            notes.add(new Note(remark.where(), remark.message()));
        }
        for (Finding label : conclusion.labels()) {
            notes.add(new Note(
                    label.rule()
                            + (label.scope().equals(Scope.TOTAL)
                                    ? ""
                                    : " " + label.scope().name()),
                    Message.of("review.label", label.row().name(), label.row().reason())));
        }
        return notes;
    }
}
