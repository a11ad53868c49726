package org.koers.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.koers.measure.Language;

class QuadrantChartTest {
    private static final Phrases PHRASES = new Phrases(Language.NL, "EUR");

    @Test
    void every_segment_is_named_once_and_described() {
        String drawing = new QuadrantChart(
                        List.of(
                                new QuadrantChart.Ship("Installatie", 0.82, 0.965, 5.64),
                                new QuadrantChart.Ship("Zorg & <wonen>", 0.98, 0.957, 1.68)),
                        PHRASES,
                        598,
                        340)
                .draw("q");

        assertThat(drawing).containsOnlyOnce(">Installatie<").contains("Zorg &amp; &lt;wonen&gt;");
        assertThat(drawing).contains("Installatie: markt 0,82, eigen 0,97");
    }

    @Test
    void names_of_segments_in_one_place_do_not_cover_each_other() {
        String drawing = new QuadrantChart(
                        List.of(
                                new QuadrantChart.Ship("Een", 1, 1, 1),
                                new QuadrantChart.Ship("Twee", 1, 1, 1),
                                new QuadrantChart.Ship("Drie", 1, 1, 1)),
                        PHRASES,
                        598,
                        340)
                .draw("q");

        assertThat(java.util.regex.Pattern.compile("x=\"[0-9.]+\" y=\"[0-9.]+\">(Een|Twee|Drie)")
                        .matcher(drawing)
                        .results()
                        .map(match -> match.group().replaceAll(">.*", ""))
                        .distinct())
                .hasSize(3);
    }
}
