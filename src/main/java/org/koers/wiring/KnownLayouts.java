package org.koers.wiring;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.koers.intake.Orientation;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.web.Account;
import org.koers.web.Layouts;
import org.koers.workbook.SheetFields;

/** Columns of the reader; nothing is remembered yet. */
final class KnownLayouts implements Layouts {
    @Override
    public List<Choice> columns(Subject subject) {
        return SheetFields.of(subject).stream()
                .map(named -> new Choice(named.field(), named.name()))
                .toList();
    }

    @Override
    public Optional<Field> recognise(Subject subject, String header) {
        return SheetFields.meaning(subject, header);
    }

    @Override
    public Set<Field> missing(Subject subject, Orientation orientation, Set<Field> given) {
        return SheetFields.missing(subject, orientation, given);
    }

    @Override
    public List<Remembered> remembered(long team) {
        return List.of();
    }

    @Override
    public boolean forget(long team, String layout, Account account) {
        return false;
    }
}
