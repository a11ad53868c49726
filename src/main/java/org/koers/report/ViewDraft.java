package org.koers.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advisory;
import org.koers.advice.DimensionStatus;
import org.koers.measure.Scope;
import org.koers.review.Reviewed;
import org.koers.signals.Track;

/** Words an advisory for the page. */
final class ViewDraft {
    private static final List<String> WORDS = List.of(
            "brand",
            "skip",
            "figures",
            "course-chart",
            "dimensions",
            "decided",
            "plan",
            "result",
            "real-market",
            "forecast",
            "cliffs",
            "decision",
            "as-table",
            "watching",
            "measure",
            "now",
            "looks-at",
            "origin",
            "evidence",
            "advice",
            "scope",
            "because",
            "segment",
            "status",
            "actual",
            "planned",
            "gap",
            "index",
            "weeks",
            "market",
            "own",
            "effects",
            "landing",
            "by-what",
            "chance-points",
            "chance-before",
            "chance-now",
            "by-segment",
            "range",
            "target",
            "bridge",
            "quadrant",
            "bubble",
            "segments");

    private final Reviewed reviewed;
    private final Advisory advisory;
    private final Phrases phrases;
    private final PageKind kind;

    ViewDraft(Reviewed reviewed, Phrases phrases) {
        this.reviewed = reviewed;
        this.advisory = reviewed.advisory();
        this.phrases = phrases;
        this.kind = PageKind.of(advisory);
    }

    AdvisoryView write() {
        HeadDraft head = new HeadDraft(reviewed, phrases);
        Track total = total();
        return new AdvisoryView(
                phrases.language().code(),
                phrases.say("page-title", advisory.asOf().week(), advisory.planName()),
                kind.id(),
                kind.status(phrases),
                head.eyebrow(),
                head.title(),
                head.lead(),
                head.notice(),
                new FigureDraft(reviewed, phrases).write(kind),
                total == null || kind == PageKind.STORM ? null : new CourseDraft(reviewed, total, phrases).write(),
                dimensions(),
                new AdviceListDraft(reviewed, phrases).write(kind),
                total == null || kind != PageKind.CALM ? null : calm(total),
                new DifferenceDraft(reviewed, phrases).write(),
                new ChangeDraft(reviewed, phrases).write(),
                new StepsDraft(reviewed, phrases).write(),
                new SureDraft(reviewed, phrases).write(),
                audit(),
                words());
    }

    private @Nullable Track total() {
        return reviewed.tracks().stream()
                .filter(track -> track.scope().equals(Scope.TOTAL))
                .findFirst()
                .orElse(null);
    }

    private List<AdvisoryView.DimensionView> dimensions() {
        return advisory.dimensions().stream()
                .map(dimension -> new AdvisoryView.DimensionView(
                        phrases.say("dimension-" + dimension.name().id()),
                        dimension.name() == DimensionStatus.Name.MARKET,
                        status(dimension.status()),
                        phrases.say(dimension.reason())))
                .toList();
    }

    private AdvisoryView.Status status(DimensionStatus.Status status) {
        String shape = status == DimensionStatus.Status.UNKNOWN ? "none" : status.id();
        return new AdvisoryView.Status(shape, phrases.say("status-" + status.id()));
    }

    private AdvisoryView.@Nullable Calm calm(Track total) {
        XmrChart chart = new XmrChart(total, phrases);
        if (!chart.hasPoints()) {
            return null;
        }
        return new AdvisoryView.Calm(
                phrases.say("xmr-caption", phrases.say("all")),
                chart.draw("cw", 860, 220),
                chart.draw("cn", 345, 170),
                phrases.say("would-heading"),
                would(total.limits()));
    }

    private List<String> would(Track.@Nullable Limits limits) {
        List<String> would = new ArrayList<>();
        AdviceWords adviceWords = new AdviceWords(phrases);
        advisory.advices().forEach(advice -> would.addAll(adviceWords.waysIn(advice)));
        if (limits == null) {
            would.add(phrases.say("would-later"));
            return would;
        }
        Double lower = limits.lower();
        if (lower != null) {
            would.add(phrases.say("would-under", phrases.index(lower)));
        }
        would.add(phrases.say("would-over", phrases.index(limits.upper())));
        would.add(phrases.say("would-run", phrases.index(limits.mean())));
        would.add(phrases.say("would-chance"));
        return would;
    }

    /** From what, by which rules, with what knowledge: enough to do it again. */
    private String audit() {
        List<String> parts = new ArrayList<>();
        List<String> files = reviewed.basis().files();
        if (!files.isEmpty()) {
            parts.add(phrases.say("audit-files", phrases.list(files)));
        }
        parts.add(phrases.say("audit-rules", advisory.ruleSetVersion(), shortChecksum()));
        parts.add(phrases.say(
                "audit-known", phrases.wording().date(advisory.asOf().end().plusDays(2))));
        parts.add(phrases.say(advisory.refolded() ? "audit-refolded" : "audit-continued"));
        return Phrases.capital(String.join(" · ", parts));
    }

    private String shortChecksum() {
        String checksum = advisory.ruleSetChecksum();
        return checksum.length() < 8 ? checksum : checksum.substring(0, 4) + " " + checksum.substring(4, 8);
    }

    private Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        for (String word : WORDS) {
            words.put(word, phrases.say("label-" + word));
        }
        return words;
    }
}
