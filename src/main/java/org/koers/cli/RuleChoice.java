package org.koers.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.koers.rules.RuleSet;
import org.koers.ruletables.CheckedRules;
import org.koers.ruletables.RuleDirectory;
import org.koers.ruletables.ShippedRules;
import picocli.CommandLine.ParseResult;

/** Which rules a command works by: the shipped ones, or those of a directory. */
final class RuleChoice {
    private RuleChoice() {}

    /** @return null when the rules are refused; the terminal has said why */
    static @Nullable RuleSet read(ParseResult given, Terminal terminal) {
        String choice = Options.text(given, "--rules");
        return choice == null ? ShippedRules.load() : read(choice, terminal);
    }

    /** @return null when the rules are refused; the terminal has said why */
    static @Nullable RuleSet read(String choice, Terminal terminal) {
        Path directory = Path.of(choice);
        if (!Files.isDirectory(directory)) {
            throw Stopped.usage("cli.no-rules", choice);
        }
        CheckedRules checked = RuleDirectory.read(directory);
        if (checked instanceof CheckedRules.Accepted accepted) {
            accepted.remarks().forEach(terminal::remark);
            return accepted.rules();
        }
        if (checked instanceof CheckedRules.Refused refused) {
            terminal.ruleProblems(refused.problems());
            terminal.complain(
                    terminal.word("cli.rules-refused", refused.problems().size()));
        }
        return null;
    }
}
