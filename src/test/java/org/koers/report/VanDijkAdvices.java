package org.koers.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advice;
import org.koers.advice.Evidence;
import org.koers.advice.Item;
import org.koers.advice.Proposal;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Measure;
import org.koers.measure.Measured;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.Texts;
import org.koers.measure.Value;
import org.koers.measure.Vocabulary;
import org.koers.rules.AdviceKind;
import org.koers.rules.Condition;
import org.koers.rules.Row;
import org.koers.rules.Severity;

/** The five advices of the story, and those of other weathers. */
final class VanDijkAdvices {
    private static final Scope INSTALLATION = Scope.segment("Installatie");
    private static final Scope INFRA = Scope.segment("Infra & netbeheer");
    private static final Scope MACHINERY = Scope.segment("Machinebouw");

    private VanDijkAdvices() {}

    static List<Advice> all() {
        return List.of(revise(1), shift(2), conversion(3), retain(4), finish(5));
    }

    static Advice revise(int rank) {
        Row row = Rows.row("T03", "objective")
                .kind(AdviceKind.REVISE_TARGET)
                .name("Doel niet haalbaar", "Target not reachable")
                .title("Herzie het jaardoel van {target}", "Revise the annual target of {target}")
                .text(
                        "Om het doel te halen moeten de komende {remainingWeeks} weken op {requiredIndex} van plan"
                                + " uitkomen. Het beste dat wij ooit bewezen is {bestIndex}. Harder werken brengt dit"
                                + " doel niet terug.",
                        "To reach the target the remaining {remainingWeeks} weeks would have to run at"
                                + " {requiredIndex} of plan. The best we ever showed is {bestIndex}. Working harder"
                                + " does not bring this target back.")
                .build();
        return new Advice(
                rank,
                "T03.total.2026-W20",
                row,
                row.kind(),
                Scope.TOTAL,
                null,
                Severity.ACT,
                true,
                Map.of(
                        "target", measured("landing", "41600000.00"),
                        "remainingWeeks", "33",
                        "requiredIndex", measured("requiredIndex", "1.0688"),
                        "bestIndex", measured("bestIndex", "1.0500")),
                List.of(said("Leg vast wie goedkeurt en vanaf wanneer.", "Record who approves and from when.")),
                List.of(
                        evidence(Scope.TOTAL, "requiredIndex", "1.0688", compare("MORE", "1.05"), 20),
                        evidence(Scope.TOTAL, "pTarget", "0.02", compare("LESS", "0.05"), 20),
                        evidence(Scope.TOTAL, "planWeekNo", "20", compare("AT_LEAST", "13"), 0)),
                wayOut("way-out-down", "requiredIndex", "1.05", "1.0688"),
                "manager",
                LocalDate.of(2026, 5, 29),
                VanDijk.WEEK,
                List.of(),
                new Proposal(VanDijk.amount("34.4"), VanDijk.amount("37.0"), "money"));
    }

    static Advice shift(int rank) {
        Row row = Rows.row("F10", "focus")
                .kind(AdviceKind.SHIFT_CAPACITY)
                .name("Verleg de inzet", "Shift the effort")
                .title(
                        "Verleg zes weken lang 15 % van de bezoeken van {from} naar {to}",
                        "For six weeks, move 15% of visits from {from} to {to}")
                .text(
                        "De markt in {to} staat op {to.marketIndex} van de aanname, maar de bezoeken blijven daar onder"
                                + " plan. In {from} is het omgekeerd. Na zes weken kijken we samen of het werkt.",
                        "The market in {to} stands at {to.marketIndex} of what was assumed, but visits there stay below"
                                + " plan. In {from} it is the other way round. After six weeks we look together"
                                + " whether it works.")
                .build();
        return new Advice(
                rank,
                "F10.installatie~infra & netbeheer.2026-W19",
                row,
                row.kind(),
                INSTALLATION,
                INFRA,
                Severity.ACT,
                true,
                Map.of(
                        "from", INSTALLATION.name(),
                        "to", INFRA.name(),
                        "to.marketIndex", measured("marketIndex", "1.1400")),
                List.of(),
                List.of(
                        evidence(INFRA, "marketIndex", "1.1400", compare("AT_LEAST", "1.05"), 3),
                        evidence(INSTALLATION, "marketIndex", "0.8200", compare("AT_MOST", "0.95"), 3),
                        evidence(INFRA, "activityIndex4w", "0.7800", compare("LESS", "1"), 1)),
                wayOut("way-out-down", "marketIndex", "1.05", "1.14"),
                "manager",
                LocalDate.of(2026, 5, 22),
                new IsoWeek(2026, 19),
                List.of(),
                null);
    }

