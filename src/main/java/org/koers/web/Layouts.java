package org.koers.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.intake.Orientation;
import org.koers.measure.Texts;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/** What the columns of a sheet can be, and what the team said about source layouts. */
public interface Layouts {
    /** Columns that a sheet about this subject may have, in the order of the template. */
    List<Choice> columns(Subject subject);

    /** What a header means on a sheet about this subject; empty when it is none that Koers knows. */
    Optional<Field> recognise(Subject subject, String header);

    /** Fields that rows of this subject can't do without and that are not among the given ones. */
    Set<Field> missing(Subject subject, Orientation orientation, Set<Field> given);

    /** Layouts that the team taught Koers, the last first. */
    List<Remembered> remembered(long team);

    /** From now on files of this layout are asked about again. @return false when somebody was first */
    boolean forget(long team, String layout, Account account);

    /** @param name of the column in the template */
    record Choice(Field field, Texts name) {}

    /**
     * One layout.
     *
     * @param key of {@link org.koers.intake.SheetLook#layout()}
     * @param fileName of the file it was learned from, or last seen in
     * @param subject null: its sheets are left out
     * @param columns how many of them mean something
     * @param recorded in the zone of the team
     */
    record Remembered(
            String key,
            String fileName,
            @Nullable Subject subject,
            int columns,
            String account,
            LocalDateTime recorded) {}
}
