package org.koers.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.koers.measure.Language;
import org.koers.measure.Message;
import org.koers.rules.RuleSet;
import org.koers.ruletables.CheckedRules;
import org.koers.ruletables.Checks;
import org.koers.ruletables.RuleProblem;
import org.koers.ruletables.SheetRules;
import org.koers.workbook.cells.Refusal;
import org.koers.workbook.cells.Shorten;
import org.koers.workbook.cells.SpreadsheetFile;
import org.koers.workbook.rulesheets.FoundSheets;
import org.koers.workbook.rulesheets.OwnReader;
import org.koers.workbook.rulesheets.RuleBookWriter;

/** The rule tables as an Excel workbook: a sheet per table, a row per rule. Nothing in it is ever evaluated. */
public final class RuleWorkbook {
    private RuleWorkbook() {}

    /** As {@link #write(RuleSet, Language, OwnPart)}, for who has nothing of their own. */
    public static byte[] write(RuleSet rules, Language language) {
        return write(rules, language, OwnPart.NONE);
    }

    /**
     * Writes the same bytes every time.
     *
     * @param language of headers, notes and cells
     * @param own what a person had of their own in an earlier workbook; of rules that are gone it comes on a sheet of
     *     its own
     */
    public static byte[] write(RuleSet rules, Language language, OwnPart own) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new RuleBookWriter(rules, language, own.content()).write(bytes);
            return SteadyZip.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a workbook of rule tables and checks it like any other set. Never throws for what is in it.
     *
     * @param otherwise how cells are written where the workbook does not say so
     */
    public static CheckedRules read(Path file, Language otherwise) {
        return read(new InputFile(name(file), file), otherwise);
    }

    /** The same of a file that is called otherwise than it lies there. */
    public static CheckedRules read(InputFile file, Language otherwise) {
        return read(file, otherwise, Set.of());
    }

    /** The same, without the checks that tables do without. */
    public static CheckedRules read(InputFile file, Language otherwise, Set<Checks.Off> off) {
        String name = Shorten.text(file.name());
        try {
            return SheetRules.read(found(file.path(), name).sheets(otherwise), off);
        } catch (Refusal refusal) {
            return refused(name, refusal.words());
        } catch (IOException | XMLStreamException | RuntimeException | StackOverflowError e) {
            return refused(name, Message.of("workbook.damaged"));
        }
    }

    /**
     * The checksum of the rule set that a workbook was written from, which tells from where a person began. Never throws
     * for what is in the file.
     *
     * @return empty when the workbook does not say so, or can't be read
     */
    public static Optional<String> cameFrom(Path file) {
        try {
            return found(file, name(file)).checksum();
        } catch (Refusal | IOException | XMLStreamException | RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /**
     * What is a person's own in a workbook of rules, whether or not its rules are sound. Never throws for what is in the
     * file.
     *
     * @return empty when it is no workbook of rules, or can't be read
     */
    public static Optional<OwnPart> own(Path file) {
        try {
            return OwnReader.read(file, found(file, name(file))).map(OwnPart::new);
        } catch (Refusal | IOException | XMLStreamException | RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /** Whether Koers wrote into the workbook what was the person's own. Never throws for what is in the file. */
    public static boolean cameWithOwn(Path file) {
        try {
            return found(file, name(file)).cameWithOwn();
        } catch (Refusal | IOException | XMLStreamException | RuntimeException | StackOverflowError e) {
            return false;
        }
    }

    private static FoundSheets found(Path file, String name) throws Refusal, IOException, XMLStreamException {
        FoundSheets found = new FoundSheets(name);
        SpreadsheetFile.read(file, found);
        return found;
    }

    private static String name(Path file) {
        Path last = file.getFileName();
        return Shorten.text(last == null ? "" : last.toString());
    }

    private static CheckedRules refused(String name, Message why) {
        return new CheckedRules.Refused(List.of(new RuleProblem(name, why)));
    }
}