    static Advice conversion(int rank) {
        Row row = Rows.row("K02", "force")
                .kind(AdviceKind.IMPROVE_CONVERSION)
                .severity(Severity.WATCH)
                .name("Kwaliteit, niet hoeveelheid", "Quality, not quantity")
                .title(
                        "{scope}: verbeter de offertes, niet het aantal bezoeken",
                        "{scope}: improve the quotes, not the number of visits")
                .text(
                        "Van de besliste offertes winnen we {hitRate}; eerder was dat {hitRateBefore}. Meer bellen helpt"
                                + " hier niet. Begin bij {customers}.",
                        "Of the decided quotes we win {hitRate}; before it was {hitRateBefore}. More calls do not help"
                                + " here. Start with {customers}.")
                .build();
        return new Advice(
                rank,
                "K02.machinebouw.2026-W20",
                row,
                row.kind(),
                MACHINERY,
                null,
                Severity.WATCH,
                true,
                Map.of(
                        "scope", MACHINERY.name(),
                        "hitRate", measured("hitRate", "0.1900"),
                        "hitRateBefore", measured("hitRateBefore", "0.3400"),
                        "customers", customers()),
                List.of(),
                List.of(
                        evidence(MACHINERY, "hitRateRatio", "0.5588", compare("LESS", "0.8"), 58),
                        evidence(
                                MACHINERY,
                                "hitRate",
                                "0.1900",
                                new Condition.Interval(BigDecimal.ZERO, true, new BigDecimal("0.3"), false),
                                58),
                        flag(MACHINERY, "hitRateDropSure")),
                wayOut("way-out-up", "hitRate", "0.27", "0.19"),
                "account",
                LocalDate.of(2026, 5, 29),
                VanDijk.WEEK,
                customers(),
                null);
    }

    private static List<Item> customers() {
        return List.of(
                new Item("10023", "De Boer Staal", new BigDecimal("-81200.00")),
                new Item("10417", "Kranenburg", new BigDecimal("-42750.50")));
    }

    static Advice retain(int rank) {
        Row row = Rows.row("F05", "focus")
                .kind(AdviceKind.RETAIN_CUSTOMER)
                .severity(Severity.WATCH)
                .title(
                        "Bel {count} klanten die later bestellen dan ze gewend zijn",
                        "Call {count} customers who reorder later than usual")
                .text("Samen goed voor {revenueLate} per jaar.", "Together worth {revenueLate} a year.")
                .build();
        return simple(
                rank,
                "F05.total.2026-W18",
                row,
                Map.of("count", "4", "revenueLate", measured("revenueLate", "212000.00")));
    }

    static Advice finish(int rank) {
        Row row = Rows.row("S03", "steering")
                .kind(AdviceKind.FINISH_ACTIONS)
                .severity(Severity.WATCH)
                .title("Rond eerst de lopende acties af", "Finish the running actions first")
                .text(
                        "Vier van de negen acties van vorige maand staan nog open.",
                        "Four of last month's nine actions are still open.")
                .build();
        return simple(rank, "S03.total.2026-W17", row, Map.of());
    }

    static Advice holdCourse() {
        Row row = Rows.row("H00", "steering")
                .kind(AdviceKind.HOLD_COURSE)
                .severity(Severity.INFO)
                .title("Houd koers", "Hold course")
                .text(
                        "Wat u ziet is gewone schommeling; grijp niet in.",
                        "What you see is ordinary variation; do not intervene.")
                .build();
        return new Advice(
                1,
                "H00.total.2026-W20",
                row,
                row.kind(),
                Scope.TOTAL,
                null,
                Severity.INFO,
                false,
                Map.of(),
                List.of(said(
                        "De weekindex is 0,93; van nature ligt hij tussen 0,71 en 1,24.",
                        "The week index is 0.93; by nature it lies between 0.71 and 1.24.")),
                List.of(),
                null,
                "manager",
                null,
                null,
                List.of(),
                null);
    }

