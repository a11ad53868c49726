package org.koers.situation;

import java.time.LocalDate;
import org.koers.decisions.Decision;
import org.koers.quotes.Quote;

/** Takes back what a row tells of a later day: its outcome. */
final class AsItWas {
    private AsItWas() {}

    /** Open again when it was decided after this day. */
    static Quote quote(Quote quote, LocalDate day) {
        LocalDate decided = quote.decisionDate();
        if (decided == null || !decided.isAfter(day)) {
            return quote;
        }
        return new Quote(
                quote.number(),
                quote.customerNo(),
                quote.quoteDate(),
                quote.amount(),
                quote.probability(),
                quote.stage(),
                quote.expectedOrderDate(),
                quote.timesPushed(),
                Quote.Status.OPEN,
                null,
                quote.lastContact(),
                null,
                quote.segment(),
                quote.rep(),
                quote.origin(),
                quote.known());
    }

    /** Open again when it was done after this day. */
    static Decision decision(Decision decision, LocalDate day) {
        LocalDate done = decision.doneOn();
        if (done == null || !done.isAfter(day)) {
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
