package org.koers.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.koers.wiring.Workbench;

/** Runs commands and keeps what they say. */
final class CommandRun {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    /** Its exit code. */
    int run(String... arguments) {
        return Commands.run(
                new Workbench(),
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String complained() {
        return errors.toString(StandardCharsets.UTF_8);
    }

    /** What was said so far. */
    void forget() {
        out.reset();
    }
}
