package org.koers.web;

import java.util.ArrayList;
import java.util.List;
import org.koers.intake.SheetLook;
import org.koers.measure.Wording;

/** The five steps of bringing a file in, and which of them a job is at. */
public record WizardSteps(List<Step> steps) {
    private static final List<String> NAMES = List.of("file", "columns", "check", "preview", "confirm");
    private static final int FILE = 0;
    private static final int COLUMNS = 1;
    private static final int CHECK = 2;
    private static final int PREVIEW = 3;
    private static final int CONFIRM = 4;

    /**
     * @param name part of a message key
     * @param place {@code done}, {@code now} or {@code todo}
     * @param note empty where there is nothing to say
     */
    public record Step(int number, String name, String place, String note) {}

    public WizardSteps {
        steps = List.copyOf(steps);
    }

    static WizardSteps of(Intake.Job job, Wording words) {
        int now = now(job.state());
        List<Step> steps = new ArrayList<>();
        for (int at = 0; at < NAMES.size(); at++) {
            String place = at < now ? "done" : at == now ? "now" : "todo";
            steps.add(new Step(at + 1, NAMES.get(at), place, note(at, now, job, words)));
        }
        return new WizardSteps(steps);
    }

    private static int now(Intake.State state) {
        if (state instanceof Intake.Busy busy) {
            return switch (busy.step()) {
                case WAITING -> FILE;
                case RECOGNISING -> COLUMNS;
                case READING -> CHECK;
                case SAVING, REVIEWING -> CONFIRM;
            };
        }
        if (state instanceof Intake.Checked checked) {
            return checked.mayConfirm() ? PREVIEW : CHECK;
        }
        if (state instanceof Intake.Homeless) {
            return CHECK;
        }
        return state instanceof Intake.Recognised ? COLUMNS : FILE;
    }

    private static String note(int step, int now, Intake.Job job, Wording words) {
        if (step == FILE) {
            return job.fileName();
        }
        if (step == COLUMNS && job.state() instanceof Intake.Recognised recognised) {
            return columns(recognised.sheets(), words);
        }
        if (!(job.state() instanceof Intake.Checked checked)) {
            return "";
        }
        return switch (step) {
            case COLUMNS -> columns(checked.sheets(), words);
            case CHECK ->
                words.render(
                        "web.steps.check.note",
                        checked.reading().problems().size()
                                + checked.reading().questions().size());
            case PREVIEW ->
                now == PREVIEW
                        ? words.render(
                                "web.steps.preview.note",
                                checked.changes().weeks().size())
                        : "";
            default -> "";
        };
    }

    private static String columns(List<SheetLook> sheets, Wording words) {
        List<SheetLook> meant = sheets.stream()
                .filter(sheet -> sheet.subject() != null && !sheet.hidden())
                .toList();
        long all = meant.stream().mapToLong(sheet -> sheet.columns().size()).sum();
        long known = meant.stream()
                .flatMap(sheet -> sheet.columns().stream())
                .filter(column -> column.field() != null)
                .count();
        return words.render("web.steps.columns.note", known, all);
    }
}
