package org.koers.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advice;
import org.koers.decisions.Decision;
import org.koers.rules.AdviceKind;

/** The advices of one plan, each once, and the decision that settled it. Hold course is left out: it asks nothing. */
final class Episodes {
    private final List<Episode> episodes;
    private final Map<Episode, Decision> settled = new HashMap<>();
    private final boolean answered;

    /** @param weeks in order */
    Episodes(List<Reviewed> weeks, List<Decision> decisions) {
        this.episodes = episodes(weeks);
        this.answered = decisions.stream().anyMatch(Episodes::namesAdvice);
        // In the order in which they were taken: the last one is what the team came to.
        decisions.stream()
                .sorted(Comparator.comparing(Decision::date))
                .forEach(decision -> of(decision).ifPresent(episode -> settled.put(episode, decision)));
    }

    private static List<Episode> episodes(List<Reviewed> weeks) {
        Map<String, Episode> byId = new LinkedHashMap<>();
        for (Reviewed week : weeks) {
            for (Advice advice : week.advisory().advices()) {
                if (advice.kind() != AdviceKind.HOLD_COURSE) {
                    byId.computeIfAbsent(advice.id(), id -> new Episode(week, advice))
                            .goOn(week.advisory().asOf(), advice);
                }
            }
        }
        return List.copyOf(byId.values());
    }

    /** The one it names; else, for ids are typed by people and rules change, the last one that it can mean. */
    private Optional<Episode> of(Decision decision) {
        Optional<Episode> named =
                episodes.stream().filter(episode -> episode.isNamed(decision)).findFirst();
        return named.isPresent()
                ? named
                : episodes.stream()
                        .filter(episode -> episode.isMeant(decision))
                        .max(Comparator.comparing(Episode::began));
    }

    private static boolean namesAdvice(Decision decision) {
        String advice = decision.adviceId();
        return advice != null && !advice.isBlank();
    }

    /** Whether any decision names an advice. A team of which none does may have decided on any of them. */
    boolean areAnswered() {
        return answered;
    }

    /** Those in which this row spoke, in the order in which they began. */
    List<Episode> of(String row) {
        List<Episode> spoken = new ArrayList<>();
        for (Episode episode : episodes) {
            if (episode.rows().contains(row)) {
                spoken.add(episode);
            }
        }
        return spoken;
    }

    /** The last decision on it; null while there is none. */
    @Nullable
    Decision settled(Episode episode) {
        return settled.get(episode);
    }
}
