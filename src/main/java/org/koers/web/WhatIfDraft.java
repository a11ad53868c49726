package org.koers.web;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.Unit;
import org.koers.measure.Wording;
import org.koers.report.LandingBar;
import org.koers.review.Reviewed;
import org.koers.steering.LandingRange;
import org.koers.steering.Lever;
import org.koers.steering.Scenario;
import org.koers.steering.Scenarios;
import org.koers.steering.Tried;
import org.koers.steering.WhatIf;
import org.springframework.web.util.UriComponentsBuilder;

/** Words the page on which someone tries. */
final class WhatIfDraft {
    private static final String UNKNOWN = "–";
    private static final int WIDE = 760;
    private static final int NARROW = 340;

    private final PlanCard card;
    private final Reviewed reviewed;
    private final Wording wording;
    private final WhatIfWords words;
    private final WhatIf whatIf;

    WhatIfDraft(PlanCard card, Reviewed reviewed, Wording wording) {
        this.card = card;
        this.reviewed = reviewed;
        this.wording = wording;
        this.words = new WhatIfWords(wording);
        this.whatIf = new WhatIf(reviewed);
    }

    WhatIfView write(WhatIfForm form, List<TriedScenarios.Kept> kept) {
        Scope scope = form.scope();
        Map<Lever, Message> unknown = whatIf.unknown(scope);
        List<WhatIfView.Field> fields = new ArrayList<>();
        for (Lever lever : Lever.values()) {
            Message why = unknown.get(lever);
            String most = WhatIfWords.inField(lever.most());
            fields.add(new WhatIfView.Field(
                    lever.id(),
                    words.label(lever),
                    words.say(lever.unit() == Unit.SHARE ? "unit.percent" : "unit.points"),
                    most,
                    why == null ? form.typed().getOrDefault(lever, "") : "",
                    why == null ? "" : words.say("unknown", words.say(why)),
                    why == null && form.faults().contains(lever) ? words.say("fault", most) : ""));
        }
        List<Scenario> ways = Scenarios.of(reviewed);
        return new WhatIfView(
                whatIf.scopes().stream()
                        .map(one -> new WhatIfView.Choice(one.id(), name(one), one.equals(scope)))
                        .toList(),
                whatIf.weeks().stream()
                        .map(week -> new WhatIfView.Choice(
                                week.toString(),
                                words.week(week),
                                week.equals(form.levers().from())))
                        .toList(),
                fields,
                whatIf.with(scope, form.levers())
                        .map(tried -> result(form, tried))
                        .orElse(null),
                whatIf.lack(scope).map(words::say).orElse(""),
                ways.stream().map(this::way).toList(),
                ways.stream()
                        .flatMap(way -> way.parts().stream())
                        .map(this::split)
                        .toList(),
                kept.stream().map(this::kept).toList());
    }

    private String name(Scope scope) {
        return scope.equals(Scope.TOTAL) ? words.say("whole-plan") : scope.name();
    }

    private WhatIfView.Result result(WhatIfForm form, Tried tried) {
        LandingRange now = whatIf.forecast(form.scope()).orElseThrow();
        BigDecimal target = whatIf.target(form.scope()).orElseThrow();
        LandingRange landing = tried.landing();
        boolean turned = !tried.levers().isNone();
        LandingBar bar = new LandingBar(
                new LandingBar.Bars(range(now), turned ? range(landing) : null, target.doubleValue()),
                wording.language(),
                card.currency());
        BigDecimal more = landing.expected().subtract(now.expected());
        List<String> assumed = new ArrayList<>();
        if (tried.full()) {
            BigDecimal visits = BigDecimal.valueOf(tried.visits()).subtract(BigDecimal.ONE);
            assumed.add(words.say("full", wording.share(visits.setScale(2, java.math.RoundingMode.HALF_EVEN))));
        }
        tried.assumed().forEach(message -> assumed.add(words.say(message)));
        return new WhatIfView.Result(
                turned ? says(more, tried) : words.say("result.none"),
                List.of(
                        new WhatIfView.Figure(
                                words.say("landing"),
                                words.money(landing.expected()),
                                words.say("against", words.money(now.expected()))),
                        new WhatIfView.Figure(
                                words.say("range-80"), words.range(landing), words.say("against", words.range(now))),
                        new WhatIfView.Figure(
                                words.say("chance"),
                                words.chance(landing.chance()),
                                words.say("against", words.chance(now.chance()))),
                        new WhatIfView.Figure(
                                words.say("difference"),
                                words.signed(more),
                                words.say("target-is", words.money(target)))),
                bar.draw("w-landing", WIDE),
                bar.draw("n-landing", NARROW),
                faults(form),
                assumed,
                sent(form.scope().id(), tried.levers()),
                turned);
    }

