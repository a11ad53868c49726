package org.koers.signals;

import java.util.Locale;

/**
 * What the outcome check claims and how often that is true, as the table in {@code src/docs/outcome-check.md}: {@code java
 * org.koers.signals.OutcomeMarks}.
 */
final class OutcomeMarks {
    private static final int SERIES = 1_000;

    private OutcomeMarks() {}

    public static void main(String[] arguments) {
        for (int before : new int[] {20, 52}) {
            for (double correlation : new double[] {0, 0.3}) {
                System.out.printf(
                        Locale.ROOT,
                        "%n### %d weeks before, φ = %.1f%n%n"
                                + "| effect | noise | horizon | covered | worked | worse | promised |%n"
                                + "|---|---|---|---|---|---|---|%n",
                        before,
                        correlation);
                for (double effect : new double[] {0, 0.05, 0.1, 0.2}) {
                    for (double noise : new double[] {0.1, 0.2, 0.3}) {
                        for (int behind : new int[] {4, 8, 13}) {
                            PlantedChange planted = new PlantedChange(effect, noise, correlation, before, behind);
                            PlantedChange.Found found = planted.in(SERIES, 20_261_130L + planted.hashCode());
                            System.out.printf(
                                    Locale.ROOT,
                                    "| %.0f %% | %.0f %% | %d | %.1f %% | %.1f %% | %.1f %% | %.1f %% |%n",
                                    100 * effect,
                                    100 * noise,
                                    behind,
                                    100 * found.covered(),
                                    100 * found.better(),
                                    100 * found.worse(),
                                    100 * found.promised());
                        }
                    }
                }
            }
        }
    }
}
