package org.koers.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A back-test as a page shows it: every text is worded, every number written, every chart drawn.
 *
 * @param language {@code nl} or {@code en}
 * @param trust whether to trust the forecasts, as a pill
 * @param title one or two sentences: the conclusion
 * @param results null when there was nothing to test
 * @param notes how it was tested, and what was assumed
 * @param words fixed words of the template, by name
 */
record BacktestView(
        String language,
        String pageTitle,
        AdvisoryView.Status trust,
        List<String> eyebrow,
        List<String> title,
        String lead,
        List<AdvisoryView.Figure> figures,
        @Nullable Results results,
        List<String> notes,
        Map<String, String> words) {

    /**
     * @param alarms named false alarms; empty when there were none
     * @param unseen named missed years without a warning in time
     * @param cases the years in which the forecast was furthest off
     */
    record Results(
            Chart error,
            Chart coverage,
            Chart warnings,
            List<String> alarms,
            List<String> unseen,
            List<Case> cases,
            Chart chances) {}

    /** @param legend empty when the chart names its own marks */
    record Chart(String caption, List<Legend> legend, String wide, String narrow, AdvisoryView.Table table) {}

    /** @param kind class of the line */
    record Legend(String kind, String word) {}

    record Case(String caption, String text, String wide, String narrow) {}
}
