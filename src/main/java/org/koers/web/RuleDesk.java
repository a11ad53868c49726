package org.koers.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Language;
import org.koers.rules.Dimension;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;
import org.koers.ruletables.Checks;
import org.koers.ruletables.DraftCheck;
import org.koers.ruletables.DraftEdit;
import org.koers.ruletables.RuleDraft;

/** Where the rules lie: the version that holds, all before it, and the draft. Who may touch them, {@link Permissions} says. */
public interface RuleDesk {
    /** The version that holds now. */
    RuleVersion standing();

    /** Newest first. */
    List<RuleVersion> history();

    Optional<RuleVersion> version(long number);

    /** @throws java.util.NoSuchElementException when there is no such version */
    RuleSet rules(long number);

    Draft draft();

    /**
     * The draft.
     *
     * @param base the version that it changes
     * @param revision counts every change
     * @param before the draft in which nothing was changed yet
     * @param changedBy null when nobody changed it
     */
    record Draft(
            long base,
            long revision,
            RuleDraft rules,
            RuleDraft before,
            @Nullable String changedBy,
            Instant changed) {}

    /** What came of edits, and the revision that it led to. */
    record Edited(long revision, RuleDraft.Edited outcome) {}

    /** Who changed what in the draft, the last change of each cell. */
    List<Changed> changed();

    /**
     * A change of the draft.
     *
     * @param line its number
     * @param cell key of the column; empty for the line as a whole
     * @param account name of who did
     */
    record Changed(Dimension table, long line, String cell, String account, Instant when) {}

    /** @param notation in which the edits are written */
    Edited edit(Account account, List<DraftEdit> edits, Language notation);

    /** Looks at a draft, without the checks that are switched off. */
    DraftCheck.Checked check(Draft draft, Language notation);

    /** Throws all changes away; {@link #takeBack} brings them back. @return the revision that it led to */
    long discard(Account account);

    /**
     * Other rows instead of the draft.
     *
     * @param revision of the draft that they were made of
     * @param onto the version that they change
     * @param shipped number of the set that came with Koers and is in them now; null when none was taken over
     */
    record Replacement(long revision, long onto, @Nullable Long shipped, List<Row> rows) {}

    /**
     * Takes other rows instead of the draft.
     *
     * @return the revision that it led to; empty when the draft was changed since, and so left alone
     */
    OptionalLong replace(Account account, Replacement wanted);

    /** @return false when the draft was changed since that revision */
    boolean takeBack(Account account, long revision);

    /** What came of publishing. */
    sealed interface Outcome {
        record Published(long number) implements Outcome {}

        /** A second pair of eyes is asked for. */
        record Asked() implements Outcome {}

        /** @param why which of the reasons below */
        record Refused(Why why) implements Outcome {}
    }

    /** Why nothing was published. */
    enum Why {
        /** Somebody was first: with another version, or with a change of the draft. */
        OVERTAKEN,
        /** There are errors. */
        ERRORS,
        /** It says what the version that holds says. */
        NOTHING,
        /** Examples don't hold, and no reason was given. */
        EXAMPLES,
        /** No reason was given. */
        REASON,
        /** The same person asked for it. */
        SAME_EYES
    }

    /**
     * Publishes the draft.
     *
     * @param revision that the person saw
     * @param why in their words
     * @param failing why examples may fail; blank when no reason was given
     */
    Outcome publish(Account account, long revision, String why, String failing);

    /** Publishes an older version again; the draft keeps its changes. */
    Outcome restore(Account account, long number, String why);

    /** What a second pair of eyes is asked to look at; empty when nothing is. */
    Optional<Request> request();

    /**
     * Asked by somebody.
     *
     * @param revision of the draft that was asked for
     * @param name of who asks
     */
    record Request(long revision, String name, long account, String why, Instant asked) {}

    void withdrawRequest(Account account);

    /** Whether a second pair of eyes is needed. */
    boolean needsApproval();

    /** Says that somebody has the draft before them, and names the others who have. */
    List<String> present(Account account);

    /** Checks that are off. */
    List<Off> checksOff();

    /**
     * A check that is off.
     *
     * @param check key of what it says
     * @param account who switched it off
     */
    record Off(Dimension table, String check, String account, Instant switched) {
        /** Without who and when. */
        public static Set<Checks.Off> of(List<Off> off) {
            return off.stream()
                    .map(one -> new Checks.Off(one.table(), one.check()))
                    .collect(Collectors.toSet());
        }
    }

    void switchCheck(Account account, Dimension table, String check, boolean on);
}
