package org.koers.workbook;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.koers.intake.Orientation;
import org.koers.measure.Texts;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/** Which columns a sheet about a subject may have, which it needs, and which header means which. */
public final class SheetFields {
    private static final Headers KNOWN = new KnownHeaders();

    private SheetFields() {}

    /** @param name header in the template */
    public record Named(Field field, Texts name) {}

    /** In the order of the template. */
    public static List<Named> of(Subject subject) {
        return Columns.of(subject).stream()
                .map(column -> new Named(column.field(), column.header()))
                .toList();
    }

    public static Optional<Field> meaning(Subject subject, String header) {
        return Optional.ofNullable(KNOWN.find(subject, header)).map(Headers.Known::field);
    }

    /** Fields that rows can't do without and that are not given; of a choice the first stands for all. */
    public static Set<Field> missing(Subject subject, Orientation orientation, Set<Field> given) {
        Set<Field> missing = EnumSet.noneOf(Field.class);
        boolean across = orientation != Orientation.ROWS;
        for (Column column : Columns.of(subject)) {
            // Where periods run across, the cells below them are the amount itself.
            if (column.required() && !across && !given.contains(column.field())) {
                missing.add(column.field());
            }
        }
        boolean dated = across || given.contains(Field.WEEK) || given.contains(Field.PERIOD);
        if (subject == Subject.RESULTS && !dated && !given.contains(Field.DATE)) {
            missing.add(Field.WEEK);
        }
        if (subject == Subject.PLAN && !dated && !given.contains(Field.YEAR)) {
            missing.add(Field.YEAR);
        }
        return missing;
    }
}
