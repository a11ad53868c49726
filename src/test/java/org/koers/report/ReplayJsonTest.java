package org.koers.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.koers.review.Reviewed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    @Test
    void a_comparison_says_what_is_added_and_what_is_removed() {
        byte[] json = new ReplayJson().write(List.of(VanDijk.reviewed()), List.of(Weathers.STORM.reviewed()));
        JsonNode changes = JsonMapper.builder().build().readTree(json).at("/changes");

        assertThat(Schemas.problems("replay.schema.json", json)).isEmpty();
        assertThat(changes.at("/0/kind").asString()).isEqualTo("added");
        assertThat(changes.at("/0/advice/id").asString()).isEqualTo("D01.total.2026-W19");
        assertThat(changes.at("/1/kind").asString()).isEqualTo("removed");
        assertThat(changes.size()).isEqualTo(6);
    }

    @Test
    void the_same_rules_change_nothing() {
        byte[] json = new ReplayJson().write(List.of(VanDijk.reviewed()), List.of(VanDijk.reviewed()));

        assertThat(JsonMapper.builder().build().readTree(json).at("/changes").size())
                .isZero();
    }
}
