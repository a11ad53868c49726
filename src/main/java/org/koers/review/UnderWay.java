package org.koers.review;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advisory;
import org.koers.signals.Measurements;
import org.koers.situation.Situation;

/** A fold that is under way in a plan year: it hands what one week leaves to the next. */
final class UnderWay {
    private final WeeklyReview review;
    private Memory memory = Memory.NONE;
    private @Nullable Advisory previous;

    /** Before the first week of the plan year. */
    UnderWay(WeeklyReview review) {
        this.review = review;
    }

    /** @param judged told what the rules made of the week, before the advisory is written */
    Reviewed review(Situation situation, Measurements measured, Consumer<Judged> judged) {
        WeeklyReview.Judgement judgement =
                review.judge(memory, MeasuredWeek.of(situation, measured), measured.sources());
        judged.accept(judgement.judged());
        Reviewed step = review.write(judgement, situation, previous);
        memory = step.after();
        previous = step.advisory();
        return step;
    }

    Judged judge(MeasuredWeek week) {
        WeeklyReview.Judgement judgement = review.judge(memory, week, (scope, measure) -> List.of());
        memory = judgement.after();
        return judgement.judged();
    }
}
