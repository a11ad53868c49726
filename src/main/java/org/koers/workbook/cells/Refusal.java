package org.koers.workbook.cells;

import org.koers.measure.Message;

/** A file or sheet that cannot be read at all, with the words for it. Never leaves the package. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message words;
    private final String place;

    public Refusal(String key, Object... arguments) {
        this("", Message.of(key, arguments));
    }

    /** @param place sheet, or sheet and cell; empty for the whole file */
    private Refusal(String place, Message words) {
        super(words.key(), null, false, false);
        this.words = words;
        this.place = place;
    }

    public Refusal at(String sheetOrCell) {
        return place.isEmpty() ? new Refusal(sheetOrCell, words) : this;
    }

    public Message words() {
        return words;
    }

    public String place() {
        return place;
    }
}
