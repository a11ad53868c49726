package org.koers.web;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.intake.Certainty;
import org.koers.intake.ColumnLook;
import org.koers.intake.ColumnMapping;
import org.koers.intake.SheetLook;
import org.koers.intake.SheetMapping;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.springframework.util.MultiValueMap;

/**
 * What a person says, or is about to say, about one sheet: its subject, and per column a field.
 *
 * @param sheet as it was recognised
 * @param subject null: the sheet is left out
 * @param fields by column, as {@link SheetLook#columns()} counts; absent: kept aside
 */
record ColumnChoices(SheetLook sheet, @Nullable Subject subject, Map<Integer, Field> fields) {
    ColumnChoices {
        fields = Map.copyOf(fields);
    }

    /** As it was recognised. */
    static ColumnChoices of(SheetLook sheet) {
        Map<Integer, Field> fields = new HashMap<>();
        for (int at = 0; at < sheet.columns().size(); at++) {
            Field field = sheet.columns().get(at).field();
            if (field != null) {
                fields.put(at, field);
            }
        }
        return new ColumnChoices(sheet, sheet.subject(), fields);
    }

    /**
     * As the form says. Where another subject was chosen than the form showed fields of, its fields are proposed by
     * their headers.
     *
     * @param index of the sheet in the form
     */
    static ColumnChoices posted(SheetLook sheet, int index, MultiValueMap<String, String> form, Layouts layouts) {
        Subject subject = named(Subject.class, form.getFirst("subject." + index));
        Subject shown = named(Subject.class, form.getFirst("shown." + index));
        if (subject == null) {
            return new ColumnChoices(sheet, null, Map.of());
        }
        if (subject != shown) {
            return proposed(sheet, subject, layouts);
        }
        Map<Integer, Field> fields = new HashMap<>();
        for (int at = 0; at < sheet.columns().size(); at++) {
            Field field = named(Field.class, form.getFirst("field." + index + "." + at));
            if (field != null) {
                fields.put(at, field);
            }
        }
        return new ColumnChoices(sheet, subject, fields);
    }

    private static ColumnChoices proposed(SheetLook sheet, Subject subject, Layouts layouts) {
        if (subject == sheet.subject()) {
            return of(sheet);
        }
        Map<Integer, Field> fields = new HashMap<>();
        Set<Field> given = new HashSet<>();
        for (int at = 0; at < sheet.columns().size(); at++) {
            Optional<Field> field =
                    layouts.recognise(subject, sheet.columns().get(at).header());
            if (field.isPresent() && given.add(field.get())) {
                fields.put(at, field.get());
            }
        }
        return new ColumnChoices(sheet, subject, fields);
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> kind, @Nullable String name) {
        for (E constant : kind.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    /** The column, other than this one, that has the same field; empty when there is none. */
    Optional<ColumnLook> twin(int column) {
        Field field = fields.get(column);
        return field == null
                ? Optional.empty()
                : fields.entrySet().stream()
                        .filter(entry -> entry.getKey() != column && entry.getValue() == field)
                        .map(Map.Entry::getKey)
                        .min(Integer::compare)
                        .map(sheet.columns()::get);
    }

    boolean hasTwins() {
        return new HashSet<>(fields.values()).size() < fields.size();
    }

    /** Fields that rows of the chosen subject can't do without and that no column has. */
    Set<Field> missing(Layouts layouts) {
        Set<Field> given = EnumSet.noneOf(Field.class);
        given.addAll(fields.values());
        return subject == null ? Set.of() : layouts.missing(subject, sheet.orientation(), given);
    }

    /** How sure it is; a choice that differs from what was recognised is the person's own. */
    Certainty certainty(int column) {
        ColumnLook look = sheet.columns().get(column);
        Field field = fields.get(column);
        if (field == null) {
            return Certainty.UNKNOWN;
        }
        return field == look.field() ? look.certainty() : Certainty.RECOGNISED;
    }

    /** What is remembered of this layout. */
    SheetMapping mapping() {
        Map<String, ColumnMapping> columns = new HashMap<>();
        List<ColumnLook> looks = sheet.columns();
        for (int at = 0; subject != null && at < looks.size(); at++) {
            columns.put(looks.get(at).key(), ColumnMapping.of(fields.get(at)));
        }
        return new SheetMapping(subject, columns, null);
    }
}
