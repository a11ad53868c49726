package org.koers.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.koers.measure.Language;
import org.koers.review.Reviewed;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Writes {@code advisory.html}: one file with its style sheet and fonts inside. It asks nothing of any server, runs no
 * script, and prints on one A4. The same fragments make the page in the application.
 */
public final class AdvisoryPage {
    private final SpringTemplateEngine engine = LonePage.engine();

    public byte[] write(Reviewed reviewed, Language language) {
        Context context = new Context(
                Locale.forLanguageTag(language.code()),
                Map.of("view", AdvisoryView.of(reviewed, language), "style", StyleSheet.embedded()));
        return engine.process("report/advisory", context).getBytes(StandardCharsets.UTF_8);
    }
}
