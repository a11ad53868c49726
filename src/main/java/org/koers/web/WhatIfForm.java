package org.koers.web;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.steering.Lever;
import org.koers.steering.Levers;
import org.koers.steering.WhatIf;

/**
 * What someone filled in.
 *
 * @param scope the total when none that exists was chosen
 * @param levers those that could be read and lie within bounds
 * @param typed as it was typed, per lever; empty for nothing
 * @param faults levers whose text is no number, or beyond its bounds
 */
record WhatIfForm(Scope scope, Levers levers, Map<Lever, String> typed, List<Lever> faults) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 4;
    private static final String NUMBER = "[+-]?\\d{1,4}(\\.\\d{1,2})?";

    /** @param weeks to come, at least one */
    static WhatIfForm read(Map<String, String> asked, WhatIf whatIf, List<IsoWeek> weeks) {
        Map<Lever, String> typed = new EnumMap<>(Lever.class);
        Map<Lever, BigDecimal> changes = new EnumMap<>(Lever.class);
        List<Lever> faults = new java.util.ArrayList<>();
        for (Lever lever : Lever.values()) {
            String text = asked.getOrDefault(lever.id(), "").strip();
            typed.put(lever, text);
            String number = text.replace(',', '.').replace('\u2212', '-');
            if (number.matches(NUMBER)) {
                BigDecimal change = new BigDecimal(number).divide(HUNDRED, DECIMALS, java.math.RoundingMode.HALF_EVEN);
                if (change.abs().compareTo(lever.most()) <= 0) {
                    changes.put(lever, change);
                } else {
                    faults.add(lever);
                }
            } else if (!text.isEmpty()) {
                faults.add(lever);
            }
        }
        IsoWeek from = IsoWeek.parse(asked.getOrDefault("from", ""))
                .filter(weeks::contains)
                .orElse(weeks.get(0));
        String wanted = asked.getOrDefault("scope", "");
        Scope scope = whatIf.scopes().stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElse(Scope.TOTAL);
        return new WhatIfForm(scope, new Levers(changes, from), typed, List.copyOf(faults));
    }
}
