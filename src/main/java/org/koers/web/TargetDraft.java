package org.koers.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.Wording;
import org.koers.review.Reviewed;
import org.koers.signals.Track;
import org.koers.steering.LandingRange;
import org.koers.steering.NewTarget;
import org.koers.steering.Revision;
import org.koers.steering.RevisionGuard;
import org.springframework.web.util.UriComponentsBuilder;

/** Words the target, its versions and proposals for another. */
final class TargetDraft {
    private static final String UNKNOWN = "–";

    private final Reviewed reviewed;
    private final Wording wording;
    private final WhatIfWords words;
    private final NewTarget plan;

    TargetDraft(Reviewed reviewed, NewTarget plan, Wording wording) {
        this.reviewed = reviewed;
        this.wording = wording;
        this.words = new WhatIfWords(wording);
        this.plan = plan;
    }

    /** A text of the bundle {@code target}. */
    private String say(String key, Object... arguments) {
        return wording.render("target." + key, arguments);
    }

    TargetView write(List<Revision> revisions, Account account) {
        List<Revision> declined = new ArrayList<>(revisions.stream()
                .filter(revision -> !revision.isOpen() && !revision.isApproved())
                .toList());
        java.util.Collections.reverse(declined);
        return new TargetView(
                plan.isPossible() ? words.money(plan.now(Scope.TOTAL)) : "",
                plan.landing(Scope.TOTAL).map(this::standing).orElse(""),
                versions(revisions.stream().filter(Revision::isApproved).toList(), account),
                revisions.stream()
                        .filter(Revision::isOpen)
                        .findFirst()
                        .map(revision -> proposal(revision, account))
                        .orElse(null),
                declined.stream().map(revision -> proposal(revision, account)).toList());
    }

    private String standing(LandingRange landing) {
        return say("standing", words.money(landing.expected()), words.range(landing), words.chance(landing.chance()));
    }

    private record Since(IsoWeek from, TargetView.Version version) {}

    private List<TargetView.Version> versions(List<Revision> approved, Account account) {
        List<Since> all = new ArrayList<>();
        BigDecimal before = null;
        for (Track.Step step : steps()) {
            boolean ours =
                    approved.stream().anyMatch(one -> one.reasons().version().equals(step.version()));
            if (!ours) {
                String change = before == null ? "" : words.signed(step.target().subtract(before));
                all.add(new Since(
                        step.from(),
                        new TargetView.Version(
                                before == null ? "" : step.version(),
                                words.week(step.from()),
                                words.money(step.target()),
                                change,
                                null)));
            }
            before = step.target();
        }
        for (Revision revision : approved) {
            Revision.Part total = revision.total();
            IsoWeek from = revision.reasons().from();
            all.add(new Since(
                    from,
                    new TargetView.Version(
                            revision.reasons().version(),
                            words.week(from),
                            words.money(total.after()),
                            words.signed(total.after().subtract(total.before())),
                            proposal(revision, account))));
        }
        return all.stream()
                .sorted(Comparator.comparing(Since::from))
                .map(Since::version)
                .toList();
    }

    private List<Track.Step> steps() {
        return reviewed.tracks().stream()
                .filter(track -> track.scope().equals(Scope.TOTAL))
                .findFirst()
                .map(Track::steps)
                .orElse(List.of());
    }

    /** Days from which targets held that differ from the one before: what a quarter of rest is counted from. */
    List<LocalDate> changes() {
        return steps().stream().skip(1).map(step -> step.from().start()).toList();
    }

    TargetView.Proposal proposal(Revision revision, Account account) {
        Revision.Reasons reasons = revision.reasons();
        Revision.Ruling ruling = revision.ruling();
        LandingRange landing = revision.landing();
        return new TargetView.Proposal(
                revision.id(),
                reasons.version(),
                ruling == null ? "" : ruling.verdict().name().toLowerCase(java.util.Locale.ROOT),
                say("trigger." + reasons.trigger().id()),
                reasons.reason(),
                reasons.way() == null
                        ? say("own-reckoning")
                        : words.say("way." + reasons.way().id()),
                reasons.calculation(),
                landing == null ? "" : say("stood", words.week(revision.asOf()), standing(landing)),
                words.week(reasons.from()),
                say("pay." + reasons.pay().id()) + (reasons.payWords().isEmpty() ? "" : " " + reasons.payWords()),
                revision.parts().stream().map(this::part).toList(),
                say("by", revision.proposer().name(), wording.date(revision.proposed())),
                ruling == null ? "" : say("by", ruling.by(), wording.date(ruling.day())),
                ruling == null ? "" : ruling.words(),
                revision.proposer().account() == account.id(),
                again(revision));
    }

