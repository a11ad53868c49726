package org.koers.wiring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.koers.intake.Answers;
import org.koers.intake.ColumnMapping;
import org.koers.intake.Mappings;
import org.koers.intake.SheetLook;
import org.koers.intake.SheetMapping;
import org.koers.provenance.Subject;
import org.koers.store.StoredMappings;

/** What teams said about source layouts, and what is said of the file at hand. */
final class LayoutMemory {
    private final StoredMappings remembered;

    LayoutMemory(StoredMappings remembered) {
        this.remembered = remembered;
    }

    /** What was said for this file, else for an earlier one of the same layout; asked for once a layout. */
    Mappings of(IntakeJob job, Brake brake) {
        Mappings earlier = remembered.of(job.bringer.team());
        Map<String, Optional<SheetMapping>> known = new HashMap<>();
        return new Mappings() {
            @Override
            public Optional<SheetMapping> of(String layout) {
                SheetMapping said = job.said.get(layout);
                return said != null
                        ? Optional.of(said)
                        : known.computeIfAbsent(layout, key -> brake.shielded(() -> earlier.of(key)));
            }

            @Override
            public OptionalInt headerRow(String sheet) {
                Integer row = job.headerRows.get(sheet);
                return row == null ? OptionalInt.empty() : OptionalInt.of(row);
            }

            @Override
            public Optional<ColumnMapping> hint(String header) {
                return brake.shielded(() -> earlier.hint(header));
            }
        };
    }

    /** Whether rows that vanish are removed, as said of the results in this file; null: nobody said. */
    @Nullable
    Boolean whole(IntakeJob job) {
        Mappings earlier = remembered.of(job.bringer.team());
        for (SheetLook sheet : job.sheets) {
            if (sheet.subject() == Subject.RESULTS && !sheet.hidden()) {
                SheetMapping said = job.said.get(sheet.layout());
                Boolean whole = said == null || said.whole() == null
                        ? earlier.of(sheet.layout()).map(SheetMapping::whole).orElse(null)
                        : said.whole();
                if (whole != null) {
                    return whole;
                }
            }
        }
        return null;
    }

    /** What was answered about this file, and about how earlier files of its layouts are written. */
    Answers answers(IntakeJob job, Brake brake) {
        Mappings earlier = remembered.of(job.bringer.team());
        Map<String, String> answers = new HashMap<>();
        mapped(job)
                .forEach(sheet -> brake.shielded(() -> earlier.of(sheet.layout()))
                        .ifPresent(mapping -> answers.putAll(Answers.about(sheet.name(), mapping.answers()))));
        answers.putAll(job.answers);
        return new Answers(answers);
    }

    private static List<SheetLook> mapped(IntakeJob job) {
        return job.sheets.stream()
                .filter(sheet -> sheet.subject() != null
                        && !sheet.hidden()
                        && !sheet.layout().isEmpty())
                .toList();
    }

    /** The next file of these layouts asks nothing. What was not said anew is kept from before. */
    void remember(IntakeJob job) {
        StoredMappings.Said said = new StoredMappings.Said(job.bringer.team(), job.bringer.account(), job.fileName);
        Mappings earlier = remembered.of(job.bringer.team());
        Map<String, SheetMapping> learnt = new HashMap<>(job.said);
        Answers answers = new Answers(job.answers);
        for (SheetLook sheet : mapped(job)) {
            Map<String, String> lasting = answers.lasting(sheet.name());
            if (!lasting.isEmpty()) {
                SheetMapping mapping = new SheetMapping(sheet.subject(), Map.of(), null, lasting);
                learnt.merge(sheet.layout(), mapping, (before, now) -> now.after(before));
            }
        }
        learnt.forEach((layout, mapping) -> {
            if (!layout.isEmpty()) {
                remembered.save(
                        said, layout, earlier.of(layout).map(mapping::after).orElse(mapping));
            }
        });
    }
}
