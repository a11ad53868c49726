package org.koers.signals;

import java.util.List;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/** Price, volume and mix against the same weeks of last year (rule-catalogue.md §5, vector V3). */
final class PriceGauge implements Gauge {
    private static final int FEWEST_WEEKS = 13;
    private static final double STATED = 0.95;

    /** One-sided 0.5 %: the question is asked anew every week, and prices of neighbouring weeks hang together. */
    private static final double SURE = 2.58;

    private static final List<String> MEASURES = List.of(
            "priceEffect",
            "volumeEffect",
            "crossEffect",
            "mixEffect",
            "priceEffectShare",
            "volumeEffectShare",
            "mixEffectShare",
            "priceDropSure",
            "mixDropSure");

    @Override
    public void measure(Inputs inputs, Readings readings) {
        if (!inputs.ledger().has(Subject.RESULTS, Field.QUANTITY)) {
            inputs.scopes()
                    .forEach(scope -> readings.missing(
                            scope, MEASURES, "signals.column-absent", Message.of("measure.column.quantity")));
            return;
        }
        PricedSales sales = new PricedSales(inputs);
        for (Scope scope : inputs.scopes()) {
            measure(sales, readings, scope);
        }
    }

    private static void measure(PricedSales sales, Readings readings, Scope scope) {
        List<PricedItem> items = sales.items(scope);
        double stated = PricedSales.stated(items);
        if (sales.weeks() < FEWEST_WEEKS) {
            readings.missing(scope, MEASURES, "signals.like-weeks-needed", FEWEST_WEEKS, sales.weeks());
        } else if (Double.isNaN(stated) || items.stream().noneMatch(PricedItem::isComparable)) {
            readings.missing(scope, MEASURES, "signals.prices-absent");
        } else if (stated < STATED) {
            readings.missing(scope, MEASURES, "signals.quantity-partly", (int) (100 * STATED), (int) (100 * stated));
        } else {
            put(readings, scope, PriceBridge.of(items));
        }
    }

    private static void put(Readings readings, Scope scope, PriceBridge bridge) {
        readings.putCents(scope, "priceEffect", bridge.price());
        readings.putCents(scope, "volumeEffect", bridge.volume());
        readings.putCents(scope, "crossEffect", bridge.cross());
        readings.putCents(scope, "mixEffect", bridge.mix());
        double before = bridge.before();
        readings.put(scope, "priceEffectShare", before > 0 ? bridge.price() / before : Double.NaN);
        readings.put(scope, "volumeEffectShare", before > 0 ? bridge.volume() / before : Double.NaN);
        readings.put(scope, "mixEffectShare", before > 0 ? bridge.mix() / before : Double.NaN);
        readings.putFlag(scope, "priceDropSure", bridge.priceScore() < -SURE);
        readings.putFlag(scope, "mixDropSure", bridge.mixScore() < -SURE);
    }
}
