package org.koers.situation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koers.decisions.Decision;
import org.koers.quotes.Quote;

/** Takes back what a row tells of a later day: its outcome. */
final class AsItWas {
    private AsItWas() {}

    /**
     * Open again when it was decided after this day. Where the row tells of a later day, what it says of the course of the
     * quote may be of that day too: how far it was, how likely and how often it was put off is then not known, nor for when
     * it was expected once it was put off.
     */
    static Quote quote(Quote quote, LocalDate day) {
        boolean decidedLater = isAfter(quote.decisionDate(), day);
        boolean touchedLater = isAfter(quote.lastContact(), day);
        if (!decidedLater && !touchedLater) {
            return quote;
        }
        Integer pushed = quote.timesPushed();
        boolean neverPushed = pushed != null && pushed == 0;
        return new Quote(
                quote.number(),
                quote.customerNo(),
                quote.quoteDate(),
                quote.amount(),
                null,
                null,
                pushed == null || neverPushed ? quote.expectedOrderDate() : null,
                neverPushed ? pushed : null,
                decidedLater ? Quote.Status.OPEN : quote.status(),
                decidedLater ? null : quote.lossReason(),
                touchedLater ? null : quote.lastContact(),
                decidedLater ? null : quote.decisionDate(),
                quote.segment(),
                quote.rep(),
                quote.origin(),
                quote.known());
    }

    private static boolean isAfter(@Nullable LocalDate date, LocalDate day) {
        return date != null && date.isAfter(day);
    }

    /** Open again when it was done after this day. */
    static Decision decision(Decision decision, LocalDate day) {
        if (!isAfter(decision.doneOn(), day)) {
            return decision;
        }
        return new Decision(
                decision.date(),
                decision.topic(),
                decision.adviceId(),
                decision.text(),
                decision.type(),
                decision.owner(),
                decision.due(),
                decision.expectedEffect(),
                decision.measure(),
                decision.from(),
                decision.to(),
                decision.reviewDate(),
                Decision.Status.OPEN,
                null,
                null,
                decision.origin(),
                decision.known());
    }
}
