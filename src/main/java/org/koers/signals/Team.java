package org.koers.signals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.koers.calendar.IsoWeek;
import org.koers.team.Member;

/** How many full-time equivalents were there in a week. */
final class Team {
    private final List<Member> members;

    Team(List<Member> members) {
        this.members = members.stream().filter(member -> member.fte() != null).toList();
    }

    /** By Wednesday of the week; 0 when the sheet says nothing of it. */
    double present(IsoWeek week) {
        LocalDate day = week.start().plusDays(2);
        double sum = 0;
        for (Member member : members) {
            LocalDate from = member.from();
            LocalDate to = member.to();
            BigDecimal fte = member.fte();
            boolean there = (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
            sum += there && fte != null ? fte.doubleValue() : 0;
        }
        return sum;
    }
}
