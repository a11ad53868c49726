package org.koers.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.koers.steering.Agenda;

/**
 * The agenda beside the meeting: where to go, how far it is, and how long it may take.
 *
 * @param stops in order
 * @param advices minutes of each advice for decision, by its id
 */
record AgendaView(List<Stop> stops, Map<String, Integer> advices) {
    /**
     * One line of the agenda.
     *
     * @param id of its section, and of its words
     * @param minutes 0 when it has no time of its own
     * @param done of how much there is
     * @param isComplete whether nothing is left to say
     */
    record Stop(String id, int minutes, int done, int total, boolean isComplete) {}

    /** @param held advices that were not given @param waiting points that wait for this meeting */
    static AgendaView of(MeetingView view, int held, int waiting, int length) {
        Agenda.Load load =
                new Agenda.Load(view.earlier().size(), view.outcomes().size(), view.deciding(), held, waiting);
        return of(view, held, waiting, Agenda.of(length, load));
    }

    /** Without the routine: that waits until the storm is over. */
    static AgendaView inStorm(MeetingView view) {
        return of(view, 0, 0, Agenda.inStorm(view.earlier().size(), view.deciding()));
    }

    private static AgendaView of(MeetingView view, int held, int waiting, Agenda agenda) {
        List<Stop> stops = new ArrayList<>();
        add(
                stops,
                "earlier",
                agenda.minutes(Agenda.Kind.EARLIER),
                view.spoken(),
                view.earlier().size());
        add(
                stops,
                "outcomes",
                agenda.minutes(Agenda.Kind.OUTCOMES),
                view.weighed(),
                view.outcomes().size());
        int advices = agenda.minutes(Agenda.Kind.ADVICE);
        stops.add(new Stop("points", advices, view.answered(), view.deciding(), view.answered() == view.deciding()));
        add(stops, "withheld", agenda.minutes(Agenda.Kind.WITHHELD), -1, held);
        add(stops, "waiting", agenda.minutes(Agenda.Kind.OPEN_POINTS), -1, waiting);
        stops.add(new Stop("today", agenda.minutes(Agenda.Kind.CLOSE), view.taken(), view.taken(), false));
        return new AgendaView(stops, advices(view, agenda.each(Agenda.Kind.ADVICE)));
    }

    private static Map<String, Integer> advices(MeetingView view, List<Integer> minutes) {
        Map<String, Integer> advices = new HashMap<>();
        for (MeetingView.Point point : view.points()) {
            if (point.advice().forDecision() && advices.size() < minutes.size()) {
                advices.put(point.advice().id(), minutes.get(advices.size()));
            }
        }
        return advices;
    }

    private static void add(List<Stop> stops, String id, int minutes, int done, int total) {
        if (total > 0) {
            stops.add(new Stop(id, minutes, done, total, done == total));
        }
    }

    /** By id of the stop; nothing for one without time of its own. */
    public Map<String, Integer> minutes() {
        return stops.stream().filter(stop -> stop.minutes() > 0).collect(Collectors.toMap(Stop::id, Stop::minutes));
    }
}
