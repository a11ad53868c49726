package org.koers.report;

import java.math.BigDecimal;
import java.util.List;
import org.koers.advice.Item;

/** The customers an advice is about, by what is at stake. */
final class ItemBars {
    private static final int ROW = 28;

    private final List<Item> items;
    private final Phrases phrases;

    /** @param items with an amount, largest first */
    ItemBars(List<Item> items, Phrases phrases) {
        this.items = items;
        this.phrases = phrases;
    }

    String draw(String id, int width) {
        double most = items.stream().mapToDouble(ItemBars::amount).max().orElse(1);
        double left = width > 400 ? 180 : 130;
        Plot plot = new Plot(left, 0, width - left - 78, 1, 0, most == 0 ? 1 : most, 0, 1);
        Svg svg = Svg.image(
                id, new Svg.Size(width, items.size() * ROW + 4), phrases.say("customers-caption"), describe());
        for (int i = 0; i < items.size(); i++) {
            double y = i * (double) ROW + 4;
            Item item = items.get(i);
            svg.text("e", new Svg.Point(left - 10, y + 15), fit(item.name(), (int) (left / 7)));
            svg.rect("c-bar", new Svg.Point(left, y + 4), Math.max(1.5, plot.x(amount(item)) - left), 14);
            svg.text("s", new Svg.Point(plot.x(amount(item)) + 6, y + 15), phrases.money(item.amount()));
        }
        return svg.close();
    }

    private static String fit(String name, int most) {
        return name.length() <= most ? name : name.substring(0, most - 1).strip() + "…";
    }

    private static double amount(Item item) {
        BigDecimal amount = item.amount();
        return amount == null ? 0 : amount.abs().doubleValue();
    }

    private String describe() {
        return phrases.list(items.stream()
                        .map(item -> item.name() + " " + phrases.money(item.amount()))
                        .toList())
                + ".";
    }
}
