package org.koers.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.koers.advice.Advisory;
import org.koers.advice.Withheld;
import org.koers.measure.Language;
import org.koers.measure.Scope;

/**
 * One advice that was not given, in words.
 *
 * @param rule its name
 * @param scope of whom; two for a pair
 * @param because why not
 */
public record WithheldLine(String rule, String scope, String because) {
    /** Those to speak of: that had something to say which no advice says, and were held back. */
    public static List<WithheldLine> toSpeakOf(Advisory advisory, Language language) {
        Set<Withheld.Reason> silent = EnumSet.of(Withheld.Reason.NOT_ENOUGH_DATA, Withheld.Reason.DUPLICATE);
        return of(
                advisory, withheld -> !silent.contains(withheld.reason()), new Phrases(language, advisory.currency()));
    }

    static List<WithheldLine> of(Advisory advisory, Predicate<Withheld> which, Phrases phrases) {
        return advisory.withheld().stream()
                .filter(which)
                .map(withheld -> line(withheld, phrases))
                .distinct()
                .toList();
    }

    private static WithheldLine line(Withheld withheld, Phrases phrases) {
        String name = withheld.scope().equals(Scope.TOTAL)
                ? phrases.say("all")
                : withheld.scope().name();
        Scope to = withheld.to();
        return new WithheldLine(
                withheld.row().base() + " " + withheld.row().name().in(phrases.language()),
                to == null ? name : name + " → " + to.name(),
                Phrases.capital(phrases.say(withheld.because())));
    }
}
