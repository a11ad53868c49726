package org.koers.report;

import org.koers.advice.Advisory;
import org.koers.measure.Language;

/** Writes {@code advisory.json}, contract {@code koers.advisory/1}: UTF-8, indented, the same bytes for the same advisory. */
public final class AdvisoryJson {
    /** @param language of the texts in it */
    public byte[] write(Advisory advisory, Language language) {
        return Json.write(new DocumentDraft(advisory, language).write());
    }
}
