package org.koers.web;

import org.koers.measure.Message;

/** The plan has more rows than can be reviewed in the memory that Koers has; nothing of it is lost. */
public final class PlanTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long rows;
    private final long megabytes;

    /** @param megabytes of memory with which it can be reviewed */
    public PlanTooLarge(long rows, long megabytes) {
        super(rows + " rows need " + megabytes + " MB");
        this.rows = rows;
        this.megabytes = megabytes;
    }

    /** For whoever has just brought a file in. */
    public Message afterStoring() {
        return Message.of("web.review-too-large", rows, megabytes);
    }

    /** For whoever opens the plan. */
    public Message words() {
        return Message.of("web.plan-too-large", rows, megabytes);
    }
}
