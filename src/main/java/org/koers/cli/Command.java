package org.koers.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command: what it takes, and what it does. */
interface Command {
    CommandSpec spec();

    /**
     * @return an exit code
     * @throws Stopped when it can't go on
     */
    int run(ParseResult given);
}
