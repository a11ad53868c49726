package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.koers.web.Intake;

class PaceTest {
    private static final long SECOND = 1_000_000_000L;

    private long now;
    private final Pace pace = new Pace(Intake.Step.READING, () -> now);

    private Intake.Busy at(double seconds, long rows, double share) {
        now = (long) (seconds * SECOND);
        return pace.at(rows, share);
    }

    @Test
    void within_a_second_no_speed_is_promised() {
        assertThat(at(0.5, 5_000, 0.05)).isEqualTo(new Intake.Busy(Intake.Step.READING, 5_000, 0.05, 0, null));
    }

    @Test
    void a_steady_speed_gives_what_is_left() {
        Intake.Busy busy = at(0, 0, 0);
        for (int half = 1; half <= 20; half++) {
            busy = at(half * 0.5, half * 5_000L, half * 0.01);
        }
        assertThat(busy.perSecond()).isEqualTo(10_000);
        assertThat(busy.left()).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void one_slow_moment_does_not_turn_the_promise_over() {
        for (int half = 1; half <= 20; half++) {
            at(half * 0.5, half * 5_000L, half * 0.01);
        }
        Intake.Busy after = at(10.5, 100_500, 0.201);

        assertThat(after.perSecond()).isBetween(8_000.0, 10_000.0);
    }

    @Test
    void without_a_share_nothing_is_said_of_what_is_left() {
        at(0.5, 5_000, Double.NaN);
        Intake.Busy busy = at(2, 20_000, Double.NaN);

        assertThat(busy.perSecond()).isPositive();
        assertThat(busy.left()).isNull();
    }
}
