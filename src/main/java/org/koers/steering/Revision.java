package org.koers.steering;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;

/**
 * Another target for the year, as it was proposed, and what was ruled about it. The target before it stays what it was.
 *
 * @param id 0 until it is kept
 * @param asOf week whose forecast it was worked out on
 * @param proposed day on which it was
 * @param reasons why, how and from when
 * @param parts the total first, then the segments that change
 * @param ruling null while nobody ruled
 */
public record Revision(
        long id,
        IsoWeek asOf,
        LocalDate proposed,
        Reasons reasons,
        List<Part> parts,
        @Nullable LandingRange landing,
        Proposer proposer,
        Instant recorded,
        @Nullable Ruling ruling) {
    public Revision {
        parts = List.copyOf(parts);
    }

    /**
     * Why, how and from when.
     *
     * @param version what the new target is called
     * @param way how it was worked out; null by the team's own reckoning
     * @param calculation the team's own reckoning in words; empty when a way says all
     * @param from first week that it changes
     * @param payWords whom it concerns and how; may be empty
     */
    public record Reasons(
            String version,
            Trigger trigger,
            String reason,
            Scenario.@Nullable Kind way,
            String calculation,
            IsoWeek from,
            PayEffect pay,
            String payWords) {}

    /**
     * The total or a segment.
     *
     * @param before target of the year as it was
     * @param after as it will be
     * @param chanceBefore that it is reached, 0.01…0.99; null without a landing
     * @param weeks what is planned from the first week on, adding up to the rest of {@code after}
     */
    public record Part(
            Scope scope,
            BigDecimal before,
            BigDecimal after,
            @Nullable BigDecimal chanceBefore,
            @Nullable BigDecimal chanceAfter,
            SortedMap<IsoWeek, BigDecimal> weeks) {
        public Part {
            weeks = Collections.unmodifiableSortedMap(new TreeMap<>(weeks));
        }
    }

    /** Who proposed it; two people may have one name. @param account its id */
    public record Proposer(long account, String name) {}

    /** @param by name of who ruled; @param words may be empty */
    public record Ruling(Verdict verdict, LocalDate day, String by, String words, Instant recorded) {}

    public enum Verdict {
        APPROVED,
        REFUSED,
        /** Taken back by who proposed it, or by who approved it before it began. */
        WITHDRAWN
    }

    public Part total() {
        return parts.get(0);
    }

    public boolean isOpen() {
        return ruling == null;
    }

    public boolean isApproved() {
        return ruling != null && ruling.verdict() == Verdict.APPROVED;
    }
}