    private String again(Revision revision) {
        Revision.Reasons reasons = revision.reasons();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("version", reasons.version());
        fields.put("trigger", reasons.trigger().id());
        fields.put("reason", reasons.reason());
        fields.put("calculation", reasons.calculation());
        fields.put("pay", reasons.pay().id());
        fields.put("payWords", reasons.payWords());
        for (Revision.Part part : revision.parts()) {
            if (plan.rows().contains(part.scope())) {
                fields.put(TargetForm.ROW + part.scope().id(), TargetForm.written(part.after(), wording.language()));
            }
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("revise");
        Map<String, Object> values = new LinkedHashMap<>();
        int number = 0;
        for (var field : fields.entrySet()) {
            address.queryParam("{k" + number + "}", "{v" + number + "}");
            values.put("k" + number, field.getKey());
            values.put("v" + number++, field.getValue());
        }
        return address.encode().buildAndExpand(values).toUriString();
    }

    private TargetView.Part part(Revision.Part part) {
        return new TargetView.Part(
                name(part.scope()),
                words.money(part.before()),
                words.money(part.after()),
                words.signed(part.after().subtract(part.before())),
                chance(part.chanceBefore()),
                chance(part.chanceAfter()));
    }

    private String chance(@Nullable BigDecimal chance) {
        return chance == null ? UNKNOWN : words.chance(chance);
    }

    private String name(Scope scope) {
        return scope.equals(Scope.TOTAL) ? words.say("whole-plan") : scope.name();
    }

    /** @param faults by field; empty while the form is only looked at */
    TargetView.Result result(TargetForm form, Map<String, Message> faults) {
        Map<Scope, BigDecimal> wanted = form.wanted();
        BigDecimal total = plan.total(wanted);
        BigDecimal undivided = plan.undivided();
        IsoWeek from = form.from().orElse(null);
        return new TargetView.Result(
                plan.rows().stream()
                        .map(row -> row(
                                row,
                                Optional.ofNullable(wanted.get(row)).orElse(plan.now(row)),
                                form.typed().getOrDefault(row, ""),
                                from,
                                Optional.ofNullable(faults.get(TargetForm.ROW + row.id()))
                                        .map(words::say)
                                        .orElse("")))
                        .toList(),
                row(Scope.TOTAL, total, words.money(total), from, ""),
                undivided.signum() == 0 ? "" : words.money(undivided),
                RevisionGuard.warnings(plan, wanted).stream().map(words::say).toList());
    }

    /** A way to work the target out; @param id as its address names it */
    public record Way(String id, String name, String says, String target, String chance) {}

    List<Way> ways() {
        return plan.ways().stream()
                .map(way -> new Way(
                        way.kind().id(),
                        words.say("way." + way.kind().id()),
                        words.say(way.says()),
                        way.target() == null ? UNKNOWN : words.money(way.target()),
                        way.landing() == null
                                ? UNKNOWN
                                : words.chance(way.landing().chance())))
                .toList();
    }

    private TargetView.Row row(Scope row, BigDecimal target, String typed, @Nullable IsoWeek from, String fault) {
        return new TargetView.Row(
                TargetForm.ROW + row.id(),
                name(row),
                words.money(plan.now(row)),
                plan.landing(row)
                        .map(landing -> words.money(landing.expected()))
                        .orElse(UNKNOWN),
                chance(plan.landing(row).map(LandingRange::chance).orElse(null)),
                typed,
                words.signed(target.subtract(plan.now(row))),
                chance(plan.chance(row, target).orElse(null)),
                from == null ? "" : say("settled", words.money(plan.settled(row, from)), words.week(from)),
                fault);
    }
}
