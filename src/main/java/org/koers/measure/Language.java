package org.koers.measure;

import java.util.Locale;

/** The two languages everything is read in. */
public enum Language {
    NL,
    EN;

    /** As in {@code --lang} and advisory.json: {@code nl} or {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Decimal comma for Dutch, decimal point for English. */
    public Locale locale() {
        return this == NL ? Locale.forLanguageTag("nl-NL") : Locale.ENGLISH;
    }
}
