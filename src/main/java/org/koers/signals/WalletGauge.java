package org.koers.signals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.koers.customers.Selection;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/** Where much can be bought, and how much of it is bought from us (rule F07). */
final class WalletGauge implements Gauge {
    private static final int FEWEST = 8;
    private static final String RANK = "selectedPotentialRank";
    private static final String WALLET = "selectedWallet";

    @Override
    public void measure(Inputs inputs, Readings readings) {
        Lack potential = Lack.of(inputs, Subject.SELECTION, Field.POTENTIAL);
        Lack wallet = Lack.of(inputs, Subject.SELECTION, Field.SHARE_OF_WALLET);
        double[] potentials = inputs.names().selection().values().stream()
                .map(Selection::potential)
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .sorted()
                .toArray();
        for (String number : inputs.figures().customerNumbers()) {
            Scope customer = inputs.names().customer(number);
            Selection row = inputs.names().selection().get(number);
            if (potential != null) {
                potential.put(readings, customer, List.of(RANK));
            } else if (potentials.length < FEWEST) {
                readings.missing(customer, RANK, "signals.potentials-needed", FEWEST, potentials.length);
            } else if (row == null || row.potential() == null) {
                readings.missing(customer, RANK, "signals.customer-without", Message.of("measure.column.potential"));
            } else {
                readings.put(customer, RANK, rank(row.potential().doubleValue(), potentials));
            }
            if (wallet != null) {
                wallet.put(readings, customer, List.of(WALLET));
            } else if (row == null || row.shareOfWallet() == null) {
                readings.missing(
                        customer, WALLET, "signals.customer-without", Message.of("measure.column.share-of-wallet"));
            } else {
                readings.put(customer, WALLET, row.shareOfWallet().doubleValue());
            }
        }
    }

    /** Share of the potentials that lie lower, ties counted half. */
    private static double rank(double own, double[] potentials) {
        double lower = 0;
        for (double potential : potentials) {
            lower += potential < own ? 1 : potential == own ? 0.5 : 0;
        }
        return lower / potentials.length;
    }
}
