package org.koers.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.koers.measure.Language;
import org.koers.measure.Message;
import org.koers.measure.Wording;
import org.koers.provenance.Problem;
import org.koers.ruletables.RuleProblem;

/** Where a command speaks: results on standard output, problems one a line and progress on standard error. */
final class Terminal {
    private static final long NANOSECONDS_BETWEEN_LINES = 1_000_000_000L;

    private final PrintStream out;
    private final PrintStream errors;
    private final Wording wording;
    private final List<String> remarks = new ArrayList<>();
    private long spoken = System.nanoTime();

    Terminal(PrintStream out, PrintStream errors, Language language) {
        this.out = out;
        this.errors = errors;
        this.wording = new Wording(language, "EUR");
    }

    Language language() {
        return wording.language();
    }

    String word(String key, Object... arguments) {
        return wording.render(key, arguments);
    }

    void say(String text) {
        release();
        out.println(text);
        out.flush();
    }

    String word(Message message) {
        return wording.render(message);
    }

    void complain(Message message) {
        complain(wording.render(message));
    }

    void complain(String line) {
        release();
        errors.println(line);
    }

    /** Said with the next problem or result, so that no progress stands between problems. */
    void remark(RuleProblem problem) {
        remarks.add(problem.where() + ": " + wording.render(problem.message()));
    }

    private void release() {
        remarks.forEach(errors::println);
        remarks.clear();
    }

    void problems(List<Problem> problems) {
        for (Problem problem : problems) {
            complain(problem.where() + ": " + wording.render(problem.message()));
        }
    }

    void ruleProblems(List<RuleProblem> problems) {
        for (RuleProblem problem : problems) {
            complain(problem.where() + ": " + wording.render(problem.message()));
        }
    }

    /** A line a second at most, and none for work that is done within one. */
    void progress(String key, long done, Object... more) {
        long now = System.nanoTime();
        if (now - spoken >= NANOSECONDS_BETWEEN_LINES) {
            spoken = now;
            Object[] arguments = new Object[more.length + 1];
            arguments[0] = wording.decimal(BigDecimal.valueOf(done), 0);
            System.arraycopy(more, 0, arguments, 1, more.length);
            errors.println(wording.render(key, arguments));
        }
    }
}
