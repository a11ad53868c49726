package org.koers.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.provenance.Known;
import org.koers.situation.PlanSettings;

/** What was decided in the weekly meeting: complete, and nine out of ten done on time. */
final class Meeting {
    private static final int DAYS_TO_DO = 14;
    private static final int LATE_EVERY = 10;

    private record Text(String topic, String decision, String effect) {}

    private static final Map<Decision.Type, List<Text>> TEXTS = Map.of(
            Decision.Type.EFFORT,
            List.of(
                    new Text(
                            "Extra bezoeken",
                            "Iedereen doet deze maand drie bezoeken per dag extra",
                            "+3 bezoeken per dag"),
                    new Text("Belactie", "Vrijdagmiddag bellen we alle open offertes na", "+10 contacten per week")),
            Decision.Type.FOCUS,
            List.of(
                    new Text("Selectie A-klanten", "A-klanten krijgen voorrang in de agenda", "+2 A-bezoeken per week"),
                    new Text(
                            "Nieuwe doelgroep",
                            "Vijf bedrijven benaderen die nu alleen online kopen",
                            "2 nieuwe klanten"),
                    new Text(
                            "Slapende klanten",
                            "Klanten zonder groei gaan naar de binnendienst",
                            "4 uur per week vrij")),
            Decision.Type.PRICE,
            List.of(
                    new Text("Korting", "Korting boven 8 % alleen na overleg", "+0,5 procentpunt marge"),
                    new Text(
                            "Prijslijst",
                            "Nieuwe prijslijst toelichten bij de tien grootste klanten",
                            "geen prijsafwijkingen")),
            Decision.Type.PROCESS,
            List.of(
                    new Text(
                            "Offertetijd",
                            "Offertes gaan binnen twee dagen de deur uit",
                            "doorlooptijd van 4 naar 2 dagen"),
                    new Text("Overdracht", "Binnendienst krijgt verslag op de dag zelf", "geen dubbele vragen")));

    private final Frame frame;
    private final PlanSettings settings;

    Meeting(Frame frame, PlanSettings settings) {
        this.frame = frame;
        this.settings = settings;
    }

    List<Pages.Draft<Decision>> drafts() {
        List<Pages.Draft<Decision>> drafts = new ArrayList<>();
        for (IsoWeek week : Season.planned()) {
            if (!week.isAfter(Season.LAST)) {
                for (Decision.Type type : frame.decisions(week)) {
                    drafts.add(draft(week, type, drafts.size()));
                }
            }
        }
        return drafts;
    }

    private Pages.Draft<Decision> draft(IsoWeek week, Decision.Type type, int index) {
        LocalDate date = Season.openDays(week).get(0);
        LocalDate due = date.plusDays(DAYS_TO_DO);
        LocalDate done = index % LATE_EVERY == LATE_EVERY - 1 ? frame.doneLate(due) : due.minusDays(1);
        boolean isDone = done != null && !done.isAfter(Season.LAST.end());
        List<Text> texts = TEXTS.getOrDefault(type, List.of());
        Text text = texts.get(index % texts.size());
        Known known = Known.since(settings.cutOff(week));
        return origin -> new Decision(
                date,
                text.topic(),
                null,
                text.decision(),
                type,
                owner(index),
                due,
                text.effect(),
                null,
                null,
                null,
                null,
                isDone ? Decision.Status.DONE : Decision.Status.OPEN,
                doneOn(done, isDone),
                null,
                origin,
                known);
    }

    private static @Nullable LocalDate doneOn(@Nullable LocalDate done, boolean isDone) {
        return isDone ? done : null;
    }

    private static String owner(int index) {
        Segment[] segments = Segment.values();
        return index % (segments.length + 1) == segments.length
                ? People.MANAGER
                : segments[index % (segments.length + 1)].rep();
    }
}
