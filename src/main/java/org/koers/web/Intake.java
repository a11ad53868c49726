package org.koers.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Problem;

/** Takes workbooks in, in the background. */
public interface Intake {
    /**
     * Begins to read a file.
     *
     * @param fileName as people know it, without folder
     * @param file is deleted afterwards
     */
    UUID begin(Account account, String fileName, Path file);

    /** A job, while it is remembered; waits a moment for it to end. */
    Optional<Job> look(UUID job);

    void stop(UUID job);

    /** @param account who began it */
    record Job(UUID id, long account, String fileName, State state) {}

    /** How far it is. */
    sealed interface State {}

    /** What is being done. */
    enum Step {
        READING,
        SAVING,
        REVIEWING
    }

    /** @param done rows, or weeks while reviewing */
    record Busy(Step step, long done) implements State {}

    /** Nothing was stored. */
    record Refused(List<Problem> problems) implements State {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Stored, and reviewed up to this week. */
    record Done(long plan, IsoWeek week, long upload) implements State {}

    /** Somebody else changed the plan in the meantime; nothing was stored. */
    record Overtaken() implements State {}

    /** On request; nothing was stored. */
    record Stopped() implements State {}

    /** A fault of ours; nothing was stored. @param code under which it is in the log */
    record Failed(String code) implements State {}
}
