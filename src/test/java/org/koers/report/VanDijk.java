package org.koers.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advice;
import org.koers.advice.Advisory;
import org.koers.advice.DimensionStatus;
import org.koers.advice.Finding;
import org.koers.advice.Landing;
import org.koers.advice.LandingChange;
import org.koers.advice.Mode;
import org.koers.advice.Note;
import org.koers.advice.SegmentStanding;
import org.koers.advice.Standing;
import org.koers.advice.Withheld;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.measure.Scope;
import org.koers.measure.Unit;
import org.koers.measure.Value;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;
import org.koers.provenance.Sheet;
import org.koers.review.Basis;
import org.koers.review.Memory;
import org.koers.review.Reviewed;
import org.koers.signals.Track;

/** The story of Van Dijk Techniek, week 20 of 2026: invented figures, the same as in the pictures of the look. */
final class VanDijk {
    static final IsoWeek WEEK = new IsoWeek(2026, 20);
    private static final double[] CHANCES = {
        .61, .44, .31, .33, .30, .31, .22, .15, .13, .17, .10, .08, .07, .05, .06, .05, .02
    };
    private static final int FIRST_CHANCE = 4;

    private VanDijk() {}

    static Reviewed reviewed() {
        return reviewed(advisory(Mode.WATCH, VanDijkAdvices.all()));
    }

    static Reviewed reviewed(Advisory advisory) {
        return new Reviewed(advisory, Memory.NONE, tracks(), before(), basis());
    }

    static Advisory advisory(Mode mode, List<Advice> advices) {
        return advisory(WEEK, standing(), mode, advices);
    }

    private static Advisory before() {
        Standing now = standing();
        Standing standing = new Standing(
                now.target(),
                amount("13.51"),
                amount("15.14"),
                number("0.8923"),
                amount("-1.63"),
                new Landing(
                        amount("37.4"), amount("34.7"), amount("40.1"), number("0.05"), false, "followed", List.of()),
                now.segments());
        return advisory(WEEK.minus(1), standing, Mode.WATCH, List.of(VanDijkAdvices.shift(2)));
    }

    static Advisory advisory(IsoWeek week, Standing standing, Mode mode, List<Advice> advices) {
        List<Finding> findings = advices.stream()
                .map(advice ->
                        new Finding(advice.row(), advice.scope(), advice.to(), advice.severity(), advice.evidence()))
                .toList();
        return new Advisory(
                "Van Dijk Techniek",
                2026,
                "EUR",
                week,
                mode,
                true,
                "37",
                "a41f9c02d7e85b3366aa",
                standing,
                dimensions(),
                findings,
                advices,
                withheld(),
                List.of(new Note(
                        "week20.xlsx!Weekresultaten!C214",
                        VanDijkAdvices.said(
                                "Niet verdeeld over segmenten: € 12.400.", "Not divided over segments: €12,400."))));
    }

    static Standing standing() {
        return new Standing(
                amount("41.6"),
                amount("14.24"),
                amount("16.00"),
                number("0.8900"),
                amount("-1.76"),
                new Landing(
                        amount("37.0"), amount("34.4"), amount("39.6"), number("0.02"), false, "followed", changes()),
                List.of(
                        segment("Installatie", "14.6 5.64 4.43 0.7855 11.5 10.4 12.6 0.01 -1.04 -0.17"),
                        segment("Industrie & onderhoud", "10.4 4.01 3.86 0.9626 10.0 9.4 10.6 0.22 -0.04 -0.11"),
                        segment("Machinebouw", "6.8 2.60 2.19 0.8423 5.7 5.2 6.3 0.01 -0.06 -0.35"),
                        segment("Infra & netbeheer", "5.4 2.07 2.18 1.0531 5.7 5.3 6.1 0.79 0.29 -0.18"),
                        segment("Utiliteit & zorg", "4.4 1.68 1.58 0.9405 4.1 3.7 4.5 0.18 -0.03 -0.07")));
    }

    /** From 37.4 to 37.0 million, and from 5 to 2 %. */
    private static List<LandingChange> changes() {
        return List.of(
                new LandingChange("target", amount("0"), number("0")),
                new LandingChange("plan", amount("0"), number("0")),
                new LandingChange("assumption", amount("0"), number("0")),
                new LandingChange("restated", amount("0.05"), number("0.004")),
                new LandingChange("week", amount("-0.13"), number("-0.01")),
                new LandingChange("pace", amount("-0.32"), number("-0.014")),
                new LandingChange("uncertainty", amount("0"), number("-0.01")));
    }

    private static SegmentStanding segment(String name, String figures) {
        String[] parts = figures.split(" ");
        return new SegmentStanding(
                name,
                amount(parts[0]),
                amount(parts[2]),
                amount(parts[1]),
                number(parts[3]),
                new Landing(
                        amount(parts[4]),
                        amount(parts[5]),
                        amount(parts[6]),
                        number(parts[7]),
                        false,
                        "followed",
                        List.of()),
                amount(parts[8]),
                amount(parts[9]),
                amount("0"),
                null);
    }

    private static List<DimensionStatus> dimensions() {
        return List.of(
                dimension("FORCE", "WATCH", "K02 Kwaliteit", "Machinebouw"),
                dimension("FOCUS", "ACT", "F10 Verleg de inzet", "Installatie"),
                dimension("OBJECTIVE", "ACT", "T03 Doel niet haalbaar", "het totaal"),
                new DimensionStatus(
                        DimensionStatus.Name.PLANNING,
                        DimensionStatus.Status.GOOD,
                        VanDijkAdvices.said("Geen regel slaat aan.", "No rule fires.")),
                new DimensionStatus(
                        DimensionStatus.Name.STEERING,
                        DimensionStatus.Status.UNKNOWN,
                        VanDijkAdvices.said("Geen regel kon kijken.", "No rule could look.")),
                dimension("MARKET", "WATCH", "M01 Tegenwind", "Installatie"));
    }

