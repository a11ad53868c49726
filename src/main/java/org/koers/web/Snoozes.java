package org.koers.web;

import java.time.LocalDate;
import java.util.Map;

/** Reminders of decisions that people put off; each account its own. */
public interface Snoozes {
    /** By decision of the plan: the day on which the account wants to be reminded again. */
    Map<Long, LocalDate> of(PlanCard plan, Account account);

    void snooze(long choice, LocalDate until, Account account);

    /** Reminds of it again at once. */
    void show(long choice, Account account);
}
