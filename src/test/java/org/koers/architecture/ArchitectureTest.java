package org.koers.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

/** The module map holds, and every rule that says so finds the sample that breaks it. */
class ArchitectureTest {
    private static final String ROOT = "org.koers";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.koers");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("org.koers.architecture.broken");
    private static final Architecture REAL = new Architecture("org.koers");
    private static final Architecture SAMPLE = new Architecture("org.koers.architecture.broken");

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(Architecture::coreKnowsNoFramework, "WearsAFramework"),
                rule(Architecture::edgesDoNotSeeEachOther, "SeesStore"),
                rule(Architecture::onlyDroolsKnowsDrools, "KnowsDrools"),
                rule(Architecture::onlyWorkbookAndReportKnowPoi, "KnowsPoi"),
                rule(Architecture::onlyStoreKnowsSql, "KnowsSql"),
                rule(Architecture::coreReadsNoClock, "ReadsAClock"),
                rule(Architecture::nothingTurnsTextIntoCode, "TurnsTextIntoCode"),
                rule(Architecture::coreHasNoSetters, "HasASetter"),
                rule(Architecture::coreSeesNoEdge, "SeesAnEdge"));
    }

    private static Arguments rule(Function<Architecture, ArchRule> rule, String breaker) {
        return Arguments.of(rule.apply(REAL), rule.apply(SAMPLE), breaker);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_rule_holds(ArchRule real, ArchRule sample, String breaker) {
        real.check(MAIN);
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("rules")
    void the_rule_finds_the_sample_that_breaks_it(ArchRule real, ArchRule sample, String breaker) {
        assertThatThrownBy(() -> sample.check(BROKEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(breaker);
    }

    @Test
    void modules_use_only_what_they_declare_and_have_no_cycles() {
        ApplicationModules.of(ROOT).verify();
    }

    @Test
    void the_check_of_modules_finds_the_sample_that_uses_what_it_does_not_declare() {
        ApplicationModules broken = ApplicationModules.of(ROOT + ".architecture.broken", location -> true);

        assertThatThrownBy(broken::verify).hasMessageContaining("SeesStore");
    }

    @Test
    void every_package_of_the_rules_exists() {
        assertThat(Stream.concat(Architecture.CORE.stream(), Architecture.EDGES.stream()))
                .allSatisfy(name -> assertThat(MAIN.containPackage("org.koers." + name))
                        .as(name)
                        .isTrue());
    }

    @Test
    void every_package_says_what_it_is_for() {
        assertThat(ApplicationModules.of(ROOT).stream()
                        .map(module -> module.getBasePackage().getName()))
                .allSatisfy(name -> assertThat(MAIN.contain(name + ".package-info"))
                        .as(name)
                        .isTrue());
    }
}
