package org.koers.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koers.drools.DrlSource.Rule;

/** The text of rules/*.drl against what runs, and against the house rules of design.md §3. */
class SteeringLogicTest {
    static final org.kie.api.KieBase RULES = SteeringLogic.load();

    @Test
    void the_rules_that_run_are_exactly_those_of_the_files() {
        Set<String> running = new TreeSet<>();
        SteeringLogic.load()
                .getKiePackages()
                .forEach(rules -> rules.getRules().forEach(rule -> running.add(rule.getName())));

        assertThat(running)
                .isEqualTo(
                        new TreeSet<>(DrlSource.rules().stream().map(Rule::name).toList()));
    }

    @Test
    void every_rule_has_a_name_of_its_own() {
        assertThat(DrlSource.rules()).extracting(Rule::name).doesNotHaveDuplicates();
    }

    @Test
    void every_stage_that_is_run_has_rules_and_every_rule_is_in_a_stage_that_is_run() {
        assertThat(DrlSource.rules()).extracting(Rule::group).isNotEmpty();
        assertThat(new TreeSet<>(DrlSource.rules().stream().map(Rule::group).toList()))
                .isEqualTo(new TreeSet<>(DroolsAdviser.stages()));
    }

    static Stream<Rule> rules() {
        return DrlSource.rules().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_rule_only_inserts_and_never_jumps_the_queue(Rule rule) {
        assertThat(rule.text())
                .doesNotContainPattern("salience|no-loop|lock-on-active|insertLogical|modify\\s*\\(|update\\s*\\(")
                .doesNotContainPattern("delete\\s*\\(|retract\\s*\\(|agenda-group\\s+\"(?<!ruleflow-group \")");
        assertThat(rule.then()).containsPattern("^\\s*insert\\(");
        assertThat(rule.then().split("insert\\(", -1)).as("one fact a rule").hasSize(2);
    }

    /** Names such as {@code "K01"} are no numbers; 0 and 1 as a count of rows is no threshold on a measure. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_rule_has_no_threshold_and_no_arithmetic(Rule rule) {
        String bare = rule.when().replaceAll("\"[^\"]*\"", "").replace("$count > 0", "");

        assertThat(bare).doesNotContainPattern("(?<![A-Za-z0-9_])\\d").doesNotContainPattern("\\s[-+*/]\\s");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void what_a_rule_denies_or_counts_was_all_produced_before_its_stage(Rule rule) {
        for (String pattern : rule.deniedOrCounted()) {
            String type = pattern.substring(0, pattern.indexOf('('));
            for (String producer : DrlSource.producers(type, pattern)) {
                assertThat(DroolsAdviser.stages().indexOf(producer))
                        .as("%s, produced in stage %s and denied or counted in %s", pattern, producer, rule.group())
                        .isLessThan(DroolsAdviser.stages().indexOf(rule.group()));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void what_a_rule_reads_is_produced_before_its_stage(Rule rule) {
        assertThat(rule.read()).isNotEmpty().allSatisfy(pattern -> {
            String type = pattern.substring(0, pattern.indexOf('('));
            assertThat(DrlSource.producers(type, pattern))
                    .as(pattern)
                    .allSatisfy(producer -> assertThat(DroolsAdviser.stages().indexOf(producer))
                            .isLessThan(DroolsAdviser.stages().indexOf(rule.group())));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_rule_is_more_than_a_copy_of_one_pattern(Rule rule) {
        List<String> lines = rule.read();
        boolean judges =
                lines.size() > 1 || rule.when().contains("not ") || rule.when().contains(" in (");

        assertThat(judges).as(rule.when()).isTrue();
    }

    @Test
    void the_check_on_the_order_of_stages_can_fail() {
        Rule broken = DrlSource.parse("""
                        rule "broken"
                            ruleflow-group "advice-rows"
                        when
                            $row : Row()
                            not Finding(rule == "T02")
                        then
                            insert(new Label($finding));
                        end
                        """).get(0);

        assertThat(broken.deniedOrCounted()).containsExactly("Finding(rule == \"T02\")");
        assertThat(DrlSource.producers("Finding", "Finding(rule == \"T02\")")).contains("advice-rows");
    }

    @Test
    void no_rule_file_is_left_out_of_the_build() throws IOException {
        Pattern name = Pattern.compile("(?m)^rule \"");
        for (Path file : DrlSource.files()) {
            Matcher matcher = name.matcher(Files.readString(file));
            assertThat(matcher.find()).as("%s has rules", file.getFileName()).isTrue();
        }
    }
}
