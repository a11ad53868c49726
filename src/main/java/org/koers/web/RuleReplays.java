package org.koers.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advisory;
import org.koers.calendar.IsoWeek;
import org.koers.review.ChangeVerdict;
import org.koers.review.LeadTime;
import org.koers.review.ReplayChange;
import org.koers.review.RowHistory;

/** Replays of the draft over the weeks behind us. A replay is of who asked for it; nobody else sees it. */
public interface RuleReplays {
    /**
     * Begins a replay of the draft as it is, beside whatever else is done.
     *
     * @param plans that the account may see
     * @return empty when the draft has errors
     */
    Optional<UUID> begin(Account account, List<PlanCard> plans);

    /** Empty when there is none (any more), and when somebody else asked for it. */
    Optional<Job> find(Account account, UUID id);

    /** The last one that this account asked for. */
    Optional<Job> last(Account account);

    void stop(Account account, UUID id);

    /**
     * A replay.
     *
     * @param revision of the draft that is replayed
     * @param base the version that it is compared with
     */
    record Job(UUID id, long revision, long base, List<PlanCard> plans, State state) {}

    /** How far it is. */
    sealed interface State {
        /** @param plan which is replayed now; null before the first */
        record Busy(int done, int all, @Nullable String plan) implements State {}

        record Done(List<Replayed> plans) implements State {
            public Done {
                plans = List.copyOf(plans);
            }
        }

        record Stopped() implements State {}

        /** @param code under which it stands in the log; null when the plans are too large to be replayed */
        record Failed(@Nullable String code) implements State {}
    }

    /** What came of one plan. */
    record Replayed(
            PlanCard plan, List<Week> weeks, List<ChangeVerdict> verdicts, LeadTime leads, List<RowHistory> histories) {
        public Replayed {
            weeks = List.copyOf(weeks);
            verdicts = List.copyOf(verdicts);
            histories = List.copyOf(histories);
        }
    }

    /** One week by both. @param same how many advices both give */
    record Week(IsoWeek week, Advisory published, Advisory draft, List<ReplayChange> changes, int same) {
        public Week {
            changes = List.copyOf(changes);
        }
    }
}
