package org.koers.cli;

import org.koers.measure.Message;

/** A command that can't go on: why, and with which exit code it ends. */
final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message reason;
    private final int exitCode;

    private Stopped(Message reason, int exitCode) {
        super(reason.key(), null, false, false);
        this.reason = reason;
        this.exitCode = exitCode;
    }

    static Stopped usage(String key, Object... arguments) {
        return new Stopped(Message.of(key, arguments), ExitCode.WRONG_USAGE);
    }

    static Stopped input(String key, Object... arguments) {
        return new Stopped(Message.of(key, arguments), ExitCode.INPUT_REFUSED);
    }

    Message reason() {
        return reason;
    }

    int exitCode() {
        return exitCode;
    }
}
