package org.koers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The target of a plan in words: what it is, what it was, and what is proposed.
 *
 * @param target of the year now; empty without one
 * @param standing where the year lands and the chance; empty without a landing
 * @param versions as first set first
 * @param open waits for a ruling; null when nothing does
 * @param declined refused or taken back, the last first
 */
public record TargetView(
        String target,
        String standing,
        List<Version> versions,
        @Nullable Proposal open,
        List<Proposal> declined) {

    /**
     * @param name what it is called; empty for the first target
     * @param from since when
     * @param change in money against the one before; empty for the first
     * @param how it came about; null where the sheet brought it
     */
    public record Version(
            String name,
            String from,
            String target,
            String change,
            @Nullable Proposal how) {}

    /**
     * @param verdict as the words for it are named; empty while it waits
     * @param way how it was worked out
     * @param calculation the team's own words; may be empty
     * @param standing where the year landed when it was proposed; empty when that was not known
     * @param ruled who and when; empty while it waits
     * @param own whether the reader proposed it
     * @param again where the same can be proposed once more
     */
    public record Proposal(
            long id,
            String version,
            String verdict,
            String trigger,
            String reason,
            String way,
            String calculation,
            String standing,
            String from,
            String pay,
            List<Part> parts,
            String proposed,
            String ruled,
            String ruling,
            boolean own,
            String again) {}

    /** The total or a segment, before and after; a chance that is not known is a dash. */
    public record Part(
            String name, String before, String after, String change, String chanceBefore, String chanceAfter) {}

    /**
     * A row of the form.
     *
     * @param field name of its field
     * @param typed target as it was typed
     * @param settled least that it can be
     * @param fault empty when nothing is wrong
     */
    public record Row(
            String field,
            String name,
            String now,
            String landing,
            String chanceNow,
            String typed,
            String change,
            String chance,
            String settled,
            String fault) {}

    /**
     * What comes of a form.
     *
     * @param total row of the total, with what no segment has in it
     * @param undivided what no segment has; empty where nothing is left
     */
    public record Result(List<Row> rows, Row total, String undivided, List<String> warnings) {}
}
