package org.koers.signals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.team.Member;

/**
 * Pay that reps stand to lose when they end the year at today's plan index and pay follows attainment in a straight line
 * (rule T13). One figure for the team, and none for fewer than five reps.
 */
final class PayGauge implements Gauge {
    private static final int FEWEST_REPS = 5;
    private static final double ONE_IN_FIVE = 0.2;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        if (!inputs.ledger().has(Subject.TEAM, Field.VARIABLE_PAY)) {
            readings.missing(
                    Scope.TOTAL, "payAtStake", "signals.column-absent", Message.of("measure.column.variable-pay"));
            return;
        }
        Map<String, Double> variable = new HashMap<>();
        for (Member member : inputs.ledger().team()) {
            BigDecimal share = member.variablePay();
            if (share != null) {
                variable.put(Scope.key(member.name()), share.doubleValue());
            }
        }
        List<Double> losses = new ArrayList<>();
        for (Scope rep : inputs.reps()) {
            double index = readings.number(rep, "planIndex");
            Double share = variable.get(rep.id());
            if (rep.kind() == ScopeKind.REP && share != null && !Double.isNaN(index)) {
                losses.add(share * Math.max(0, 1 - index));
            }
        }
        if (losses.size() < FEWEST_REPS) {
            readings.missing(Scope.TOTAL, "payAtStake", "signals.reps-needed", FEWEST_REPS, losses.size());
            return;
        }
        losses.sort(java.util.Comparator.reverseOrder());
        int place = (int) StrictMath.ceil(ONE_IN_FIVE * losses.size()) - 1;
        readings.put(Scope.TOTAL, "payAtStake", losses.get(place));
    }
}
