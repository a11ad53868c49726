package org.koers.web;

import java.util.List;
import java.util.UUID;
import org.koers.measure.Wording;

/**
 * A job in a list.
 *
 * @param words how far it is, or what it waits for
 * @param asks whether it waits for a person
 */
public record JobLine(UUID id, String fileName, String words, boolean asks) {
    static List<JobLine> of(List<Intake.Job> jobs, Wording words) {
        return jobs.stream().map(job -> line(job, words)).toList();
    }

    private static JobLine line(Intake.Job job, Wording words) {
        Intake.State state = job.state();
        if (state instanceof Intake.Busy busy) {
            BusyView view = BusyView.of(busy, words);
            String text = view.percent() < 0
                    ? view.title() + ". " + view.done()
                    : words.render("web.waiting.busy", view.title(), view.percent());
            return new JobLine(job.id(), job.fileName(), text, false);
        }
        return new JobLine(job.id(), job.fileName(), words.render("web.waiting." + kind(state)), true);
    }

    private static String kind(Intake.State state) {
        if (state instanceof Intake.Locked) {
            return "locked";
        }
        if (state instanceof Intake.Recognised) {
            return "recognised";
        }
        if (state instanceof Intake.Homeless) {
            return "homeless";
        }
        if (state instanceof Intake.Checked checked) {
            return checked.mayConfirm() ? "ready" : "checked";
        }
        return "ended";
    }
}
