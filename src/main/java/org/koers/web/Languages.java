package org.koers.web;

import java.util.Locale;
import org.koers.measure.Language;

/** Which of the two languages a page is in. */
final class Languages {
    private Languages() {}

    static Language of(Locale locale) {
        return locale.getLanguage().equals("en") ? Language.EN : Language.NL;
    }
}
