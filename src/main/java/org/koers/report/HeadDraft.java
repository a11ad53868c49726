package org.koers.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advice;
import org.koers.advice.Advisory;
import org.koers.advice.Landing;
import org.koers.advice.SegmentStanding;
import org.koers.advice.Standing;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.review.Basis;
import org.koers.review.Reviewed;

/** The head of the page: chosen from a short table of sentences by mode, index and feasibility, never free text. */
final class HeadDraft {
    private static final double MOSTLY = 0.7;
    private static final BigDecimal HALF_PERCENT = new BigDecimal("0.005");
    private static final BigDecimal EVEN_CHANCE = new BigDecimal("0.5");
    private static final String NOT_REACHABLE = "T03";
    private static final String TOO_EARLY = "too-early";

    private final Advisory advisory;
    private final Standing standing;
    private final Basis basis;
    private final Phrases phrases;
    private final PageKind kind;

    HeadDraft(Reviewed reviewed, Phrases phrases) {
        this.advisory = reviewed.advisory();
        this.standing = advisory.standing();
        this.basis = reviewed.basis();
        this.phrases = phrases;
        this.kind = PageKind.of(advisory);
    }

    List<String> eyebrow() {
        return List.of(
                phrases.say("eyebrow-week", advisory.asOf().week()),
                phrases.say(
                        "eyebrow-state", phrases.wording().date(advisory.asOf().end())),
                advisory.planName());
    }

    List<String> title() {
        return switch (kind) {
            case BLOCKED -> List.of(phrases.say("title-blocked"), sentence(words().title(first())));
            case STORM -> List.of(phrases.say("title-storm"));
            case CALM -> List.of(phrases.say("title-calm"), phrases.say(limitsKnown() ? "title-noise" : "title-early"));
            case WATCH -> List.of(pace(), landing());
        };
    }

    private String pace() {
        BigDecimal index = standing.index();
        if (index == null) {
            return phrases.say("title-no-plan");
        }
        BigDecimal off = index.subtract(BigDecimal.ONE).setScale(2, RoundingMode.HALF_UP);
        if (off.abs().compareTo(HALF_PERCENT) < 0) {
            return phrases.say("title-on-plan");
        }
        return phrases.say(off.signum() < 0 ? "title-behind" : "title-ahead", phrases.share(off.abs()));
    }

    private String landing() {
        Landing landing = standing.landing();
        if (landing.expected() == null) {
            return phrases.say("title-landing-unknown");
        }
        String expected = phrases.forecast(landing.expected());
        BigDecimal chance = landing.probabilityOfTarget();
        boolean unreachable = advisory.findings().stream()
                .anyMatch(finding ->
                        finding.rule().equals(NOT_REACHABLE) && finding.scope().equals(Scope.TOTAL));
        if (unreachable) {
            return phrases.say("title-lands-short", expected);
        }
        boolean likely = chance != null && chance.compareTo(EVEN_CHANCE) >= 0;
        return phrases.say(likely ? "title-lands-safe" : "title-lands", expected);
    }

    String lead() {
        if (kind != PageKind.WATCH) {
            return leadFromAdvice();
        }
        List<String> sentences = new ArrayList<>();
        String cause = cause();
        if (!cause.isEmpty()) {
            sentences.add(cause);
        }
        long decisions = advisory.advices().stream().filter(Advice::forDecision).count();
        int watching = advisory.advices().size() - (int) decisions;
        sentences.add(
                decisions > 0
                        ? phrases.say("lead-decisions", (int) decisions, phrases.count((int) decisions))
                        : phrases.say("lead-watching", watching, phrases.count(watching)));
        return String.join(" ", sentences);
    }

    private String leadFromAdvice() {
        Advice leading = kind == PageKind.CALM
                ? advisory.advices().stream()
                        .filter(advice -> advice.kind() == org.koers.rules.AdviceKind.HOLD_COURSE)
                        .findFirst()
                        .orElse(first())
                : first();
        return kind == PageKind.CALM ? words().explanation(leading) : words().own(leading);
    }

    /** How the gap divides over market and ourselves; empty when there is no shortfall. */
    private String cause() {
        BigDecimal gap = standing.gap();
        if (gap == null || gap.signum() >= 0) {
            return "";
        }
        double market = basis.value(Scope.TOTAL, "marketEffect").orNaN();
        double own = basis.value(Scope.TOTAL, "ownEffect").orNaN();
        if (Double.isNaN(market) || Double.isNaN(own)) {
            return phrases.say("cause-unknown");
        }
        double explained = (market + own) / gap.doubleValue();
        if (explained < MOSTLY || explained > 2 - MOSTLY) {
            return parts(market, own);
        }
        String wind = worst(SegmentStanding::marketEffect);
        String ourselves = worst(SegmentStanding::ownEffect);
        if (market >= 0) {
            return phrases.say("cause-tailwind", ourselves);
        }
        if (own >= 0) {
            return phrases.say("cause-sailed-well", wind);
        }
        double part = market / (market + own);
        String key = part >= 0.8
                ? "cause-wind"
                : part >= 0.6
                        ? "cause-most-wind"
                        : part > 0.4 ? "cause-half" : part > 0.2 ? "cause-most-own" : "cause-own";
        return phrases.say(key, wind, ourselves);
    }

    /** Market and own effect do not tell the whole: the amounts do. */
    private String parts(double market, double own) {
        List<String> parts = new ArrayList<>();
        part(parts, "cause-part-ambition", basis.value(Scope.TOTAL, "ambition").orNaN());
        part(parts, "cause-part-market", market);
        part(parts, "cause-part-own", own);
        part(
                parts,
                "cause-part-unexplained",
                basis.value(Scope.TOTAL, "unexplained").orNaN());
        return phrases.say("cause-parts", phrases.list(parts));
    }

    private void part(List<String> parts, String key, double amount) {
        if (!Double.isNaN(amount) && amount != 0) {
            parts.add(phrases.say(key, phrases.wording().signedMoney(BigDecimal.valueOf(amount))));
        }
    }

    /** {@code , vooral in Installatie}; empty when there are no segments to name. */
    private String worst(Function<SegmentStanding, @Nullable BigDecimal> effect) {
        return standing.segments().stream()
                .filter(segment -> isNegative(effect.apply(segment)))
                .min(Comparator.comparing((SegmentStanding segment) -> orZero(effect.apply(segment)))
                        .thenComparing(SegmentStanding::name))
                .map(segment -> phrases.say("cause-mostly", segment.name()))
                .orElse("");
    }

    private static boolean isNegative(@Nullable BigDecimal amount) {
        return amount != null && amount.signum() < 0;
    }

    private static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    AdvisoryView.@Nullable Notice notice() {
        if (kind == PageKind.BLOCKED || !standing.landing().method().equals(TOO_EARLY)) {
            return null;
        }
        Value weeks = basis.value(Scope.TOTAL, "dataWeeks");
        String measured = weeks.number().map(BigDecimal::toPlainString).orElse("0");
        return new AdvisoryView.Notice(
                new AdvisoryView.Status("none", phrases.say("status-early")),
                phrases.say("early-title", advisory.asOf().week()),
                phrases.say("early-text", measured));
    }

    private boolean limitsKnown() {
        return basis.value(Scope.TOTAL, "upperLimit").isKnown();
    }

    private Advice first() {
        return advisory.advices().get(0);
    }

    private AdviceWords words() {
        return new AdviceWords(phrases);
    }

    private static String sentence(String text) {
        return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
    }
}
