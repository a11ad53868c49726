package org.koers.web;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Language;
import org.koers.measure.Message;
import org.koers.rules.RuleSet;
import org.koers.ruletables.CheckedRules;
import org.koers.ruletables.Checks;
import org.koers.ruletables.RuleProblem;

/** Rules as Excel workbooks, and in the notation of other programs. */
public interface RuleBooks {
    /**
     * The bytes of an .xlsx file.
     *
     * @param language of headers, notes and cells
     * @param whose columns, colours and comments go along that they kept; null for nobody's
     */
    byte[] workbook(RuleSet rules, Language language, @Nullable Account whose);

    /**
     * What a workbook says.
     *
     * @param rules or what is wrong with them
     * @param cameFrom checksum of the set that it was written from; empty when it does not say so
     * @param own what is not Koers' in it
     */
    record Read(CheckedRules rules, Optional<String> cameFrom, Own own) {}

    /**
     * What is a person's own in a workbook.
     *
     * @param content in the form in which it is kept; null when there is nothing
     * @param tookOut whether there is nothing where Koers had put something
     * @param columns of their own
     * @param notes comments of theirs
     * @param missing what of it does not go into another workbook, and why
     */
    record Own(byte @Nullable [] content, boolean tookOut, int columns, int notes, List<Message> missing) {
        /** Whether taking the workbook over changes what goes into the next one. */
        boolean counts() {
            return content != null || tookOut;
        }
    }

    /** What a person kept last. @param file as they call it */
    record Kept(String file, Instant kept) {}

    /** Empty when the person has nothing of their own. */
    Optional<Kept> kept(Account account);

    /** Goes into the next workbook of this person, and nobody else's. Nothing changes where it does not count. */
    void keep(Account account, String file, Own own);

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
