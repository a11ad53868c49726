package org.koers.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.koers.measure.Language;
import org.koers.rules.RuleSet;
import org.koers.ruletables.CheckedRules;
import org.koers.ruletables.Checks;
import org.koers.ruletables.RuleProblem;

/** Rules as Excel workbooks, and in the notation of other programs. */
public interface RuleBooks {
    /** The bytes of an .xlsx file. @param language of headers, notes and cells */
    byte[] workbook(RuleSet rules, Language language);

    /**
     * What a workbook says.
     *
     * @param rules or what is wrong with them
     * @param cameFrom checksum of the set that it was written from; empty when it does not say so
     */
    record Read(CheckedRules rules, Optional<String> cameFrom) {}

    /**
     * @param name of the file as its owner calls it
     * @param otherwise how cells are written where the workbook does not say so
     * @param off checks that tables do without
     */
    Read read(String name, Path file, Language otherwise, Set<Checks.Off> off);

    /** The person's own file with notes in the bad cells; empty when it can't be marked. */
    Optional<Marked> marked(String name, Path file, List<RuleProblem> problems, Language language);

    /** @param name for the file */
    record Marked(String name, byte[] content) {}
}
