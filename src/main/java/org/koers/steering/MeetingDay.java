package org.koers.steering;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A later day on which the team went on with the meeting of a week, as it does every day in a storm.
 *
 * @param closed when it ended; null while it goes on
 */
public record MeetingDay(
        LocalDate held, Instant begun, @Nullable Instant closed) {}
