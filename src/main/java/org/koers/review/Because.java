package org.koers.review;

import java.util.ArrayList;
import java.util.List;
import org.koers.advice.Adviser;
import org.koers.advice.Candidate;
import org.koers.advice.Cause;
import org.koers.measure.Measured;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.rules.AdviceKind;
import org.koers.rules.Row;
import org.koers.signals.Measurements;
import org.koers.situation.Situation;

/** What to say of an advice beyond its row's own text (measures.md §4.1). */
final class Because {
    private final Situation situation;
    private final Measurements measured;
    private final List<Row> rows;

    /** @param rows enabled rows: what might have become an advice */
    Because(Situation situation, Measurements measured, List<Row> rows) {
        this.situation = situation;
        this.measured = measured;
        this.rows = rows;
    }

    List<Message> of(Candidate candidate, Adviser.Conclusion conclusion) {
        if (candidate.row().kind() == AdviceKind.HOLD_COURSE) {
            return holding(conclusion);
        }
        List<Message> because = new ArrayList<>();
        if (candidate.row().kind() == AdviceKind.REVISE_TARGET) {
            because.addAll(revision(candidate.scope()));
        }
        Began.of(candidate, measured).ifPresent(because::add);
        Cause.Kind cause = candidate.cause();
        if (cause != null) {
            if (!tellsTheEffects(candidate)) {
                because.add(cause(candidate.scope(), cause));
            }
            because.add(Message.of("review.not-in-data"));
        }
        if (candidate.isChangeOfCourse()) {
            because.add(Message.of("review.record-none"));
        }
        return because;
    }

    /** A row about market and own effect has them in its own text: what is said twice is read by nobody. */
    private static boolean tellsTheEffects(Candidate candidate) {
        String text = candidate.row().text().nl();
        return text.contains("{marketEffect}") || text.contains("{marketAndOwn}");
    }

    private List<Message> revision(Scope scope) {
        List<Message> revision = new ArrayList<>();
        if (measured.value(scope, "targetAt70").isKnown()) {
            revision.add(Message.of(
                    "review.target-at", measured.measured(scope, "landing"), measured.measured(scope, "targetAt70")));
        }
        revision.add(Message.of("review.target-approval"));
        return revision;
    }

    private Message cause(Scope scope, Cause.Kind cause) {
        return switch (cause) {
            case MARKET -> market(scope);
            case OWN -> Message.of("review.cause-own", measured.measured(scope, "ownEffect"));
            case GOOD_SAILING -> Message.of("review.cause-good-sailing", MarketSource.of(situation, scope));
            case BOTH ->
                Message.of(
                        "review.cause-both",
                        measured.measured(scope, "marketEffect"),
                        measured.measured(scope, "ownEffect"),
                        MarketSource.of(situation, scope));
            case UNKNOWN -> Message.of("review.cause-unknown");
        };
    }

    private Message market(Scope scope) {
        Measured effect = measured.measured(scope, "marketEffect");
        Measured ambition = measured.measured(scope, "ambition");
        return ambition.value().isKnown()
                ? Message.of("review.cause-market-ambition", ambition, effect, MarketSource.of(situation, scope))
                : Message.of("review.cause-market", effect, MarketSource.of(situation, scope));
    }

    private List<Message> holding(Adviser.Conclusion conclusion) {
        List<Message> holding = new ArrayList<>();
        if (measured.value(Scope.TOTAL, "lowerLimit").isKnown()
                && measured.value(Scope.TOTAL, "ratioWeek").isKnown()) {
            holding.add(Message.of(
                    "review.hold-limits",
                    measured.measured(Scope.TOTAL, "ratioWeek"),
                    measured.measured(Scope.TOTAL, "lowerLimit"),
                    measured.measured(Scope.TOTAL, "upperLimit")));
        } else {
            holding.add(Message.of("review.hold-too-early"));
        }
        holding.addAll(new WayIn(measured).of(rows));
        if (!conclusion.restrained().isEmpty()) {
            holding.add(
                    Message.of("review.hold-withheld", conclusion.restrained().size()));
        }
        return holding;
    }
}
