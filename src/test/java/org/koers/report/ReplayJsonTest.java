package org.koers.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.koers.review.Reviewed;

class ReplayJsonTest {
    @Test
    void weeks_keep_the_contract() {
        List<Reviewed> weeks = List.of(VanDijk.reviewed(), Weathers.STORM.reviewed());

        assertThat(Schemas.problems("replay.schema.json", new ReplayJson().write(weeks)))
                .isEmpty();
    }

    @Test
    void every_advice_of_a_week_is_named() {
        String json = new String(new ReplayJson().write(List.of(VanDijk.reviewed())), StandardCharsets.UTF_8);

        assertThat(json).contains("\"T03.total.2026-W20\"", "\"SHIFT_CAPACITY\"", "\"week\" : \"2026-W20\"");
    }
}
