package org.koers.report;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.koers.measure.Language;

/** Where the idea of a shipped rule comes from, in one short line: the bundle {@code rulesources}. */
final class RuleSources {
    private final ResourceBundle bundle;

    RuleSources(Language language) {
        this.bundle = ResourceBundle.getBundle(
                "messages.rulesources",
                Locale.forLanguageTag(language.code()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * Variants share the source of their rule.
     *
     * @param base number without variant: {@code T02}
     * @return empty for a rule that was not shipped
     */
    Optional<String> find(String base) {
        return bundle.containsKey(base) ? Optional.of(bundle.getString(base)) : Optional.empty();
    }
}
