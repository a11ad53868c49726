package org.koers.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.koers.provenance.Known;

class MeetingTest {
    private static Meeting meeting(int minutes, @Nullable Integer onFigures, int decisions, @Nullable Integer people) {
        return new Meeting(
                LocalDate.of(2026, 5, 11), minutes, onFigures, decisions, people, Known.since(Instant.EPOCH));
    }

    @Test
    void a_meeting_of_no_time_no_people_or_fewer_than_no_decisions_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> meeting(0, null, 0, null));
        assertThatIllegalArgumentException().isThrownBy(() -> meeting(60, null, -1, null));
        assertThatIllegalArgumentException().isThrownBy(() -> meeting(60, null, 0, 0));
    }

    @Test
    void more_minutes_on_figures_than_it_took_are_refused() {
        assertThat(meeting(60, 60, 0, 2).figuresShare()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> meeting(60, 61, 0, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> meeting(60, -1, 0, 2));
    }

    @Test
    void figures_that_were_not_kept_have_no_share() {
        assertThat(meeting(60, null, 0, 2).figuresShare()).isNaN();
    }
}
