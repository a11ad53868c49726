package org.koers.wiring;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.koers.intake.Orientation;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.situation.PlanSettings;
import org.koers.store.StoredMappings;
import org.koers.web.Account;
import org.koers.web.Layouts;
import org.koers.workbook.SheetFields;

/** Columns of the reader, and what teams said about layouts. */
final class KnownLayouts implements Layouts {
    private final StoredMappings mappings;

    KnownLayouts(StoredMappings mappings) {
        this.mappings = mappings;
    }

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
        ZoneId zone = PlanSettings.dutch("").zone();
        return mappings.remembered(team).stream()
                .map(layout -> new Remembered(
                        layout.layout(),
                        layout.fileName(),
                        layout.mapping().subject(),
                        (int) layout.mapping().columns().values().stream()
                                .filter(column -> column.field() != null)
                                .count(),
                        layout.account(),
                        layout.said().atZone(zone).toLocalDateTime()))
                .toList();
    }

    @Override
    public boolean forget(long team, String layout, Account account) {
        return mappings.forget(team, account.id(), layout);
    }
}
