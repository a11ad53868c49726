package org.koers.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.koers.rules.RuleSet;
import org.koers.ruletables.CheckedRules;
import org.koers.ruletables.RuleDirectory;
import org.koers.ruletables.ShippedRules;
import picocli.CommandLine.ParseResult;

/** Which rules a command works by: the shipped ones, or those of a directory or workbook. */
record RuleChoice(Workshop workshop, Terminal terminal) {
    /** @return null when the rules are refused; the terminal has said why */
    @Nullable
    RuleSet read(ParseResult given) {
        String choice = Options.text(given, "--rules");
        return choice == null ? ShippedRules.load() : read(choice);
    }

    /** @return null when the rules are refused; the terminal has said why */
    @Nullable
    RuleSet read(String choice) {
        Path place = Path.of(choice);
        if (!Files.exists(place)) {
            throw Stopped.usage("cli.no-rules", choice);
        }
        CheckedRules checked =
                Files.isDirectory(place) ? RuleDirectory.read(place) : workshop.rules(place, terminal.language());
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
