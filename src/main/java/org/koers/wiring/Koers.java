package org.koers.wiring;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.koers.cli.Commands;

/** Starts Koers. */
public final class Koers {
    private static final int OUR_FAULT = 1;

    private Koers() {}

    public static void main(String[] arguments) {
        Logging.beforeCommands();
        PrintStream out = stream(FileDescriptor.out);
        PrintStream errors = stream(FileDescriptor.err);
        System.setOut(out);
        System.setErr(errors);
        int exitCode = run(arguments, out, errors);
        out.flush();
        errors.flush();
        System.exit(exitCode);
    }

    /** Whatever happens, a person reads one line and never a stack trace, unless they ask for it. */
    static int run(String[] arguments, PrintStream out, PrintStream errors) {
        try {
            return Commands.run(new Workbench(), arguments, out, errors);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            errors.println(Commands.failed(arguments, e));
            if (System.getenv("KOERS_TRACE") != null) {
                e.printStackTrace(errors);
            }
            return OUR_FAULT;
        }
    }

    /** UTF-8 whatever the platform's own: €, − and no-break spaces must arrive. */
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