    private String says(BigDecimal more, Tried tried) {
        if (more.signum() == 0) {
            return words.say(tried.full() ? "result.full" : "result.same");
        }
        return words.say(
                more.signum() > 0 ? "result.higher" : "result.lower",
                words.money(more.abs()),
                words.chance(tried.landing().chance()));
    }

    private List<String> faults(WhatIfForm form) {
        return form.faults().stream()
                .map(lever -> words.say("fault-of", words.label(lever), WhatIfWords.inField(lever.most())))
                .toList();
    }

    private static LandingBar.Range range(LandingRange landing) {
        return new LandingBar.Range(
                landing.low().doubleValue(),
                landing.expected().doubleValue(),
                landing.high().doubleValue());
    }

    private static List<WhatIfView.Sent> sent(String scope, org.koers.steering.Levers levers) {
        List<WhatIfView.Sent> sent = new ArrayList<>();
        sent.add(new WhatIfView.Sent("scope", scope));
        sent.add(new WhatIfView.Sent("from", levers.from().toString()));
        levers.changes()
                .forEach((lever, change) -> sent.add(new WhatIfView.Sent(lever.id(), WhatIfWords.inField(change))));
        return sent;
    }

    private WhatIfView.Way way(Scenario scenario) {
        LandingRange landing = scenario.landing();
        BigDecimal target = scenario.target();
        Message warning = scenario.warning();
        return new WhatIfView.Way(
                words.say("way." + scenario.kind().id()),
                words.say(scenario.says()),
                warning == null ? "" : words.say(warning),
                target == null ? UNKNOWN : words.money(target),
                landing == null ? UNKNOWN : words.money(landing.expected()),
                landing == null ? UNKNOWN : words.range(landing),
                landing == null ? UNKNOWN : words.chance(landing.chance()));
    }

    private WhatIfView.Split split(Scenario.Part part) {
        return new WhatIfView.Split(
                part.segment(),
                words.money(part.targetBefore()),
                words.money(part.target()),
                words.chance(part.chanceBefore()),
                words.chance(part.chance()));
    }

    private WhatIfView.Kept kept(TriedScenarios.Kept kept) {
        TriedScenarios.Draft draft = kept.draft();
        String scope = whatIf.scopes().stream()
                .filter(one -> one.id().equals(draft.scope()))
                .findFirst()
                .map(this::name)
                .orElse(draft.scope());
        String day = DateTimeFormatter.ofPattern(
                        "d MMM yyyy", wording.language().locale())
                .format(kept.recorded())
                .replace(".", "");
        IsoWeek asOf = draft.asOf();
        return new WhatIfView.Kept(
                kept.id(),
                draft.name(),
                words.say("kept.levers", scope, words.levers(draft.levers())),
                words.say("kept.landing", words.money(draft.landing().expected()), words.range(draft.landing())),
                words.chance(draft.landing().chance()),
                words.say("kept.by", kept.account(), day, words.week(asOf)),
                address(card.id(), sent(draft.scope(), draft.levers())));
    }

    static String address(long plan, List<WhatIfView.Sent> sent) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath("/plans/" + plan + "/what-if");
        sent.forEach(one -> builder.queryParam(one.name(), "{" + one.name() + "}"));
        Map<String, Object> values = new java.util.HashMap<>();
        sent.forEach(one -> values.put(one.name(), one.value()));
        return builder.encode().buildAndExpand(values).toUriString();
    }

    static String address(long plan, WhatIfForm form) {
        return address(plan, sent(form.scope().id(), form.levers()));
    }
}
