package org.koers.web;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.intake.Changes;
import org.koers.intake.NewPlan;
import org.koers.intake.Reading;
import org.koers.intake.Renumbered;
import org.koers.intake.SheetLook;
import org.koers.intake.SheetMapping;
import org.koers.measure.Message;
import org.koers.provenance.Problem;

/**
 * Takes files in, in the background, step by step: recognised, checked, previewed, confirmed. Nothing is part of a plan
 * before it is confirmed. A step that asks a person waits for a day after the last visit, also when the page is closed.
 */
public interface Intake {
    /**
     * Begins to read a file.
     *
     * @param plan for which it is meant; null: the plan that the file is about, found or begun by its weeks
     * @param fileName as people know it, without folder
     * @param file is taken over: kept with its verdict
     */
    UUID begin(Account account, @Nullable Long plan, String fileName, Path file);

    /** A job, while it is remembered; waits a moment for a busy one to move on. */
    Optional<Job> look(UUID job);

    /** Jobs of this account that have not ended: those that wait for it and those that are being read, the last first. */
    List<Job> waiting(Account account);

    /** Files of these teams that did not become an upload, the last first, at most fifty. */
    List<Unused> unused(Set<Long> teams);

    /** The password of the file, while it is {@link Locked}. Not kept. */
    void unlock(UUID job, String password);

    /**
     * Which plan the file is for, while it is {@link Homeless} or {@link Checked}. The file is read again.
     *
     * @param plan null: begin a new one, which only a file can that was about to do so or had no plan
     * @param begin how the new one starts; null when {@code plan} is given
     */
    void settle(UUID job, @Nullable Long plan, @Nullable NewPlan begin);

    /**
     * What sheets and columns mean, by layout; while {@link Recognised} or {@link Checked}. The file is read again.
     * Layouts that are absent keep what they meant; a null mark or order of a column, or a null whole, keeps what was chosen
     * before.
     */
    void map(UUID job, Map<String, SheetMapping> mappings);

    /**
     * The row in which the headers of these sheets end, while {@link Recognised}. The sheets are recognised anew, and shown
     * before anything is read; without a header when there is nothing in that row.
     *
     * @param sheets their names
     * @param row as Excel counts, from 1
     */
    void head(UUID job, Set<String> sheets, int row);

    /** Back to the columns from a later step. */
    void remap(UUID job);

    /** Choices by question, while {@link Checked}. The file is read again with them. */
    void answer(UUID job, Map<String, String> chosen);

    /**
     * What becomes of {@link Changes#twice()}, while {@link Checked} and there are such weeks.
     *
     * @param replaced true: the file takes the place of what is known of them; false: both count, they are different sales
     */
    void replace(UUID job, boolean replaced);

    /**
     * Reads the kept file again from the start, against what the plan knows now; while {@link Overtaken}, {@link
     * Interrupted}, {@link Expired}, {@link Stopped} or {@link Failed}.
     */
    void again(UUID job);

    /**
     * Makes the file part of the plan, while {@link Checked} and nothing is open.
     *
     * @param joined of {@link Checked#renumbered()} the customers whose two numbers are to be one, once it is stored
     * @throws org.springframework.security.access.AccessDeniedException when the account may no longer do so
     */
    void confirm(UUID job, List<Renumbered> joined);

    /** Gives up, in any step; nothing is stored but the file with its verdict. */
    void stop(UUID job);

    /** What became of a file that is no upload. */
    enum Verdict {
        REFUSED,
        STOPPED,
        OVERTAKEN,
        FAILED,
        INTERRUPTED,
        EXPIRED
    }

    /**
     * A file that was kept and is part of no plan.
     *
     * @param job its page, while it is remembered; only for the account that brought it
     * @param accountId who brought it
     * @param account name of who brought it
     * @param received in the zone of the team
     */
    record Unused(UUID job, String fileName, long accountId, String account, LocalDateTime received, Verdict verdict) {}

    /**
     * @param team whose plans it may change
     * @param account who began it
     */
    record Job(UUID id, long team, long account, String fileName, State state) {}

