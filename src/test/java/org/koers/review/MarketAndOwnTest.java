package org.koers.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Language;
import org.koers.measure.Scope;
import org.koers.measure.Unit;
import org.koers.measure.Value;
import org.koers.measure.Wording;
import org.koers.signals.Measurements;
import org.koers.signals.Outlook;

class MarketAndOwnTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    -100 | -40 | −€100 from the market and −€40 from our own execution
                    -100 |  40 | the market cost €100, our own execution won back €40
                     100 | -40 | the market helped by €100, we left €40 on the table
                    """)
    void who_pulls_which_way_is_said_by_the_signs(double market, double own, String said) {
        Measurements measured = measured(Map.of(
                "marketEffect", Value.of(market, Unit.MONEY),
                "ownEffect", Value.of(own, Unit.MONEY)));

        assertThat(say(measured)).isEqualTo(said);
    }

    @Test
    void without_a_market_figure_nothing_is_split() {
        assertThat(say(measured(Map.of()))).isEqualTo("market and own execution cannot be separated yet");
    }

    private static String say(Measurements measured) {
        return new Wording(Language.EN, "EUR").render(MarketAndOwn.of(measured, Scope.TOTAL));
    }

    private static Measurements measured(Map<String, Value> values) {
        SortedMap<Scope, Map<String, Value>> ofScopes = new TreeMap<>(Map.of(Scope.TOTAL, values));
        return new Measurements(
                new IsoWeek(2026, 20),
                ofScopes,
                null,
                List.of(),
                List.of(),
                Map.of(),
                (scope, measure) -> List.of(),
                Outlook.NONE,
                Map.of());
    }
}
