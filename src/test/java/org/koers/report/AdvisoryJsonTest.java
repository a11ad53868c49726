package org.koers.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.koers.measure.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AdvisoryJsonTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @ParameterizedTest
    @EnumSource(Weathers.class)
    void every_weather_keeps_the_contract_in_both_languages(Weathers weather) {
        for (Language language : Language.values()) {
            byte[] json = new AdvisoryJson().write(weather.reviewed().advisory(), language);
            assertThat(Schemas.problems("advisory.schema.json", json)).isEmpty();
        }
    }

    @Test
    void the_contract_check_can_fail() {
        byte[] broken = text(Language.NL)
                .replace("\"asOf\" : \"2026-W20\"", "\"asOf\" : \"week 20\"")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(Schemas.problems("advisory.schema.json", broken)).isNotEmpty();
    }

    @Test
    void keys_come_in_the_order_of_the_contract() {
        Iterator<String> names = read().propertyNames().iterator();

        assertThat(names)
                .toIterable()
                .containsExactly(
                        "schema",
                        "language",
                        "fold",
                        "plan",
                        "asOf",
                        "mode",
                        "ruleSet",
                        "pace",
                        "landing",
                        "dimensions",
                        "segments",
                        "findings",
                        "advices",
                        "withheld",
                        "problems");
    }

    @Test
    void amounts_have_two_decimals_and_no_exponent() {
        assertThat(text(Language.NL))
                .contains("\"target\" : 41600000.00")
                .doesNotContainPattern("\\d[eE][+-]?\\d+[,\\n]");
    }

    @Test
    void what_is_not_known_is_null_and_never_zero() {
        byte[] json = new AdvisoryJson().write(Weathers.UNKNOWN.reviewed().advisory(), Language.NL);
        JsonNode root = MAPPER.readTree(json);

        assertThat(root.at("/pace/actual").isNull()).isTrue();
        assertThat(root.at("/plan/target").isNull()).isTrue();
        assertThat(root.at("/landing/probabilityOfTarget").isNull()).isTrue();
    }

    @Test
    void an_advice_about_two_segments_names_who_gives_and_who_receives() {
        JsonNode shift = read().at("/advices/1");

        assertThat(shift.at("/from/name").asString()).isEqualTo("Installatie");
        assertThat(shift.at("/to/id").asString()).isEqualTo("infra & netbeheer");
        assertThat(read().at("/advices/0").has("from")).isFalse();
    }

    @Test
    void placeholders_are_filled_in_the_language() {
        assertThat(read().at("/advices/0/title").asString()).isEqualTo("Herzie het jaardoel van €\u00a041,6\u00a0mln");
        assertThat(MAPPER.readTree(text(Language.EN)).at("/advices/0/title").asString())
                .isEqualTo("Revise the annual target of €41.6m");
        assertThat(text(Language.NL)).doesNotContainPattern("\\{[A-Za-z.]+}");
    }

    @Test
    void a_range_is_written_with_both_its_ends() {
        JsonNode range = read().at("/advices/2/evidence/1");

        assertThat(range.at("/comparator").asString()).isEqualTo("[..)");
        assertThat(range.at("/threshold").size()).isEqualTo(2);
    }

    @Test
    void the_same_advisory_gives_the_same_bytes() {
        assertThat(new AdvisoryJson().write(VanDijk.reviewed().advisory(), Language.NL))
                .isEqualTo(new AdvisoryJson().write(VanDijk.reviewed().advisory(), Language.NL));
    }

    private static String text(Language language) {
        return new String(new AdvisoryJson().write(VanDijk.reviewed().advisory(), language), StandardCharsets.UTF_8);
    }

    private static JsonNode read() {
        return MAPPER.readTree(text(Language.NL));
    }
}
