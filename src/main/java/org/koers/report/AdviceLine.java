package org.koers.report;

import org.koers.advice.Advice;
import org.koers.measure.Language;

/**
 * One advice in a list: what it says, without its evidence.
 *
 * @param rule with its variant
 * @param shape of its severity: {@code watch}, {@code act} or {@code none}
 * @param severity in words
 */
public record AdviceLine(String id, String rule, String title, String text, String shape, String severity) {
    /** @param currency ISO 4217 */
    public static AdviceLine of(Advice advice, Language language, String currency) {
        Phrases phrases = new Phrases(language, currency);
        AdviceWords words = new AdviceWords(phrases);
        String shape = switch (advice.severity()) {
            case CRITICAL, ACT -> "act";
            case WATCH -> "watch";
            case INFO -> "none";
        };
        return new AdviceLine(
                advice.id(),
                advice.row().id(),
                words.title(advice),
                words.text(advice),
                shape,
                phrases.say("severity-" + advice.severity().id()));
    }
}
