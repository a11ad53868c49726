package org.koers.report;

import java.util.List;
import java.util.Map;

/**
 * Every rule as people read it, all of it in words.
 *
 * @param language {@code nl} or {@code en}
 * @param eyebrow version of the rules, and what else stands above the title
 * @param words fixed words of the template, by name
 */
record RuleBookView(
        String language,
        String title,
        List<String> eyebrow,
        String lead,
        List<Chapter> chapters,
        Map<String, String> words) {

    /**
     * The rules of one dimension.
     *
     * @param count how many rules, and how many of them are on
     */
    record Chapter(String id, String name, String count, List<Rule> rules) {}

    /**
     * One rule.
     *
     * @param state on or off, as a word
     * @param facts what it looks at, and which kind of advice it gives
     * @param advice first sentence of the advice, with what is filled in between square brackets
     * @param text the rest of the advice
     * @param source empty for a rule that was not shipped
     * @param conditions all must hold; empty when only the steering logic applies the rule
     */
    record Rule(
            String id,
            String name,
            boolean on,
            String state,
            AdvisoryView.Status severity,
            List<String> facts,
            String why,
            String advice,
            String text,
            String who,
            String source,
            List<Condition> conditions,
            List<Measured> measures) {}

    /** @param asked what the rule asks of the measure, with a value that fires and one that keeps silent */
    record Condition(String measure, String asked, String fires, String silent) {}

    /**
     * A measure that the rule looks at.
     *
     * @param formula for people, in English
     * @param needs sheets and history without which it is not known; empty for none
     */
    record Measured(String id, String name, String formula, String unit, String needs) {}
}
