package org.koers.ruletables;

import java.util.Locale;
import java.util.Optional;
import org.koers.measure.Measure;
import org.koers.measure.Vocabulary;
import org.koers.measure.Wording;

/** What the columns of a rule table are called, and what is said of them, in the language of who reads. */
public record HeadWords(Wording wording) {
    public String label(RuleSheet.Head head) {
        if (head.measure().isEmpty()) {
            return wording.render("ruletables.head.field." + head.key());
        }
        String words = sided(head);
        return head.block().equals("when") ? words : wording.render("ruletables.head." + head.block(), words);
    }

    /** Whose measure, and which: {@code Van: marktindex}. */
    private String sided(RuleSheet.Head head) {
        String label =
                measure(head).map(found -> found.label().in(wording.language())).orElse(bare(head));
        int dot = head.measure().indexOf('.');
        return dot < 0
                ? label
                : wording.render("ruletables.head.side." + head.measure().substring(0, dot)) + " " + label;
    }

    /** What the column is for; of a measure its unit and its formula too. */
    public String help(RuleSheet.Head head) {
        if (head.measure().isEmpty()) {
            return wording.render("ruletables.head.help." + head.key().replaceFirst("-(nl|en)$", ""));
        }
        return measure(head)
                .map(found ->
                        wording.render("ruletables.head.help.measure", found.label(), unit(found), found.formula()))
                .orElse(bare(head));
    }

    public String unit(Measure measure) {
        return wording.render("ruletables.head.unit." + measure.unit().name().toLowerCase(Locale.ROOT));
    }

    /** The measure of a column; empty for a field. */
    public static Optional<Measure> measure(RuleSheet.Head head) {
        return Vocabulary.shipped().find(bare(head));
    }

    private static String bare(RuleSheet.Head head) {
        return head.measure().substring(head.measure().indexOf('.') + 1);
    }
}
