package org.koers.wiring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.koers.measure.Language;
import org.koers.measure.Wording;
import org.koers.provenance.Problem;
import org.koers.rules.RuleSet;
import org.koers.ruletables.Checks;
import org.koers.ruletables.RuleProblem;
import org.koers.web.RuleBooks;
import org.koers.workbook.InputFile;
import org.koers.workbook.MarkedWorkbook;
import org.koers.workbook.RuleWorkbook;

/** Workbooks of rules by those who read and write them. */
final class KeptRuleBooks implements RuleBooks {
    @Override
    public byte[] workbook(RuleSet rules, Language language) {
        return RuleWorkbook.write(rules, language);
    }

    @Override
    public Read read(String name, Path file, Language otherwise, Set<Checks.Off> off) {
        return new Read(RuleWorkbook.read(new InputFile(name, file), otherwise, off), RuleWorkbook.cameFrom(file));
    }

    @Override
    public Optional<Marked> marked(String name, Path file, List<RuleProblem> problems, Language language) {
        Wording wording = new Wording(language, "EUR");
        InputFile input = new InputFile(name, file);
        List<Problem> told = problems.stream()
                .map(problem -> new Problem(problem.where(), problem.message(), Problem.Consequence.REFUSE, null))
                .toList();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            return MarkedWorkbook.write(input, told, wording, out).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Marked(MarkedWorkbook.fileName(input, wording), out.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
