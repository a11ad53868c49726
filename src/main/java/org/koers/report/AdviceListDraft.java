package org.koers.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advice;
import org.koers.advice.Advisory;
import org.koers.advice.Evidence;
import org.koers.advice.Withheld;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.review.Reviewed;
import org.koers.rules.AdviceKind;
import org.koers.rules.Condition;
import org.koers.rules.Severity;

/** The advices: those to decide on, those to watch, those held back. */
final class AdviceListDraft {
    private static final int EXHIBITS = 3;
    /** What the rule asks for comes first; the rest is in advisory.json. */
    private static final Set<String> PARTS = Set.of("marketPart", "ownPart");

    private static final int MOST_EVIDENCE = 8;

    private final Advisory advisory;
    private final Phrases phrases;
    private final AdviceWords words;
    private final Exhibits exhibits;

    AdviceListDraft(Reviewed reviewed, Phrases phrases) {
        this.advisory = reviewed.advisory();
        this.phrases = phrases;
        this.words = new AdviceWords(phrases);
        this.exhibits = new Exhibits(reviewed, phrases);
    }

    AdvisoryView.AdviceList write(PageKind kind) {
        List<AdvisoryView.AdviceView> decisions = new ArrayList<>();
        List<AdvisoryView.AdviceView> watching = new ArrayList<>();
        for (Advice advice : advisory.advices()) {
            boolean first = advice.forDecision() || kind == PageKind.BLOCKED && advice.rank() == 1;
            if (advice.kind() != AdviceKind.HOLD_COURSE) {
                (first ? decisions : watching).add(view(advice, first && decisions.size() < EXHIBITS));
            }
        }
        return new AdvisoryView.AdviceList(
                heading(kind, decisions.size()), decisions, watching, held(false), held(true));
    }

    private String heading(PageKind kind, int decisions) {
        return switch (kind) {
            case STORM -> phrases.say("heading-storm");
            case BLOCKED -> phrases.say("heading-blocked");
            case CALM -> phrases.say("heading-calm");
            case WATCH ->
                decisions == 0
                        ? phrases.say("heading-none")
                        : Phrases.capital(phrases.say("heading-decisions", decisions, phrases.count(decisions)));
        };
    }

    private AdvisoryView.AdviceView view(Advice advice, boolean exhibit) {
        Message wayOut = advice.goesAwayWhen();
        String gone = wayOut == null ? "" : phrases.say(wayOut);
        String lead = phrases.say("gone-lead");
        boolean led = gone.startsWith(lead);
        return new AdvisoryView.AdviceView(
                advice.rank(),
                advice.id(),
                status(advice.severity()),
                meta(advice),
                words.title(advice),
                words.own(advice),
                words.because(advice),
                led ? lead : "",
                led ? gone.substring(lead.length()).strip() : gone,
                who(advice),
                advice.items().stream()
                        .map(item -> new AdvisoryView.Named(
                                item.name(), item.amount() == null ? "" : phrases.money(item.amount())))
                        .toList(),
                exhibit ? exhibits.of(advice) : null,
                advice.evidence().stream()
                        .sorted(Comparator.comparing((Evidence evidence) -> evidence.condition() == null))
                        .limit(MOST_EVIDENCE)
                        .map(evidence -> evidence(evidence, advice))
                        .toList());
    }

    private AdvisoryView.Status status(Severity severity) {
        String shape = switch (severity) {
            case CRITICAL, ACT -> "act";
            case WATCH -> "watch";
            case INFO -> "none";
        };
        return new AdvisoryView.Status(shape, phrases.say("severity-" + severity.id()));
    }

    private List<String> meta(Advice advice) {
        List<String> meta = new ArrayList<>();
        meta.add(phrases.say("table-" + advice.row().table().id()));
        meta.add(advice.rule());
        if (advice.since() != null) {
            boolean isNew = advice.since().equals(advisory.asOf());
            meta.add(isNew ? phrases.say("since-new") : phrases.say("since", advice.since()));
        }
        return meta;
    }

    private String who(Advice advice) {
        if (advice.dueOn() == null) {
            return "";
        }
        return phrases.say(
                "who", role(advice.suggestedOwner()), phrases.wording().date(advice.dueOn()));
    }

    private String role(String owner) {
        return switch (owner) {
            case "manager", "account", "ops" -> phrases.say("role-" + owner);
            default -> owner;
        };
    }

    private AdvisoryView.EvidenceView evidence(Evidence evidence, Advice advice) {
        Condition condition = evidence.condition();
        String measure = Phrases.capital(evidence.measure().label().in(phrases.language()));
        boolean other = advice.to() != null || !evidence.scope().equals(advice.scope());
        List<String> sources = evidence.sources();
        return new AdvisoryView.EvidenceView(
                other && !evidence.scope().equals(Scope.TOTAL)
                        ? measure + ", " + evidence.scope().name()
                        : measure,
                value(evidence),
                condition == null
                        ? phrases.say("context")
                        : condition.fold(new ConditionWords(evidence.measure().unit(), phrases)),
                sources.isEmpty() ? phrases.say("source-none") : phrases.say("sources", sources.size()),
                sources);
    }

    /** A part above the whole: the other effect pulled the other way. */
    private String value(Evidence evidence) {
        String written =
                phrases.wording().write(evidence.value(), evidence.measure().unit());
        boolean whole =
                PARTS.contains(evidence.measure().id()) && evidence.value().orNaN() > 1;
        return whole ? phrases.say("more-than-whole") : written;
    }

    /** @param blind those that could not look, or the others */
    private AdvisoryView.@Nullable Held held(boolean blind) {
        List<WithheldLine> rows = WithheldLine.of(
                advisory, withheld -> blind == (withheld.reason() == Withheld.Reason.NOT_ENOUGH_DATA), phrases);
        String key = blind ? "blind" : "held";
        return rows.isEmpty()
                ? null
                : new AdvisoryView.Held(phrases.say(key, rows.size()), phrases.say(key + "-count", rows.size()), rows);
    }
}
