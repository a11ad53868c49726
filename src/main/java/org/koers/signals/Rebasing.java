package org.koers.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;

/**
 * From which week natural limits are computed anew: only the team decides so (measures.md §2.3). It is a decision of
 * type process or target whose subject, text or measure holds one of the {@link #WORDS}, and that was not dropped. It
 * holds from the week in the column From ({@code 2026-W14} or {@code week 14}), else from the week of the decision; for
 * the segments that it names, else for every scope; for contacts when it names those, else for revenue.
 */
final class Rebasing {
    /** Dutch and English; the case of letters does not count. */
    static final List<String> WORDS = List.of(
            "herijk",
            "nieuwe grenzen",
            "nieuw ijkpunt",
            "nieuwe basislijn",
            "re-base",
            "rebase",
            "new limits",
            "new baseline");

    /** Makes it a decision about contacts rather than revenue. */
    static final List<String> CONTACTS = List.of("contact", "bezoek", "activiteit", "visit", "activit");

    private static final Pattern WEEK =
            Pattern.compile("(?:(\\d{4})\\s*-?\\s*)?(?:week|wk|w)?\\s*(\\d{1,2})", Pattern.CASE_INSENSITIVE);

    private final Inputs inputs;

    Rebasing(Inputs inputs) {
        this.inputs = inputs;
    }

    /** First week of the new limits of revenue; null when nothing was decided. */
    @Nullable
    IsoWeek ofRevenue(Scope scope) {
        return newest(scope, false);
    }

    /** First week of the new limits of contacts; null when nothing was decided. */
    @Nullable
    IsoWeek ofContacts(Scope scope) {
        return newest(scope, true);
    }

    private @Nullable IsoWeek newest(Scope scope, boolean contacts) {
        LocalDate today = inputs.week().end();
        LocalDate newest = LocalDate.MIN;
        IsoWeek from = null;
        for (Decision decision : inputs.ledger().decisions()) {
            boolean holds = !decision.date().isAfter(today)
                    && !decision.date().isBefore(newest)
                    && isRebasing(decision)
                    && contacts == mentions(decision, CONTACTS)
                    && concerns(decision, scope);
            IsoWeek week = holds ? from(decision) : inputs.week().plus(1);
            if (!week.isAfter(inputs.week())) {
                newest = decision.date();
                from = week;
            }
        }
        return from;
    }

    private static boolean isRebasing(Decision decision) {
        boolean type = decision.type() == Decision.Type.PROCESS || decision.type() == Decision.Type.TARGET;
        boolean kept = decision.status() != Decision.Status.DROPPED && decision.status() != Decision.Status.NOT_DONE;
        return type && kept && mentions(decision, WORDS);
    }

    private static boolean mentions(Decision decision, List<String> words) {
        String said = said(decision);
        return words.stream().anyMatch(said::contains);
    }

    private static String said(Decision decision) {
        return Stream.of(decision.topic(), decision.text(), decision.measure())
                .filter(Objects::nonNull)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }

    private boolean concerns(Decision decision, Scope scope) {
        String said = spaced(said(decision));
        List<Scope> named = new ArrayList<>();
        for (Scope segment : inputs.segments()) {
            if (said.contains(spaced(segment.id()))) {
                named.add(segment);
            }
        }
        return named.isEmpty() || (scope.kind() == ScopeKind.SEGMENT && named.contains(scope));
    }

    /** Whole words only: a segment called "A" is not named by every sentence. */
    private static String spaced(String text) {
        return " " + text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }

    private IsoWeek from(Decision decision) {
        String cell = decision.from();
        Matcher matcher = WEEK.matcher(cell == null ? "" : cell.strip());
        if (!matcher.matches()) {
            return IsoWeek.of(decision.date());
        }
        int year = matcher.group(1) == null ? IsoWeek.of(decision.date()).year() : Integer.parseInt(matcher.group(1));
        int week = Integer.parseInt(matcher.group(2));
        boolean exists = week >= 1 && week <= IsoWeek.weeksIn(year);
        return exists ? new IsoWeek(year, week) : IsoWeek.of(decision.date());
    }
}
