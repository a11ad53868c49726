package org.koers.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The arrows of the module map as rules over a base package, so that each can be tried on a broken sample. */
final class Architecture {
    static final List<String> CORE = List.of(
            "calendar",
            "measure",
            "provenance",
            "plan",
            "results",
            "activities",
            "quotes",
            "market",
            "customers",
            "team",
            "decisions",
            "situation",
            "signals",
            "rules",
            "advice",
            "review",
            "backtest",
            "ruletables",
            "intake");
    static final List<String> EDGES = List.of("workbook", "drools", "store", "report", "web", "cli");

    private static final Set<String> CLOCKS =
            Set.of("now", "systemUTC", "systemDefaultZone", "currentTimeMillis", "nanoTime");

    private final String base;

    Architecture(String base) {
        this.base = base;
    }

    private String[] in(List<String> packages) {
        return packages.stream().map(name -> base + "." + name + "..").toArray(String[]::new);
    }

    private String[] allBut(String... packages) {
        List<String> left = List.of(packages);
        return in(Stream.concat(CORE.stream(), EDGES.stream())
                .filter(name -> !left.contains(name))
                .toList());
    }

    /**
     * Hipparchus and SnakeYAML engine are libraries that compute and parse; they call nobody back. The XML writer is the
     * JDK's.
     */
    ArchRule coreKnowsNoFramework() {
        DescribedPredicate<JavaClass> strange = DescribedPredicate.describe(
                "outside the JDK, the core, and the few libraries it is allowed",
                target -> Stream.of(
                                        "java.",
                                        "javax.xml.stream.",
                                        "org.koers.",
                                        "org.jspecify.annotations.",
                                        "org.springframework.modulith.ApplicationModule",
                                        "org.hipparchus.",
                                        "org.snakeyaml.engine.")
                                .noneMatch(target.getBaseComponentType().getName()::startsWith)
                        && !target.getBaseComponentType().isPrimitive());
        return noClasses()
                .that()
                .resideInAnyPackage(in(CORE))
                .should()
                .dependOnClassesThat(strange)
                .as("the core imports no framework")
                .because("it must run the same in a page, a command, a test and, later, a cluster");
    }

    ArchRule coreSeesNoEdge() {
        return noClasses()
                .that()
                .resideInAnyPackage(in(CORE))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in(EDGES))
                .as("the core sees no edge")
                .because("frameworks stop at the edge");
    }

    ArchRule edgesDoNotSeeEachOther() {
        DescribedPredicate<Dependency> crossing =
                DescribedPredicate.describe("lead from one edge to another", dependency -> {
                    String from = edge(dependency.getOriginClass());
                    String to = edge(dependency.getTargetClass());
                    boolean allowed = from.equals("web") && to.equals("report");
                    return !from.isEmpty() && !to.isEmpty() && !from.equals(to) && !allowed;
                });
        return noClasses()
                .that()
                .resideInAnyPackage(in(EDGES))
                .should(new ArchCondition<>("have dependencies that " + crossing.getDescription()) {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        item.getDirectDependenciesFromSelf().stream()
                                .filter(crossing)
                                .forEach(found ->
                                        events.add(SimpleConditionEvent.satisfied(found, found.getDescription())));
                    }
                })
                .as("edges don't see each other, but web sees report")
                .because("each must be replaceable without the others");
    }

    private String edge(JavaClass type) {
        return EDGES.stream()
                .filter(name -> type.getPackageName().equals(base + "." + name)
                        || type.getPackageName().startsWith(base + "." + name + "."))
                .findFirst()
                .orElse("");
    }

    ArchRule onlyDroolsKnowsDrools() {
        return noClasses()
                .that()
                .resideInAnyPackage(allBut("drools"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .as("only drools imports Drools")
                .because("the rest must not notice when the engine changes");
    }

    ArchRule onlyWorkbookAndReportKnowPoi() {
        return noClasses()
                .that()
                .resideInAnyPackage(allBut("workbook", "report"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..")
                .as("only workbook and report import POI")
                .because("reading and writing Excel is their secret");
    }

    ArchRule onlyStoreKnowsSql() {
        return noClasses()
                .that()
                .resideInAnyPackage(allBut("store"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.springframework.jdbc..", "org.h2..", "org.flywaydb..")
                .as("only store knows SQL")
                .because("one package answers for what is kept");
    }

    ArchRule coreReadsNoClock() {
        DescribedPredicate<JavaMethodCall> clock = DescribedPredicate.describe(
                "a clock",
                call -> CLOCKS.contains(call.getTarget().getName())
                        && (call.getTargetOwner().getName().startsWith("java.time.")
                                || call.getTargetOwner().getName().equals("java.lang.System")));
        return noClasses()
                .that()
                .resideInAnyPackage(in(CORE))
                .should()
                .callMethodWhere(clock)
                .as("the core reads no clock")
                .because("the same facts must give the same bytes on any day");
    }

    ArchRule nothingTurnsTextIntoCode() {
        DescribedPredicate<JavaClass> compilers = DescribedPredicate.describe(
                "turn text into code",
                type -> Stream.of(
                                "javax.script.",
                                "javax.tools.",
                                "org.mvel",
                                "org.kie.api.builder.",
                                "org.kie.internal.utils.KieHelper",
                                "org.kie.internal.builder.",
                                "org.drools.compiler.",
                                "org.drools.mvel.",
                                "org.kie.dmn.",
                                "org.springframework.expression.",
                                "groovy.")
                        .anyMatch(type.getName()::startsWith));
        return noClasses()
                .that()
                .resideInAnyPackage(allBut())
                .should()
                .dependOnClassesThat(compilers)
                .as("nothing turns text into code")
                .because("what a user types must never be able to run");
    }

    ArchRule coreHasNoSetters() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(in(CORE))
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .as("the core has no setters")
                .because("a fact that can change is no fact");
    }
}
