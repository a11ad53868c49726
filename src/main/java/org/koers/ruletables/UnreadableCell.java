package org.koers.ruletables;

import org.koers.measure.Message;

/** A cell can't be read; the message says why and what to write. Never leaves this package. */
final class UnreadableCell extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message explanation;

    UnreadableCell(String key, Object... arguments) {
        super(key, null, false, false);
        this.explanation = Message.of("ruletables." + key, arguments);
    }

    Message explanation() {
        return explanation;
    }
}
