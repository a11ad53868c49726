package org.koers.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Replays of the draft for other programs: begin one, ask how far it is, read what came of it. */
@RestController
@RequestMapping("/api/rules/replays")
final class RuleReplayApi {
    private final RuleReplays replays;
    private final PlanGate gate;

    RuleReplayApi(RuleReplays replays, PlanGate gate) {
        this.replays = replays;
        this.gate = gate;
    }

    /** @param plan to replay; null for all that the account sees */
    record Wanted(@Nullable Long plan) {}

    record Begun(UUID id) {}

    /**
     * How far a replay is.
     *
     * @param state busy, done, stopped or failed
     * @param done weeks
     * @param all weeks
     * @param tally advices of all weeks; null until it is done
     * @param verdicts sentences about what followed
     * @param differences advices that come, go or change
     */
    record Outcome(
            String state,
            int done,
            int all,
            ReplayView.@Nullable Tally tally,
            List<String> verdicts,
            List<ReplayView.Difference> differences) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Begun begin(Account account, @RequestBody Wanted wanted) {
        Long plan = wanted.plan();
        List<PlanCard> plans = plan == null ? gate.withWeeks(account) : List.of(gate.open(account, plan));
        return replays.begin(account, plans)
                .map(Begun::new)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping("/{id}")
    Outcome look(Account account, @PathVariable UUID id, Locale locale) {
        RuleReplays.Job job =
                replays.find(account, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (job.state() instanceof RuleReplays.State.Done done) {
            ReplayView view = ReplayView.of(done.plans(), new Wording(Languages.of(locale), "EUR"));
            return new Outcome("done", 0, 0, view.tally(), view.verdicts(), view.differences());
        }
        if (job.state() instanceof RuleReplays.State.Busy busy) {
            return new Outcome("busy", busy.done(), busy.all(), null, List.of(), List.of());
        }
        String state = job.state() instanceof RuleReplays.State.Stopped ? "stopped" : "failed";
        return new Outcome(state, 0, 0, null, List.of(), List.of());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(Account account, @PathVariable UUID id) {
        replays.stop(account, id);
    }
}
