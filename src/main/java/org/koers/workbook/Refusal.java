package org.koers.workbook;

import org.koers.measure.Message;

/** A file or sheet that cannot be read at all, with the words for it. Never leaves the package. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message words;
    private final String place;

    Refusal(String key, Object... arguments) {
        this("", Message.of(key, arguments));
    }

    /** @param place sheet, or sheet and cell; empty for the whole file */
    private Refusal(String place, Message words) {
        super(words.key(), null, false, false);
        this.words = words;
        this.place = place;
    }

    Refusal at(String sheetOrCell) {
        return place.isEmpty() ? new Refusal(sheetOrCell, words) : this;
    }

    Message words() {
        return words;
    }

    String place() {
        return place;
    }
}
