package org.koers.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.koers.advice.Advisory;
import org.koers.advice.Landing;
import org.koers.advice.Note;
import org.koers.review.Reviewed;

/** How sure the figures are: what was indicative, what was taken as default, what was wrong with the input. */
final class SureDraft {
    private static final int MOST = 12;

    private final Advisory advisory;
    private final Phrases phrases;

    SureDraft(Reviewed reviewed, Phrases phrases) {
        this.advisory = reviewed.advisory();
        this.phrases = phrases;
    }

    AdvisoryView.Remarks write() {
        List<AdvisoryView.Remark> lines = new ArrayList<>();
        Landing landing = advisory.standing().landing();
        if (landing.expected() != null && landing.indicative()) {
            lines.add(new AdvisoryView.Remark(phrases.say("sure-indicative"), ""));
        }
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (Note note : advisory.notes()) {
            places.computeIfAbsent(phrases.say(note.message()), text -> new ArrayList<>())
                    .add(note.where());
        }
        places.forEach((text, where) -> lines.add(new AdvisoryView.Remark(text, where(where))));
        if (lines.isEmpty()) {
            lines.add(new AdvisoryView.Remark(phrases.say("sure-nothing"), ""));
        }
        return new AdvisoryView.Remarks(phrases.say("sure-heading"), shortened(lines));
    }

    private String where(List<String> places) {
        String first = places.get(0);
        return places.size() == 1 ? first : phrases.say("sure-more-places", first, places.size() - 1);
    }

    private List<AdvisoryView.Remark> shortened(List<AdvisoryView.Remark> lines) {
        if (lines.size() <= MOST) {
            return lines;
        }
        List<AdvisoryView.Remark> shown = new ArrayList<>(lines.subList(0, MOST));
        shown.add(new AdvisoryView.Remark(phrases.say("sure-rest", lines.size() - MOST), ""));
        return shown;
    }
}
