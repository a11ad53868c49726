package org.koers.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.steering.Choice;

/**
 * Open decisions to remind somebody of: past their date, or due this week. One's own come first.
 *
 * @param due to show, at most {@value #MOST}
 * @param late how many are past their date, shown or not
 * @param thisWeek how many are due by the end of the week, likewise
 * @param snoozed those that this account put off and that would be shown now
 */
record Reminders(List<Reminder> due, int late, int thisWeek, List<Reminder> snoozed) {
    private static final int MOST = 5;

    /** @param mine whether the account and the owner have the same name */
    record Reminder(long id, String text, String owner, LocalDate day, boolean late, boolean mine) {}

    /** Of a week for which nobody is reminded of anything. */
    static Reminders none() {
        return new Reminders(List.of(), 0, 0, List.of());
    }

    /**
     * @param day of the next meeting
     * @param put off by this account, until when
     */
    static Reminders of(List<Choice> choices, LocalDate day, Account account, Map<Long, LocalDate> put) {
        List<Reminder> all = choices.stream()
                .filter(Choice::isOpen)
                .map(choice -> reminder(choice, day, account))
                .filter(one -> !one.day().isAfter(IsoWeek.of(day).end()))
                .sorted(Comparator.comparing(Reminder::mine)
                        .reversed()
                        .thenComparing(Reminder::day)
                        .thenComparing(Reminder::id))
                .toList();
        List<Reminder> shown = all.stream()
                .filter(one -> !put.getOrDefault(one.id(), LocalDate.MIN).isAfter(day))
                .toList();
        int late = (int) shown.stream().filter(Reminder::late).count();
        return new Reminders(
                shown.stream().limit(MOST).toList(),
                late,
                shown.size() - late,
                all.stream().filter(one -> !shown.contains(one)).toList());
    }

    /** What never had a date is never due. */
    private static Reminder reminder(Choice choice, LocalDate day, Account account) {
        LocalDate due = choice.dueNow() == null ? LocalDate.MAX : choice.dueNow();
        String owner = choice.owner() == null ? "" : choice.owner();
        return new Reminder(
                choice.id(),
                choice.text().isEmpty() ? choice.topic() : choice.text(),
                owner,
                due,
                due.isBefore(day),
                isOf(choice, account));
    }

    /** Whether the account and the owner have the same name, however it is written. */
    static boolean isOf(Choice choice, Account account) {
        String owner = choice.owner();
        return owner != null && Scope.key(owner).equals(Scope.key(account.name()));
    }

    /** How many are not shown because there are too many. */
    public int more() {
        return late + thisWeek - due.size();
    }
}
