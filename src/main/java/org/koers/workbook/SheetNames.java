package org.koers.workbook;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Texts;
import org.koers.provenance.Subject;

/** What sheets are called, in both languages. */
final class SheetNames {
    private static final Map<Subject, Texts> NAMES = new EnumMap<>(Subject.class);
    private static final Map<String, Subject> SUBJECTS = new HashMap<>();

    static {
        for (String[] row : Resource.rows("sheets.csv")) {
            Subject subject = Subject.valueOf(row[0]);
            NAMES.put(subject, new Texts(row[1], row[2]));
            SUBJECTS.put(Tidy.header(row[1]), subject);
            SUBJECTS.put(Tidy.header(row[2]), subject);
            Resource.words(row[3]).forEach(name -> SUBJECTS.put(Tidy.header(name), subject));
        }
    }

    private SheetNames() {}

    static Texts of(Subject subject) {
        return Objects.requireNonNull(NAMES.get(subject));
    }

    /** The subject that a sheet (or csv file) of this name is about; years and numbers in the name don't count. */
    static @Nullable Subject subject(String name) {
        return SUBJECTS.get(Tidy.header(name.replaceAll("\\d+", " ")));
    }
}