    private static DimensionStatus dimension(String name, String status, String finding, String where) {
        return new DimensionStatus(
                DimensionStatus.Name.valueOf(name),
                DimensionStatus.Status.valueOf(status),
                VanDijkAdvices.said(finding + " (" + where + ").", finding + " (" + where + ")."));
    }

    private static List<Withheld> withheld() {
        return List.of(
                new Withheld(
                        Rows.row("M01", "market").name("Tegenwind", "Headwind").build(),
                        Scope.segment("Installatie"),
                        null,
                        Withheld.Reason.DUPLICATE,
                        VanDijkAdvices.said("staat al in T03", "already said by T03")),
                new Withheld(
                        Rows.row("K04", "force")
                                .name("Dunne offerteportefeuille", "Thin pipeline")
                                .build(),
                        Scope.TOTAL,
                        null,
                        Withheld.Reason.NOT_ENOUGH_DATA,
                        VanDijkAdvices.said("te weinig besliste offertes", "too few decided quotes")));
    }

    private static Basis basis() {
        SortedMap<Scope, Map<String, Value>> values = new TreeMap<>();
        values.put(
                Scope.TOTAL,
                measures("index13w 0.89, requiredIndex 1.0688, bestIndex 1.05, ratioWeek 0.93, lowerLimit 0.71,"
                        + " upperLimit 1.24, marketEffect -880000.00, ownEffect -880000.00, dataWeeks 20"));
        values.put(Scope.segment("Installatie"), measures("marketIndex 0.82, shareIndex 0.9650, activityIndex4w 1.06"));
        values.put(
                Scope.segment("Industrie & onderhoud"),
                measures("marketIndex 0.99, shareIndex 0.9710, activityIndex4w 0.99"));
        values.put(
                Scope.segment("Machinebouw"),
                measures("marketIndex 0.98, shareIndex 0.8620, activityIndex4w 1.01, hitRate 0.19, hitRateLow90 0.12,"
                        + " hitRateHigh90 0.29, hitRateBefore 0.34"));
        values.put(
                Scope.segment("Infra & netbeheer"),
                measures("marketIndex 1.14, shareIndex 0.9240, activityIndex4w 0.78"));
        values.put(
                Scope.segment("Utiliteit & zorg"),
                measures("marketIndex 0.98, shareIndex 0.9570, activityIndex4w 0.94"));
        return new Basis(
                values,
                List.of(
                        decision("2026-02-05", "doel naar 41,6 na verlies contract"),
                        decision("2026-03-12", "vaste belmiddag"),
                        decision("2026-04-29", "bezoeken Infra omhoog")),
                List.of("week20.xlsx"));
    }

    private static Map<String, Value> measures(String text) {
        Map<String, Value> values = new HashMap<>();
        for (String part : text.split(",")) {
            String[] pair = part.strip().split(" ");
            values.put(pair[0], new Value.Number(new BigDecimal(pair[1])));
        }
        return values;
    }

    private static Decision decision(String date, String topic) {
        return new Decision(
                LocalDate.parse(date),
                topic,
                null,
                null,
                null,
                "Marloes de Wit",
                null,
                null,
                null,
                null,
                null,
                null,
                Decision.Status.OPEN,
                null,
                null,
                new Origin(new Sheet("week20.xlsx", "Besluiten", Map.of()), 2),
                Known.since(Instant.EPOCH));
    }

    static List<Track> tracks() {
        Map<String, List<Track.Point>> points = new LinkedHashMap<>();
        for (String line : lines()) {
            String[] cells = line.split(";", -1);
            points.computeIfAbsent(cells[0], key -> new ArrayList<>()).add(point(cells));
        }
        List<Track> tracks = new ArrayList<>();
        points.forEach((name, course) -> tracks.add(track(name, course)));
        return tracks;
    }

    private static Track track(String name, List<Track.Point> course) {
        if (name.equals("total")) {
            return new Track(
                    Scope.TOTAL,
                    amount("41.6"),
                    course,
                    new Track.Limits(0.97, 0.71, 1.24, false),
                    1.05,
                    List.of(
                            new Track.Step(new IsoWeek(2026, 1), amount("42.4"), "v1"),
                            new Track.Step(new IsoWeek(2026, 7), amount("41.6"), "v2")));
        }
        return new Track(
                Scope.segment(name), amount("8"), course, new Track.Limits(0.95, 0.62, 1.28, false), null, List.of());
    }

    private static Track.Point point(String[] cells) {
        int week = Integer.parseInt(cells[1]);
        int chance = week - FIRST_CHANCE;
        boolean known = cells[0].equals("total") && chance >= 0 && chance < CHANCES.length;
        return new Track.Point(
                new IsoWeek(2026, week),
                money(cells[2]),
                money(cells[3]),
                cells[4].isEmpty() ? null : Double.valueOf(cells[4]),
                cells[5].equals("yes"),
                known ? (Double) CHANCES[chance] : null,
                money(cells[6]));
    }

    private static @Nullable BigDecimal money(String cell) {
        return cell.isEmpty() ? null : new BigDecimal(cell);
    }

    /** Millions to euros. */
    static BigDecimal amount(String millions) {
        return new BigDecimal(millions).movePointRight(6).setScale(2);
    }

    static BigDecimal number(String number) {
        return new BigDecimal(number).setScale(Unit.INDEX.decimals());
    }

    private static List<String> lines() {
        InputStream stream = Objects.requireNonNull(VanDijk.class.getResourceAsStream("/report/van-dijk.csv"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
