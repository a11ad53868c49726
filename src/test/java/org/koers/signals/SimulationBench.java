package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The tables of src/docs/breaks.md, of 10,000 years each: {@code mvn -Pbench test}. */
class SimulationBench {
    private static final int YEARS = Integer.getInteger("years", 10_000);
    private static final int ENOUGH = 200;

    @Test
    void landing() {
        StringBuilder table = new StringBuilder(LandingSimulation.head()).append('\n');
        SimulatedYear.Kind ten = SimulatedYear.Kind.noise(0.10);
        add(table, "noise 10 %", ten);
        add(table, "φ 0.3", ten.phi(0.3));
        add(table, "φ 0.6", ten.phi(0.6));
        add(table, "drift 4 %", ten.drift(0.04));
        add(table, "drift 4 %, φ 0.3", ten.drift(0.04).phi(0.3));
        add(table, "drift 8 %", ten.drift(0.08));
        add(table, "lumps in 5 % of weeks", ten.lumps(0.05));
        add(table, "10 % lower from week 20", ten.falling(0.10, 20));
        add(table, "noise 20 %", SimulatedYear.Kind.noise(0.20));
        add(table, "noise 20 %, drift 4 %", SimulatedYear.Kind.noise(0.20).drift(0.04));
        System.out.println(table);
        assertThat(table).isNotEmpty();
    }

    private static void add(StringBuilder table, String name, SimulatedYear.Kind kind) {
        LandingSimulation simulation = LandingSimulation.run(SimulatedLanding.present(), kind, YEARS, 1);
        table.append(simulation.row(name, ENOUGH)).append('\n');
    }

    @Test
    void breaks() {
        StringBuilder table = new StringBuilder();
        table.append(BreakSimulation.FALSE_HEAD);
        for (double phi : new double[] {0, 0.15, 0.3, 0.45, 0.6}) {
            table.append(BreakSimulation.run(phi, 0, YEARS, 2).falseRow("" + phi))
                    .append('\n');
        }
        table.append('\n').append(BreakSimulation.FOUND_HEAD);
        for (double phi : new double[] {0, 0.3}) {
            for (double sigmas : new double[] {0.5, 1, 2}) {
                table.append(BreakSimulation.run(phi, sigmas, YEARS, 3).foundRow(sigmas + " σ, φ " + phi))
                        .append('\n');
            }
        }
        System.out.println(table);
        assertThat(table).isNotEmpty();
    }

    @Test
    void firstYears() {
        StringBuilder table = new StringBuilder("| φ | outside, any: weeks 18–52 | weeks 18–33 |\n|---|---|---|\n");
        for (double phi : new double[] {0, 0.3, 0.6}) {
            double[] shares = BreakSimulation.firstYear(phi, YEARS, 5);
            table.append(String.format(
                    java.util.Locale.ROOT,
                    "| %.1f | %.0f %%, %.0f %% | %.0f %%, %.0f %% |%n",
                    phi,
                    100 * shares[0],
                    100 * shares[1],
                    100 * shares[2],
                    100 * shares[3]));
        }
        System.out.println(table);
        assertThat(table).isNotEmpty();
    }

    @Test
    void warnings() {
        StringBuilder table = new StringBuilder(DatedWarnings.HEAD);
        SimulatedYear.Kind ten = SimulatedYear.Kind.noise(0.10);
        SimulatedYear.Kind five = SimulatedYear.Kind.noise(0.05);
        dated(table, "noise 10 %", ten);
        dated(table, "noise 10 %, φ 0.3", ten.phi(0.3));
        dated(table, "noise 10 %, drift 4 %", ten.drift(0.04));
        dated(table, "noise 5 %, −9 % in week 14", five.falling(0.09, 14));
        dated(table, "noise 10 %, −9 % in week 14", ten.falling(0.09, 14));
        dated(table, "noise 10 %, −20 % in week 14", ten.falling(0.20, 14));
        dated(table, "noise 10 %, φ 0.3, −20 % in week 14", ten.phi(0.3).falling(0.20, 14));
        System.out.println(table);
        assertThat(table).isNotEmpty();
    }

    private static void dated(StringBuilder table, String name, SimulatedYear.Kind kind) {
        table.append(DatedWarnings.run(kind, YEARS, 4).row(name)).append('\n');
    }
}
