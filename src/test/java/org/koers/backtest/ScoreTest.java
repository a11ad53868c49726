package org.koers.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static final Score.Case RIGHT = new Score.Case(new Range(100, 80, 120), 100);
    private static final Score.Case TOO_LOW = new Score.Case(new Range(60, 50, 90), 100);

    @Test
    void errors_and_coverage_are_shares_of_what_came() {
        Score score = Score.of(List.of(RIGHT, TOO_LOW, TOO_LOW));

        assertThat(score.n()).isEqualTo(3);
        assertThat(score.mape()).isCloseTo(0.8 / 3, within(1e-12));
        assertThat(score.medianError()).isEqualTo(0.4);
        assertThat(score.coverage80()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(score.covered()).isEqualTo(1);
    }

    @Test
    void the_interval_score_is_the_width_and_ten_times_what_lies_outside() {
        assertThat(Score.of(List.of(RIGHT)).intervalScore()).isCloseTo(0.4, within(1e-12));
        assertThat(Score.of(List.of(TOO_LOW)).intervalScore()).isCloseTo(0.4 + 1.0, within(1e-12));
    }

    @Test
    void of_nothing_nothing_is_known() {
        assertThat(Score.of(List.of())).isEqualTo(new Score(0, null, null, null, null));
    }

    /** Binomial with 80 %: at most 5 of 10 has a chance of 3.3 %, at most 6 of 12.1 %. */
    @Test
    void a_range_is_too_narrow_when_chance_does_not_explain_what_lies_outside() {
        assertThat(Score.of(some(5, 5)).isTooNarrow()).isTrue();
        assertThat(Score.of(some(6, 4)).isTooNarrow()).isFalse();
        assertThat(Score.of(some(0, 4)).isTooNarrow()).isFalse();
    }

    private static List<Score.Case> some(int right, int wrong) {
        List<Score.Case> cases = new java.util.ArrayList<>(Collections.nCopies(right, RIGHT));
        cases.addAll(Collections.nCopies(wrong, TOO_LOW));
        return cases;
    }
}
