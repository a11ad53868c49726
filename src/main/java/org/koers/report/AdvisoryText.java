package org.koers.report;

import java.util.ArrayList;
import java.util.List;
import org.koers.measure.Language;
import org.koers.review.Reviewed;

/** The advisory for a terminal: plain text, at most 100 columns. It says what the page says, in the same order. */
public final class AdvisoryText {
    private static final int COLUMNS = 100;
    private static final int LABEL = 34;
    private static final int CAUSE = 48;
    private static final int AMOUNT = 18;

    /** @return lines with LF, the last one too */
    public String write(Reviewed reviewed, Language language) {
        AdvisoryView view = AdvisoryView.of(reviewed, language);
        List<String> lines = new ArrayList<>();
        add(
                lines,
                "",
                String.join(" · ", view.eyebrow()) + " · " + view.weather().word());
        lines.add("");
        add(lines, "", String.join(" ", view.title()));
        add(lines, "", view.lead());
        AdvisoryView.Notice notice = view.notice();
        if (notice != null) {
            add(lines, "", notice.title() + " " + notice.text());
        }
        lines.add("");
        for (AdvisoryView.Figure figure : view.figures()) {
            add(lines, "  ", pad(figure.label()) + figure.value() + "  (" + figure.sub() + ")");
        }
        advices(lines, view.advices());
        changed(lines, view);
        lines.add("");
        add(lines, "", view.audit());
        return String.join("\n", lines) + "\n";
    }

    private static void changed(List<String> lines, AdvisoryView view) {
        lines.add("");
        add(lines, "", view.changed().heading());
        AdvisoryView.Steps steps = view.steps();
        if (steps != null) {
            String points = view.words().get("chance-points");
            add(lines, "  ", step("", steps.amounts(), points == null ? "" : points));
            add(
                    lines,
                    "  ",
                    step(
                            steps.before().name(),
                            steps.before().landing(),
                            steps.before().chance()));
            for (AdvisoryView.Step row : steps.rows()) {
                add(lines, "  ", step(row.name(), row.landing(), row.chance()));
            }
            add(
                    lines,
                    "  ",
                    step(steps.now().name(), steps.now().landing(), steps.now().chance()));
        }
        for (AdvisoryView.Remark line : view.changed().lines()) {
            add(lines, "  ", line.text());
        }
    }

    private static String step(String name, String landing, String chance) {
        String amount = " ".repeat(Math.max(1, AMOUNT - landing.length())) + landing;
        return name + " ".repeat(Math.max(1, CAUSE - name.length())) + amount + "  " + chance;
    }

    private static void advices(List<String> lines, AdvisoryView.AdviceList advices) {
        List<AdvisoryView.AdviceView> all = new ArrayList<>(advices.decisions());
        all.addAll(advices.watching());
        if (!all.isEmpty()) {
            lines.add("");
            add(lines, "", advices.heading());
        }
        for (AdvisoryView.AdviceView advice : all) {
            lines.add("");
            add(lines, "  ", advice.rank() + ". " + advice.title());
            add(lines, "     ", advice.status().word() + " · " + String.join(" · ", advice.meta()));
            add(lines, "     ", (advice.why() + " " + String.join(" ", advice.more())).strip());
            if (!advice.gone().isEmpty()) {
                add(lines, "     ", (advice.goneLead() + " " + advice.gone()).strip());
            }
            if (!advice.who().isEmpty()) {
                add(lines, "     ", advice.who());
            }
        }
        AdvisoryView.Held held = advices.held();
        AdvisoryView.Held blind = advices.blind();
        if (held != null || blind != null) {
            lines.add("");
        }
        if (held != null) {
            add(lines, "", held.count());
        }
        if (blind != null) {
            add(lines, "", blind.count());
        }
    }

    private static String pad(String label) {
        return label.length() >= LABEL ? label + " " : label + " ".repeat(LABEL - label.length());
    }

    /** Control characters from a file never reach the terminal. Breaks between words; a no-break space holds a number and its unit together. */
    private static void add(List<String> lines, String indent, String text) {
        StringBuilder line = new StringBuilder(indent);
        boolean first = true;
        for (String word : text.replaceAll("\\p{Cntrl}", "").split(" ", -1)) {
            if (!first && line.length() + 1 + word.length() > COLUMNS) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indent);
                first = true;
            }
            line.append(first ? "" : " ").append(word);
            first = false;
        }
        lines.add(line.toString().stripTrailing());
    }
}
