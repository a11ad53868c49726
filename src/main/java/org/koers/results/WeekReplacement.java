package org.koers.results;

import org.koers.calendar.IsoWeek;
import org.koers.provenance.Known;

/**
 * A week whose results were given anew as a whole: rows recorded before that don't come back in it are gone.
 *
 * @param known since when the new state holds, and when it was recorded; what was recorded earlier is replaced
 */
public record WeekReplacement(IsoWeek week, Known known) {}
