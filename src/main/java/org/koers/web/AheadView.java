package org.koers.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Wording;
import org.koers.steering.TargetProposal;

/**
 * What a target can rest on, in words.
 *
 * @param says what all sides leave together; empty where none is known
 * @param compares how last year and ten percent lies to that; empty where none is known
 */
public record AheadView(String says, String compares, String lastYear, String tenMore, List<Side> sides) {

    /** @param id as the words for it are named; @param low empty, as middle and high, where it is not known */
    public record Side(String id, String low, String middle, String high, String says) {}

    static AheadView of(TargetProposal proposal, Wording wording) {
        TargetProposal.Range together = proposal.together();
        return new AheadView(
                together == null
                        ? ""
                        : wording.render(
                                proposal.contradicts()
                                        ? "target.revise.ahead.contradicts"
                                        : "target.revise.ahead.together",
                                wording.money(together.low()),
                                wording.money(together.high())),
                compares(proposal.tenMore(), together, wording),
                wording.money(proposal.lastYear()),
                wording.money(proposal.tenMore()),
                proposal.ways().stream().map(way -> side(way, wording)).toList());
    }

    private static String compares(BigDecimal tenMore, TargetProposal.@Nullable Range together, Wording wording) {
        if (together == null) {
            return "";
        }
        String place = tenMore.compareTo(together.high()) > 0
                ? "beyond"
                : tenMore.compareTo(together.low()) < 0 ? "below" : "within";
        return wording.render("target.revise.ahead." + place, wording.money(tenMore));
    }

    private static Side side(TargetProposal.Way way, Wording wording) {
        TargetProposal.Range range = way.range();
        String says = wording.render(way.says());
        return range == null
                ? new Side(way.side().id(), "", "", "", wording.render("target.revise.ahead.unknown", says))
                : new Side(
                        way.side().id(),
                        wording.money(range.low()),
                        wording.money(range.middle()),
                        wording.money(range.high()),
                        says);
    }
}
