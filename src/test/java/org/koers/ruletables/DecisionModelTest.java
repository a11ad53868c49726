package org.koers.ruletables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.measure.Language;
import org.koers.rules.Condition;
import org.koers.rules.Row;
import org.koers.rules.RowStatus;
import org.koers.rules.RuleRow;
import org.koers.rules.RuleSet;
import org.koers.rules.Side;

/** The decision model of a rule set is DMN 1.5, and KIE's engine finds with it what our own matching finds. */
class DecisionModelTest {
    private static final RuleSet SHIPPED = ShippedRules.load();

    private static byte[] written(RuleSet rules) {
        return new DecisionModel(rules).written(Language.EN);
    }

    private static RuleSet rules(Row... rows) {
        return new RuleSet("own", "0", List.of(rows));
    }

    private static String text(byte[] written) {
        return new String(written, StandardCharsets.UTF_8);
    }

    private static Map<String, TreeSet<String>> own(RuleSet rules, MadeSituation situation) {
        Map<String, TreeSet<String>> found = new TreeMap<>();
        for (Row row : rules.enabled()) {
            if (!row.conditions().isEmpty()) {
                String name = row.table().id().replace('-', ' ') + " "
                        + (row.pair() ? "pair" : row.scope().id());
                TreeSet<String> ids = found.computeIfAbsent(name, key -> new TreeSet<>());
                if (situation.finds(row)) {
                    ids.add(row.id());
                }
            }
        }
        return found;
    }

    /** @return how many findings both had */
    private static long agree(RuleSet rules, long seed, int situations) {
        DecisionEngine engine = new DecisionEngine(written(rules));
        assertThat(engine.complaints()).isEmpty();
        RandomGenerator random = RandomConditions.seeded(seed).random();
        Map<String, List<BigDecimal>> limits = MadeSituation.limits(rules.rows());
        long findings = 0;
        for (int i = 0; i < situations; i++) {
            MadeSituation situation = new MadeSituation(random, limits);
            for (int pinned = 0; pinned < 4; pinned++) {
                Row row = rules.rows().get(random.nextInt(rules.rows().size()));
                List<Pin> pins = Pin.of(row);
                if (!pins.isEmpty()) {
                    situation.pin(row, pins.get(random.nextInt(pins.size())));
                }
            }
            Map<String, TreeSet<String>> own = own(rules, situation);
            assertThat(engine.evaluate(situation.told(random)))
                    .as("seed %d, situation %d", seed, i)
                    .isEqualTo(own);
            findings += own.values().stream().mapToLong(TreeSet::size).sum();
        }
        return findings;
    }

    @Test
    void the_engine_finds_what_we_find_in_two_thousand_random_situations() {
        assertThat(agree(SHIPPED, 1, 2_000)).isGreaterThan(2_000);
    }

    @Test
    void the_engine_finds_what_we_find_on_both_sides_of_every_limit_of_every_row() {
        RandomGenerator random = RandomConditions.seeded(2).random();
        DecisionEngine engine = new DecisionEngine(written(SHIPPED));
        Map<String, List<BigDecimal>> limits = MadeSituation.limits(SHIPPED.rows());
        long holding = 0;
        long failing = 0;
        for (Row row : SHIPPED.enabled()) {
            for (Pin pin : Pin.of(row)) {
                MadeSituation situation = new MadeSituation(random, limits);
                situation.pin(row, pin);
                assertThat(situation.finds(row)).as(row.id()).isEqualTo(pin.fires());
                assertThat(engine.evaluate(situation.told(random)))
                        .as("%s, %s", row.id(), pin)
                        .isEqualTo(own(SHIPPED, situation));
                holding += pin.fires() ? 1 : 0;
                failing += pin.fires() ? 0 : 1;
            }
        }
        assertThat(holding).isGreaterThan(300);
        assertThat(failing).isGreaterThan(300);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void the_engine_finds_what_we_find_with_random_rules_of_every_kind_of_condition(long seed) {
        assertThat(agree(RandomRules.of(seed), seed, 200)).isPositive();
    }

    @Test
    void it_keeps_to_the_schema_of_DMN_1_5() throws Exception {
        Schema schema = SchemaFactory.newDefaultInstance()
                .newSchema(DecisionModelTest.class.getResource("/org/omg/spec/DMN/20230324/DMN15.xsd"));
        for (RuleSet rules : List.of(SHIPPED, RandomRules.of(5), rules())) {
            for (Language language : Language.values()) {
                byte[] written = new DecisionModel(rules).written(language);
                assertThatCode(() ->
                                schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(written))))
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void it_is_written_in_the_same_bytes_each_time() {
        assertThat(written(SHIPPED)).isEqualTo(written(SHIPPED));
        assertThat(text(written(SHIPPED))).doesNotContain("\r").endsWith("</definitions>\n");
    }

    @Test
    void people_read_it_in_their_own_language_and_programs_the_same_in_both() {
        String dutch = text(new DecisionModel(SHIPPED).written(Language.NL));
        String english = text(written(SHIPPED));

        assertThat(dutch).contains("Uit koers", "Weggelaten omdat ze uit staan of in de schaduw meelopen: ");
        assertThat(english).contains("Off course", "Left out because they are switched off or run in shadow: ");
        assertThat(dutch.lines().filter(line -> line.contains("<text>total.")))
                .containsExactlyElementsOf(english.lines()
                        .filter(line -> line.contains("<text>total."))
                        .toList());
    }

    @Test
    void rows_that_are_off_or_have_no_condition_are_left_out_and_it_says_which() {
        RuleSet rules = rules(
                RuleRow.of("T02").below("pTarget", 0.1).build(),
                RuleRow.of("T03").below("pTarget", 0.1).off().build(),
                RuleRow.of("T04").below("pTarget", 0.1).build().as(RowStatus.SHADOW),
                RuleRow.holdCourse());
        DecisionModel model = new DecisionModel(rules);

        assertThat(model.notTakingPart()).extracting(Row::id).containsExactly("T03", "T04");
        assertThat(model.withoutCondition()).extracting(Row::id).containsExactly("S08");
        assertThat(text(written(rules)))
                .contains("run in shadow: T03, T04.", "applies them: S08.", "<text>\"T02\"</text>")
                .doesNotContain("<text>\"T03\"</text>", "<text>\"T04\"</text>", "<text>\"S08\"</text>");
    }

    @Test
    void a_set_without_rules_is_a_model_without_tables() {
        assertThat(new DecisionEngine(written(rules())).complaints()).isEmpty();
        assertThat(text(written(rules()))).doesNotContain("<decision");
    }

    @Test
    void the_two_segments_of_a_pair_are_two_inputs_and_what_only_the_total_has_is_a_third() {
        Row pair = RuleRow.of("F10")
                .when(Side.FROM, "index13w", RuleRow.compare(Condition.Operator.LESS, 0.9))
                .when(Side.TO, "index13w", RuleRow.compare(Condition.Operator.MORE, 1.1))
                .when(Side.TO, "planWeekNo", RuleRow.compare(Condition.Operator.AT_LEAST, 8))
                .build();

        assertThat(text(written(rules(pair))))
                .contains("<text>from.index13w</text>", "<text>to.index13w</text>", "<text>total.planWeekNo</text>");
    }
}
