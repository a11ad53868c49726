package org.koers.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advice;
import org.koers.advice.Advisory;
import org.koers.advice.Evidence;
import org.koers.advice.Finding;
import org.koers.advice.Landing;
import org.koers.advice.Proposal;
import org.koers.advice.SegmentStanding;
import org.koers.advice.Standing;
import org.koers.advice.Withheld;
import org.koers.measure.Language;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.measure.Unit;
import org.koers.measure.Wording;
import org.koers.rules.Condition;

/** Draws up the document of one advisory. */
final class DocumentDraft {
    private static final int CENTS = 2;

    private final Advisory advisory;
    private final Wording wording;
    private final AdviceWords words;

    DocumentDraft(Advisory advisory, Language language) {
        this.advisory = advisory;
        Phrases phrases = new Phrases(language, advisory.currency());
        this.wording = phrases.wording();
        this.words = new AdviceWords(phrases);
    }

    AdvisoryDocument write() {
        Standing standing = advisory.standing();
        return new AdvisoryDocument(
                "koers.advisory/1",
                wording.language().code(),
                advisory.refolded() ? "refolded" : "continued",
                new AdvisoryDocument.PlanPart(
                        advisory.planName(), advisory.year(), advisory.currency(), money(standing.target())),
                advisory.asOf().toString(),
                advisory.mode().id(),
                new AdvisoryDocument.RuleSetPart(advisory.ruleSetVersion(), advisory.ruleSetChecksum()),
                new AdvisoryDocument.PacePart(
                        money(standing.actual()), money(standing.planned()), standing.index(), money(standing.gap())),
                landing(standing.landing()),
                advisory.dimensions().stream()
                        .map(dimension -> new AdvisoryDocument.DimensionPart(
                                dimension.name().id(), dimension.status().id(), wording.render(dimension.reason())))
                        .toList(),
                standing.segments().stream().map(DocumentDraft::segment).toList(),
                advisory.findings().stream().map(this::finding).toList(),
                advisory.advices().stream().map(this::advice).toList(),
                advisory.withheld().stream().map(this::withheld).toList(),
                advisory.notes().stream()
                        .map(note -> new AdvisoryDocument.ProblemPart(note.where(), wording.render(note.message())))
                        .toList());
    }

    static AdvisoryDocument.ScopePart scope(Scope scope) {
        return new AdvisoryDocument.ScopePart(
                scope.kind().id(), scope.id(), scope.kind() == ScopeKind.TOTAL ? null : scope.name());
    }

    /** The giving side of a pair; null when there is no pair. */
    static AdvisoryDocument.@Nullable ScopePart from(Scope scope, @Nullable Scope to) {
        return to == null ? null : scope(scope);
    }

    static AdvisoryDocument.@Nullable ScopePart to(@Nullable Scope to) {
        return to == null ? null : scope(to);
    }

    private static AdvisoryDocument.LandingPart landing(Landing landing) {
        return new AdvisoryDocument.LandingPart(
                money(landing.expected()),
                money(landing.low80()),
                money(landing.high80()),
                landing.probabilityOfTarget(),
                landing.indicative(),
                landing.method(),
                landing.changes().stream()
                        .map(change ->
                                new AdvisoryDocument.ChangePart(change.cause(), change.landing(), change.probability()))
                        .toList());
    }

    private static AdvisoryDocument.SegmentPart segment(SegmentStanding segment) {
        return new AdvisoryDocument.SegmentPart(
                segment.name(),
                money(segment.target()),
                money(segment.actual()),
                money(segment.planned()),
                segment.index(),
                landing(segment.landing()),
                money(segment.marketEffect()),
                money(segment.ownEffect()),
                money(segment.unexplainedEffect()),
                money(segment.ambitionEffect()));
    }

    private AdvisoryDocument.FindingPart finding(Finding finding) {
        return new AdvisoryDocument.FindingPart(
                finding.rule(),
                finding.row().name().in(wording.language()),
                scope(finding.scope()),
                from(finding.scope(), finding.to()),
                to(finding.to()),
                finding.severity().id(),
                finding.evidence().stream().map(DocumentDraft::evidence).toList());
    }

    private static AdvisoryDocument.EvidencePart evidence(Evidence evidence) {
        Condition condition = evidence.condition();
        ConditionTerms terms = condition == null ? null : ConditionTerms.of(condition);
        Object value = evidence.value().bare();
        return new AdvisoryDocument.EvidencePart(
                scope(evidence.scope()),
                evidence.measure().id(),
                evidence.measure().unit() == Unit.WEEK && value != null ? value.toString() : value,
                evidence.measure().unit().id(),
                terms == null ? null : terms.comparator(),
                terms == null ? null : terms.threshold(),
                evidence.sources());
    }

    private AdvisoryDocument.AdvicePart advice(Advice advice) {
        Proposal proposal = advice.proposal();
        Message wayOut = advice.goesAwayWhen();
        return new AdvisoryDocument.AdvicePart(
                advice.rank(),
                advice.id(),
                advice.rule(),
                advice.kind().name(),
                scope(advice.scope()),
                from(advice.scope(), advice.to()),
                to(advice.to()),
                words.title(advice),
                words.text(advice),
                advice.severity().id(),
                advice.forDecision(),
                text(advice.since()),
                advice.items().stream()
                        .map(item -> new AdvisoryDocument.ItemPart(item.id(), item.name(), money(item.amount())))
                        .toList(),
                proposal == null
                        ? null
                        : new AdvisoryDocument.ProposalPart(proposal.low(), proposal.high(), proposal.unit()),
                null,
                advice.evidence().stream().map(DocumentDraft::evidence).toList(),
                wayOut == null ? null : wording.render(wayOut),
                advice.suggestedOwner(),
                text(advice.dueOn()));
    }

    private AdvisoryDocument.WithheldPart withheld(Withheld withheld) {
        return new AdvisoryDocument.WithheldPart(
                withheld.row().base(),
                scope(withheld.scope()),
                from(withheld.scope(), withheld.to()),
                to(withheld.to()),
                withheld.reason().id(),
                wording.render(withheld.because()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable BigDecimal money(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.setScale(CENTS, RoundingMode.HALF_EVEN);
    }
}