    static Advice storm() {
        Row row = Rows.row("D01", "process")
                .kind(AdviceKind.STORM_MODE)
                .severity(Severity.CRITICAL)
                .title("Kom elke dag een kwartier bijeen", "Meet for a quarter of an hour every day")
                .text(
                        "Twee weken onder de grens. Elke dag 15 minuten, hoogstens drie acties, vooruit kijken tot week 24.",
                        "Two weeks below the limit. 15 minutes a day, at most three actions, look ahead to week 24.")
                .build();
        return decided(simple(1, "D01.total.2026-W19", row, Map.of()));
    }

    static Advice fixData() {
        Row row = Rows.row("Q01", "data-quality")
                .kind(AdviceKind.FIX_DATA)
                .severity(Severity.CRITICAL)
                .title("Week 20 lijkt niet compleet", "Week 20 seems incomplete")
                .text(
                        "Het aantal regels is minder dan 60 % van gewoon. Lees de week opnieuw in.",
                        "There are fewer than 60% of the usual rows. Read the week again.")
                .build();
        return decided(simple(1, "Q01.total.2026-W20", row, Map.of()));
    }

    private static Advice decided(Advice advice) {
        return new Advice(
                advice.rank(),
                advice.id(),
                advice.row(),
                advice.kind(),
                advice.scope(),
                null,
                advice.severity(),
                true,
                advice.arguments(),
                advice.because(),
                advice.evidence(),
                advice.goesAwayWhen(),
                advice.suggestedOwner(),
                advice.dueOn(),
                advice.since(),
                advice.items(),
                null);
    }

    private static Advice simple(int rank, String id, Row row, Map<String, Object> arguments) {
        return new Advice(
                rank,
                id,
                row,
                row.kind(),
                Scope.TOTAL,
                null,
                row.severity(),
                false,
                arguments,
                List.of(),
                List.of(evidence(Scope.TOTAL, "customersLate", "4", compare("AT_LEAST", "3"), 1)),
                said("Geen enkele maat laat dit alleen verdwijnen.", "No single measure makes this go away."),
                "account",
                LocalDate.of(2026, 5, 22),
                IsoWeek.parse(id.substring(id.lastIndexOf('.') + 1)).orElseThrow(),
                List.of(),
                null);
    }

    private static Measured measured(String measure, String number) {
        return new Measured(Vocabulary.shipped().get(measure), new Value.Number(new BigDecimal(number)));
    }

    private static Message wayOut(String key, String measure, String boundary, String now) {
        Measure declared = Vocabulary.shipped().get(measure);
        boolean up = key.equals("way-out-up");
        return said(
                "Verdwijnt als " + declared.label().nl() + " op " + boundary + (up ? " of hoger" : " of lager")
                        + " komt (nu " + now + ").",
                "Goes away when " + declared.label().en() + " reaches " + boundary + (up ? " or more" : " or less")
                        + " (now " + now + ").");
    }

    /** A text of no bundle but this test's. */
    static Message said(String nl, String en) {
        return Message.of("report.plain", new Texts(nl, en));
    }

    static Condition compare(String operator, String threshold) {
        return new Condition.Comparison(Condition.Operator.valueOf(operator), new BigDecimal(threshold));
    }

    static Evidence evidence(Scope scope, String measure, String number, @Nullable Condition condition, int rows) {
        List<String> sources = rows == 0
                ? List.of()
                : List.of("week20.xlsx!Weekresultaten!I2:I" + (rows + 1), "week20.xlsx!Plan!E2:E54");
        return new Evidence(
                scope, Vocabulary.shipped().get(measure), new Value.Number(new BigDecimal(number)), condition, sources);
    }

    private static Evidence flag(Scope scope, String measure) {
        return new Evidence(
                scope, Vocabulary.shipped().get(measure), new Value.YesNo(true), new Condition.Flag(true), List.of());
    }
}
