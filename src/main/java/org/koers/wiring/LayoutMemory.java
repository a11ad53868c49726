package org.koers.wiring;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
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

    /** The next file of these layouts asks nothing. What was not said anew is kept from before. */
    void remember(IntakeJob job) {
        StoredMappings.Said said = new StoredMappings.Said(job.bringer.team(), job.bringer.account(), job.fileName);
        Mappings earlier = remembered.of(job.bringer.team());
        job.said.forEach((layout, mapping) -> {
            if (!layout.isEmpty()) {
                SheetMapping now = earlier.of(layout)
                        .map(before -> IntakeJob.later(before, mapping))
                        .orElse(mapping);
                remembered.save(said, layout, now);
            }
        });
    }
}
