package org.koers.wiring;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Language;
import org.koers.measure.Wording;
import org.koers.provenance.Problem;
import org.koers.rules.RuleSet;
import org.koers.ruletables.CheckedRules;
import org.koers.ruletables.Checks;
import org.koers.ruletables.RuleProblem;
import org.koers.store.StoredRuleWorkbooks;
import org.koers.web.Account;
import org.koers.web.RuleBooks;
import org.koers.workbook.InputFile;
import org.koers.workbook.MarkedWorkbook;
import org.koers.workbook.OwnPart;
import org.koers.workbook.RuleWorkbook;

/**
 * Workbooks of rules by those who read and write them. What is a person's own is kept as the workbook that Koers makes of
 * what they took over: so it needs no form of its own and is read like any other, is small, and nothing stays in the
 * database of what they sent that Koers would not carry, such as macros, formulas and hidden sheets.
 */
final class KeptRuleBooks implements RuleBooks {
    private final StoredRuleWorkbooks workbooks;

    KeptRuleBooks(StoredRuleWorkbooks workbooks) {
        this.workbooks = workbooks;
    }

    @Override
    public byte[] workbook(RuleSet rules, Language language, @Nullable Account whose) {
        return RuleWorkbook.write(rules, language, whose == null ? OwnPart.NONE : own(whose));
    }

    private OwnPart own(Account whose) {
        return workbooks
                .content(whose.id())
                .flatMap(content -> TemporaryFiles.of(new ByteArrayInputStream(content), RuleWorkbook::own))
                .orElse(OwnPart.NONE);
    }

    @Override
    public Read read(String name, Path file, Language otherwise, Set<Checks.Off> off) {
        CheckedRules rules = RuleWorkbook.read(new InputFile(name, file), otherwise, off);
        OwnPart own = RuleWorkbook.own(file).orElse(OwnPart.NONE);
        byte[] content = rules instanceof CheckedRules.Accepted accepted && !own.isEmpty()
                ? RuleWorkbook.write(accepted.rules(), otherwise, own)
                : null;
        return new Read(
                rules,
                RuleWorkbook.cameFrom(file),
                new Own(
                        content,
                        own.isEmpty() && RuleWorkbook.cameWithOwn(file),
                        own.columns(),
                        own.notes(),
                        own.missing()));
    }

    @Override
    public Optional<Kept> kept(Account account) {
        return workbooks.find(account.id()).map(kept -> new Kept(kept.file(), kept.kept()));
    }

    @Override
    public void keep(Account account, String file, Own own) {
        if (own.content() != null) {
            workbooks.keep(account.id(), file, own.content());
        } else if (own.tookOut()) {
            workbooks.forget(account.id());
        }
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
