package org.koers.results;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Origin;

/**
 * A total row found in the results: not a result, but what the rows of its sheet should add up to.
 *
 * @param week null: the total of the whole sheet
 * @param netRevenue as stated
 * @param origin the total row
 */
public record ControlTotal(@Nullable IsoWeek week, BigDecimal netRevenue, Origin origin) {}
