package org.koers.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.koers.measure.Language;
import org.koers.rules.RuleSet;
import org.thymeleaf.context.Context;

/** Every rule for people, as one HTML file with its style sheet and fonts inside, that asks nothing of any server. */
public final class RuleBookPage {
    public byte[] write(RuleSet rules, Language language) {
        Context context = new Context(
                Locale.forLanguageTag(language.code()),
                Map.of("view", new RuleBookDraft(rules, language).write(), "style", StyleSheet.embedded("rulebook")));
        return LonePage.engine().process("report/rulebook", context).getBytes(StandardCharsets.UTF_8);
    }
}
