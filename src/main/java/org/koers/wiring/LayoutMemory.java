package org.koers.wiring;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.koers.intake.Mappings;
import org.koers.intake.SheetLook;
import org.koers.intake.SheetMapping;
import org.koers.provenance.Subject;

/** What teams said about source layouts, and what is said of the file at hand. */
final class LayoutMemory {
    private final Map<String, SheetMapping> remembered = new ConcurrentHashMap<>();

    /** What was said for this file, else for an earlier one of the same layout. */
    Mappings of(IntakeJob job, Brake brake) {
        return layout -> {
            SheetMapping said = job.said.get(layout);
            return said != null ? Optional.of(said) : brake.shielded(() -> known(job, layout));
        };
    }

    private Optional<SheetMapping> known(IntakeJob job, String layout) {
        return Optional.ofNullable(remembered.get(job.bringer.team() + " " + layout));
    }

    /** Whether rows that vanish are removed, as said of the results in this file; null: nobody said. */
    @Nullable
    Boolean whole(IntakeJob job) {
        for (SheetLook sheet : job.sheets) {
            if (sheet.subject() == Subject.RESULTS && !sheet.hidden()) {
                SheetMapping said = job.said.get(sheet.layout());
                Boolean whole = said == null || said.whole() == null
                        ? known(job, sheet.layout()).map(SheetMapping::whole).orElse(null)
                        : said.whole();
                if (whole != null) {
                    return whole;
                }
            }
        }
        return null;
    }

    /** The next file of these layouts asks nothing. */
    void remember(IntakeJob job) {
        job.said.forEach((layout, mapping) -> {
            if (!layout.isEmpty()) {
                remembered.put(job.bringer.team() + " " + layout, mapping);
            }
        });
    }
}