    /** How far it is. */
    sealed interface State {}

    /** What is being done. */
    enum Step {
        /** Others are first. */
        WAITING,
        RECOGNISING,
        READING,
        SAVING,
        REVIEWING
    }

    /**
     * @param done rows; weeks while reviewing; files before this one while waiting
     * @param share 0 … 1; NaN while unknown
     * @param perSecond of what is counted; 0 while unknown
     * @param left null while unknown
     */
    record Busy(
            Step step,
            long done,
            double share,
            double perSecond,
            @Nullable Duration left) implements State {}

    /** The file has a password. @param wrong one was tried and did not fit */
    record Locked(boolean wrong) implements State {}

    /** What the sheets and columns seem to mean; a person has to look before anything is read. */
    record Recognised(List<SheetLook> sheets) implements State {
        public Recognised {
            sheets = List.copyOf(sheets);
        }
    }

    /**
     * It is not clear for which plan this is.
     *
     * @param plans of the team that it could be for
     * @param suggested for a new one; null when the file can't begin one
     */
    record Homeless(List<PlanCard> plans, @Nullable NewPlan suggested) implements State {
        public Homeless {
            plans = List.copyOf(plans);
        }
    }

    /**
     * Read and checked, stored nowhere yet: what was found, what is to be chosen, what would change.
     *
     * @param plan name of the plan it goes into
     * @param home the plan it goes into; null when it would begin one
     * @param others plans of the team that it could go into instead
     * @param begins the plan that it would begin; null when it exists
     * @param currency of the plan, ISO 4217
     * @param renumbered customers that seem to go on under another number
     * @param whole whether rows that vanish are removed, as said of the layout of the results; null: not said, and {@code
     *     changes} take it that they stay
     * @param replaced as said of weeks that would count twice; null: not said, and {@code changes} take it that both count
     * @param asked true when a person had to say something about columns; false when everything was known
     */
    record Checked(
            String plan,
            @Nullable PlanCard home,
            List<PlanCard> others,
            String currency,
            @Nullable NewPlan begins,
            List<SheetLook> sheets,
            Reading reading,
            Changes changes,
            List<Renumbered> renumbered,
            @Nullable Boolean whole,
            @Nullable Boolean replaced,
            boolean asked)
            implements State {
        public Checked {
            others = List.copyOf(others);
            sheets = List.copyOf(sheets);
            renumbered = List.copyOf(renumbered);
        }

        /** Rows would vanish, and nobody said whether the file holds everything there is of its weeks. */
        public boolean asksWhole() {
            return whole == null && changes.vanishing() > 0;
        }

        /** Weeks of the file are known in another form, and nothing is said of which holds. */
        public boolean asksTwice() {
            return replaced == null
                    && !Boolean.TRUE.equals(whole)
                    && !changes.twice().replaceable().isEmpty();
        }

        /** Nothing is open. */
        public boolean mayConfirm() {
            return reading.isClean() && !asksWhole() && !asksTwice();
        }
    }

    /** The file can't be read at all, or has nothing for Koers. Nothing was stored. */
    record Refused(List<Problem> problems) implements State {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Stored, and reviewed up to this week.
     *
     * @param week null when the plan has no results yet
     * @param remark why the advisory could not be made ready, and what to do; null when it is
     */
    record Done(
            long plan,
            @Nullable IsoWeek week,
            long upload,
            @Nullable Message remark) implements State {}

    /** Koers itself was stopped in the middle; nothing was stored, the file is kept, and it can be read again. */
    record Interrupted() implements State {}

    /** Somebody else changed the plan in the meantime; nothing was stored, and it can be checked again. */
    record Overtaken() implements State {}

    /** Nobody came back to it for a day; nothing was stored, the file is kept, and it can be read again. */
    record Expired() implements State {}

    /** On request; nothing was stored. */
    record Stopped() implements State {}

    /** A fault of ours; nothing was stored. @param code under which it is in the log */
    record Failed(String code) implements State {}
}
