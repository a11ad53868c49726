package org.koers.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.koers.backtest.TrackRecord;
import org.koers.measure.Language;
import org.koers.situation.PlanSettings;
import org.thymeleaf.context.Context;

/** Writes {@code backtest.html}: one file with its style sheet and fonts inside, that asks nothing of any server. */
public final class BacktestPage {
    public byte[] write(TrackRecord tested, PlanSettings settings, Language language) {
        Phrases phrases = new Phrases(language, settings.currency());
        Context context = new Context(
                Locale.forLanguageTag(language.code()),
                Map.of(
                        "view",
                        new BacktestDraft(tested, settings.name(), new BacktestWords(phrases)).write(),
                        "style",
                        StyleSheet.embedded()));
        return LonePage.engine().process("report/backtest", context).getBytes(StandardCharsets.UTF_8);
    }
}
