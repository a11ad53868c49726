package org.koers.cli;

/** How a command ended, as other programs may rely on (design.md §9). */
final class ExitCode {
    static final int DONE = 0;
    /** A fault of our own. */
    static final int FAILED = 1;

    static final int WRONG_USAGE = 2;
    static final int INPUT_REFUSED = 3;
    static final int RULES_REFUSED = 4;

    private ExitCode() {}
}
