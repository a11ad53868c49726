package org.koers.report;

import java.util.ArrayList;
import java.util.List;

/** From plan to result: a bar for each, and the steps between them. */
final class BridgeChart {
    private static final double ROW = 37;
    private static final double CHARACTER = 6.4;

    private final BridgeSteps bridge;
    private final ChartUnit unit;
    private final Phrases phrases;
    private final int width;
    private final int left;
    private final int right;

    BridgeChart(BridgeSteps bridge, ChartUnit unit, int width) {
        this.bridge = bridge;
        this.unit = unit;
        this.phrases = unit.phrases();
        this.width = width;
        this.left = width < 500 ? 158 : 206;
        this.right = width < 500 ? 58 : 74;
    }

    String draw(String id) {
        int rows = bridge.steps().size() + 2;
        Plot plot = plot(rows);
        Svg svg = Svg.image(
                id,
                new Svg.Size(width, (int) Math.ceil(rows * ROW)),
                phrases.say("bridge-title", unit.name()),
                describe());
        bar(svg, plot, 0, false);
        double running = bridge.plan().doubleValue();
        int row = 1;
        BridgeSteps.Group group = null;
        for (BridgeSteps.Step step : bridge.steps()) {
            if (step.group() != group) {
                rule(svg, row);
                group = step.group();
            }
            running = step(svg, plot, new Placed(step, row, running));
            row++;
        }
        rule(svg, row);
        bar(svg, plot, row, true);
        return svg.close();
    }

    private record Placed(BridgeSteps.Step step, int row, double before) {}

    /** Amounts run from just below the lowest stop of the bridge; the bars are broken when that isn't zero. */
    private Plot plot(int rows) {
        double low = bridge.plan().doubleValue();
        double high = low;
        double running = low;
        for (BridgeSteps.Step step : bridge.steps()) {
            running += step.amount().doubleValue();
            low = Math.min(low, running);
            high = Math.max(high, running);
        }
        double spread = Math.max(high - low, high * 0.01);
        double from = low - spread * 0.4;
        return new Plot(left, 0, width - left - right, rows * ROW, Math.max(0, from), high, 0, 1);
    }

    private void bar(Svg svg, Plot plot, int row, boolean result) {
        double amount = (result ? bridge.result() : bridge.plan()).doubleValue();
        double y = row * ROW + 5;
        double height = ROW - 11;
        svg.rect(result ? "c-bar" : "c-bar plan", new Svg.Point(plot.left(), y), plot.x(amount) - plot.left(), height);
        if (plot.from() > 0) {
            svg.line(
                    "c-break", new Svg.Point(plot.left() + 16, y - 2), new Svg.Point(plot.left() + 11, y + height + 2));
        }
        double text = y + height / 2 + 4;
        svg.text("e b", new Svg.Point(left - 12, text), phrases.say(result ? "bridge-result" : "bridge-plan"));
        svg.text("b", new Svg.Point(plot.x(amount) + 7, text), unit.write(amount));
    }

    private double step(Svg svg, Plot plot, Placed placed) {
        double after = placed.before() + placed.step().amount().doubleValue();
        double low = plot.x(Math.min(placed.before(), after));
        double high = plot.x(Math.max(placed.before(), after));
        double y = placed.row() * ROW + 5;
        double height = ROW - 11;
        svg.rect("c-bar " + classOf(placed.step()), new Svg.Point(low, y), Math.max(high - low, 1.5), height);
        svg.line("c-axis", new Svg.Point(plot.x(after), y + height), new Svg.Point(plot.x(after), y + ROW));
        double text = y + height / 2 + 4;
        svg.text("e", new Svg.Point(left - 12, text), fit(name(placed.step())));
        svg.text(
                "",
                new Svg.Point(high + 7, text),
                unit.signed(placed.step().amount().doubleValue()));
        return after;
    }

    private void rule(Svg svg, int row) {
        svg.line("c-grid", new Svg.Point(0, row * ROW - 0.5), new Svg.Point(width, row * ROW - 0.5));
    }

    private static String classOf(BridgeSteps.Step step) {
        return switch (step.group()) {
            case MARKET -> "mkt";
            case OWN -> step.amount().signum() < 0 ? "neg" : "pos";
            case AMBITION, UNEXPLAINED -> "open";
        };
    }

    private String name(BridgeSteps.Step step) {
        String group = phrases.say("bridge-" + step.group().name().toLowerCase(java.util.Locale.ROOT));
        if (step.isSum()) {
            return phrases.say("bridge-step", group, phrases.say("bridge-others", phrases.count(step.count())));
        }
        String segment = step.segment();
        if (segment == null) {
            boolean undivided = step.group() == BridgeSteps.Group.UNEXPLAINED && bridge.namesSegments();
            return undivided ? phrases.say("bridge-undivided") : group;
        }
        return phrases.say("bridge-step", group, segment);
    }

    private String fit(String name) {
        int most = (int) ((left - 14) / CHARACTER);
        return name.length() <= most ? name : name.substring(0, most - 1).strip() + "…";
    }

    private String describe() {
        List<String> parts = new ArrayList<>();
        for (BridgeSteps.Step step : bridge.steps()) {
            parts.add(name(step) + " " + unit.signed(step.amount().doubleValue()));
        }
        return phrases.say(
                "bridge-says",
                unit.write(bridge.plan().doubleValue()),
                unit.write(bridge.result().doubleValue()),
                String.join(", ", parts));
    }
}
