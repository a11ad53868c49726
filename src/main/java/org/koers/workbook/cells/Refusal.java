package org.koers.workbook.cells;

import org.koers.measure.Message;

/** A file or sheet that cannot be read at all, with the words for it. Never leaves the package. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message words;
    private final String place;
    private final Reason reason;

    /** What whoever asked for the file can do about it. */
    public enum Reason {
        /** It opens with its password, which was not given. */
        PASSWORD_NEEDED,
        /** A password was given that does not fit. */
        PASSWORD_WRONG,
        /** Only another file helps. */
        UNREADABLE
    }

    public Refusal(String key, Object... arguments) {
        this("", Message.of(key, arguments), Reason.UNREADABLE);
    }

    /** @param place sheet, or sheet and cell; empty for the whole file */
    private Refusal(String place, Message words, Reason reason) {
        super(words.key(), null, false, false);
        this.words = words;
        this.place = place;
        this.reason = reason;
    }

    static Refusal password(boolean given) {
        return given
                ? new Refusal("", Message.of("workbook.password-wrong"), Reason.PASSWORD_WRONG)
                : new Refusal("", Message.of("workbook.password"), Reason.PASSWORD_NEEDED);
    }

    public Refusal at(String sheetOrCell) {
        return place.isEmpty() ? new Refusal(sheetOrCell, words, reason) : this;
    }

    public Message words() {
        return words;
    }

    public String place() {
        return place;
    }

    public Reason reason() {
        return reason;
    }
}
