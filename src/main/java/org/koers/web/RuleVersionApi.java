package org.koers.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Wording;
import org.koers.rules.Row;
import org.koers.ruletables.RuleDirectory;
import org.koers.ruletables.RuleMerge;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Versions of the rules for other programs: which holds, what changed, publishing and going back. */
@RestController
@RequestMapping("/api/rules")
final class RuleVersionApi {
    private final RuleDesk desk;

    RuleVersionApi(RuleDesk desk) {
        this.desk = desk;
    }

    /** A version with its rules. @param tables canonical text by the name of its file */
    record Whole(RuleVersion version, Map<String, String> tables) {}

    /**
     * What is to be published.
     *
     * @param revision of the draft that was seen
     * @param failing why examples may fail; null when they hold
     */
    record Publication(
            long revision, @Nullable String why, @Nullable String failing) {}

    record Reason(@Nullable String why) {}

    /** @param number of the version; null when a second pair of eyes is asked for */
    record Published(@Nullable Long number) {}

    @GetMapping
    RuleVersion standing() {
        return desk.standing();
    }

    @GetMapping("/versions")
    List<RuleVersion> versions() {
        return desk.history();
    }

    @GetMapping("/versions/{number}")
    Whole version(@PathVariable long number) {
        return new Whole(found(number), RuleDirectory.written(desk.rules(number)));
    }

    private RuleVersion found(long number) {
        return desk.version(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @param against the version before it when none is given */
    @GetMapping("/versions/{number}/differences")
    List<RuleDifferenceView> differences(
            @PathVariable long number, @RequestParam(required = false) @Nullable Long against, Locale locale) {
        found(number);
        long other = against == null ? Math.max(1, number - 1) : against;
        found(other);
        List<Row> before = desk.rules(other).rows();
        List<Row> after = desk.rules(number).rows();
        return RuleDifferenceView.of(
                RuleMerge.of(before, after, before).differences(),
                before,
                after,
                new Wording(Languages.of(locale), "EUR"));
    }

    @PostMapping("/publish")
    Published publish(Account account, @RequestBody Publication wanted) {
        return outcome(desk.publish(account, wanted.revision(), said(wanted.why()), said(wanted.failing())));
    }

    @PostMapping("/versions/{number}/restore")
    Published restore(Account account, @PathVariable long number, @RequestBody Reason reason) {
        found(number);
        return outcome(desk.restore(account, number, said(reason.why())));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** @throws ResponseStatusException 409 when somebody was first, 422 when something is missing */
    private static Published outcome(RuleDesk.Outcome outcome) {
        if (outcome instanceof RuleDesk.Outcome.Refused refused) {
            throw new ResponseStatusException(
                    refused.why() == RuleDesk.Why.OVERTAKEN ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
                    refused.why().name());
        }
        return new Published(outcome instanceof RuleDesk.Outcome.Published published ? published.number() : null);
    }
}
