package org.koers.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.measure.Unit;
import org.koers.measure.Wording;
import org.koers.steering.LandingRange;
import org.koers.steering.Lever;
import org.koers.steering.Levers;

/** How the page on which someone tries says its numbers. */
final class WhatIfWords {
    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("0.99");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Wording wording;

    WhatIfWords(Wording wording) {
        this.wording = wording;
    }

    /** A text of the bundle {@code whatif}. */
    String say(String key, Object... arguments) {
        return wording.render("whatif." + key, arguments);
    }

    String say(Message message) {
        return wording.render(message);
    }

    String money(BigDecimal amount) {
        return wording.money(amount);
    }

    String signed(BigDecimal amount) {
        return wording.signedMoney(amount);
    }

    String range(LandingRange landing) {
        return say("range", money(landing.low()), money(landing.high()));
    }

    /** {@code 12 %}; at the ends of what is claimed {@code hoogstens 1 %}. */
    String chance(BigDecimal chance) {
        if (chance.compareTo(LEAST) <= 0) {
            return say("at-most", wording.share(LEAST));
        }
        return chance.compareTo(MOST) >= 0
                ? say("at-least", wording.share(MOST))
                : wording.share(chance.setScale(2, RoundingMode.HALF_EVEN));
    }

    String label(Lever lever) {
        return say("lever." + lever.id());
    }

    /** {@code bezoeken +10 %, hitrate +2,0 procentpunt, vanaf week 22}. */
    String levers(Levers levers) {
        List<String> parts = new ArrayList<>();
        levers.changes()
                .forEach((lever, change) -> parts.add(say("turned", label(lever), signedChange(lever, change))));
        return parts.isEmpty() ? say("nothing-turned") : say("from", String.join(", ", parts), week(levers.from()));
    }

    private String signedChange(Lever lever, BigDecimal change) {
        String written = lever.unit() == Unit.SHARE ? wording.share(change) : wording.write(change, lever.unit());
        return change.signum() > 0 ? "+" + written : written;
    }

    String week(IsoWeek week) {
        return wording.week(week);
    }

    /** Percent or points, as a field of a form has them: {@code 12.5}. */
    static String inField(BigDecimal change) {
        return change.multiply(HUNDRED).stripTrailingZeros().toPlainString();
    }
}
