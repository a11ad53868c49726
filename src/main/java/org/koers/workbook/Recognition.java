package org.koers.workbook;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.intake.Certainty;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/**
 * What the first rows of a sheet tell about it.
 *
 * @param header null when no row looks like one
 * @param across periods side by side, whatever the sheet is about; null when there are none
 * @param key of the layout; empty without a header
 * @param layout by known names and by what a person said; null: nothing that Koers knows, or left out
 * @param certainty of the subject
 * @param likely fields that columns may be, by a similar name or by their contents; none of them is in the layout
 * @param guessed only similar names and contents make the subject, which nobody confirmed
 */
record Recognition(
        @Nullable HeaderBlock header,
        @Nullable Across across,
        String key,
        @Nullable Layout layout,
        Certainty certainty,
        Map<Integer, Field> likely,
        boolean guessed) {
    static final Recognition NOTHING = new Recognition(null, null, "", null, Certainty.UNKNOWN, Map.of(), false);

    Recognition {
        likely = Map.copyOf(likely);
    }

    /** The same with the unit of its amounts that a title states; 1 when none does. */
    Recognition inUnit(BigDecimal scale) {
        return layout == null || scale.compareTo(BigDecimal.ONE) == 0
                ? this
                : new Recognition(header, across, key, layout.inUnit(scale), certainty, likely, guessed);
    }

    /** A person said that sheets of this layout don't take part. */
    boolean isLeftOut() {
        return layout == null && certainty == Certainty.REMEMBERED;
    }

    /** The layout to read by without asking anyone; null when nobody said and no name tells what the sheet is. */
    @Nullable
    Layout readable() {
        if (layout == null || guessed) {
            return null;
        }
        boolean untold = certainty == Certainty.LIKELY;
        boolean needed = layout.subject() == Subject.PLAN || layout.subject() == Subject.RESULTS;
        return untold && (layout.across() != null || !needed) ? null : layout;
    }
}
