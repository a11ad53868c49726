package org.koers.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advisory;
import org.koers.advice.Landing;
import org.koers.advice.Standing;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.review.Reviewed;

/** The five figures under the title, each with its comparison. */
final class FigureDraft {
    private final Advisory advisory;
    private final Reviewed reviewed;
    private final Standing standing;
    private final @Nullable Standing before;
    private final Phrases phrases;

    FigureDraft(Reviewed reviewed, Phrases phrases) {
        this.reviewed = reviewed;
        this.advisory = reviewed.advisory();
        this.standing = advisory.standing();
        Advisory previous = reviewed.previous();
        this.before = previous == null ? null : previous.standing();
        this.phrases = phrases;
    }

    /** In a storm the year is not the question: the week is. */
    List<AdvisoryView.Figure> write(PageKind kind) {
        return kind == PageKind.STORM
                ? List.of(result(), gap(), index(), week(), limits())
                : List.of(result(), gap(), index(), landing(), chance());
    }

    private AdvisoryView.Figure result() {
        return new AdvisoryView.Figure(
                phrases.say("figure-result", advisory.asOf().week()),
                phrases.money(standing.actual()),
                phrases.say("figure-plan", phrases.money(standing.planned())));
    }

    private AdvisoryView.Figure gap() {
        BigDecimal gap = standing.gap();
        BigDecimal last = before == null ? null : before.gap();
        return new AdvisoryView.Figure(
                phrases.say("figure-gap"),
                signed(gap),
                last == null ? phrases.say("figure-first-week") : phrases.say("figure-last-week", signed(last)));
    }

    private String signed(@Nullable BigDecimal amount) {
        return amount == null ? Phrases.UNKNOWN : phrases.wording().signedMoney(amount);
    }

    private AdvisoryView.Figure index() {
        Value recent = value("index13w");
        Value shorter = value("index4w");
        String sub = recent.isKnown()
                ? phrases.say("figure-13-weeks", write(recent))
                : shorter.isKnown() ? phrases.say("figure-4-weeks", write(shorter)) : phrases.say("figure-early");
        return new AdvisoryView.Figure(phrases.say("figure-index"), phrases.index(standing.index()), sub);
    }

    private AdvisoryView.Figure week() {
        return new AdvisoryView.Figure(
                phrases.say("figure-week", advisory.asOf().week()),
                write(value("ratioWeek")),
                phrases.say("figure-week-of-plan"));
    }

    private AdvisoryView.Figure limits() {
        return new AdvisoryView.Figure(
                phrases.say("figure-limit"), write(value("lowerLimit")), phrases.say("figure-limit-why"));
    }

    private AdvisoryView.Figure landing() {
        Landing landing = standing.landing();
        String sub = landing.expected() == null
                ? phrases.say("figure-landing-early")
                : phrases.say(
                        landing.indicative() ? "figure-range-indicative" : "figure-range",
                        phrases.bareForecast(landing.low80()),
                        phrases.bareForecast(landing.high80()));
        return new AdvisoryView.Figure(phrases.say("figure-landing"), phrases.forecast(landing.expected()), sub);
    }

    private AdvisoryView.Figure chance() {
        BigDecimal last = before == null ? null : before.landing().probabilityOfTarget();
        String sub = standing.landing().probabilityOfTarget() == null
                ? phrases.say("figure-landing-early")
                : last == null
                        ? phrases.say("figure-first-chance")
                        : phrases.say("figure-last-week", phrases.chance(last));
        return new AdvisoryView.Figure(
                standing.target() == null
                        ? phrases.say("figure-chance-plain")
                        : phrases.say("figure-chance", phrases.forecast(standing.target())),
                phrases.chance(standing.landing().probabilityOfTarget()),
                sub);
    }

    private Value value(String measure) {
        return reviewed.basis().value(Scope.TOTAL, measure);
    }

    private String write(Value value) {
        return phrases.index(value.number().orElse(null));
    }
}
