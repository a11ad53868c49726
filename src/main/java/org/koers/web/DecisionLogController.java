package org.koers.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.measure.Wording;
import org.koers.steering.Answer;
import org.koers.steering.Choice;
import org.koers.steering.WeekFigureSeries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that the team decided, and what came of it. */
@Controller
final class DecisionLogController {
    /** In the order in which they are offered. */
    static final List<String> FILTERS = List.of("all", "open", "late", "done", "rejected");

    private final PlanGate gate;
    private final Meetings meetings;

    DecisionLogController(PlanGate gate, Meetings meetings) {
        this.gate = gate;
        this.meetings = meetings;
    }

    /**
     * One decision.
     *
     * @param one it, with its outcome as of the last week
     * @param reverses what it turns back: an earlier decision on the same figure, the other way; null for none
     */
    record Entry(EarlierChoice one, @Nullable String reverses) {}

    @GetMapping("/plans/{id:\\d+}/decisions")
    String decisions(
            Account account,
            @PathVariable("id") long plan,
            @RequestParam(defaultValue = "all") String only,
            @RequestParam(defaultValue = "") String find,
            Locale locale,
            Model model) {
        PlanCard card = gate.open(account, plan);
        IsoWeek last = card.lastWeek();
        Wording wording = new Wording(Languages.of(locale), card.currency());
        List<Choice> choices = meetings.choices(card);
        LocalDate day = last == null ? LocalDate.MIN : meetings.day(card, last);
        WeekFigureSeries figures =
                last == null ? new WeekFigureSeries(card.firstWeek(), List.of()) : meetings.figures(card, last);
        Map<Long, String> reversed = reversed(choices);
        List<Entry> entries = new ArrayList<>();
        for (Choice choice : choices) {
            EarlierChoice one = EarlierChoice.of(choice, day, figures, wording);
            if (isAsked(one, only) && isFound(choice, find)) {
                entries.add(0, new Entry(one, reversed.get(choice.id())));
            }
        }
        model.addAttribute("plan", card);
        model.addAttribute("entries", entries);
        model.addAttribute("all", choices.size());
        model.addAttribute("open", (int) choices.stream().filter(Choice::isOpen).count());
        model.addAttribute(
                "mine", choices.stream().filter(Choice::isOpen).anyMatch(choice -> Reminders.isOf(choice, account)));
        model.addAttribute("account", account);
        model.addAttribute("held", meetings.all(card).size());
        model.addAttribute("filters", FILTERS);
        model.addAttribute("only", FILTERS.contains(only) ? only : "all");
        model.addAttribute("find", find);
        return "meeting/log";
    }

    private static boolean isAsked(EarlierChoice one, String only) {
        boolean rejected = one.choice().answer() == Answer.REJECT;
        return switch (only) {
            case "open" -> one.choice().isOpen();
            case "late" -> one.state().equals("late");
            case "done" -> one.choice().isDone();
            case "rejected" -> rejected;
            default -> true;
        };
    }

    private static boolean isFound(Choice choice, String find) {
        String wanted = Scope.key(find);
        return Scope.key(choice.topic()).contains(wanted)
                || Scope.key(choice.text()).contains(wanted)
                || (choice.owner() != null && Scope.key(choice.owner()).contains(wanted));
    }

    /** By id of the later decision: the text of the one that it turns back. */
    private static Map<Long, String> reversed(List<Choice> choices) {
        Map<String, Choice> last = new HashMap<>();
        Map<Long, String> reversed = new HashMap<>();
        for (Choice choice : choices) {
            choice.promise().ifPresent(promise -> {
                String figure = promise.kind().id() + " " + promise.scope().id();
                Choice before = last.put(figure, choice);
                before = before == null
                                || before.closing()
                                        .filter(step -> step.kind() == Choice.Step.Kind.DROPPED)
                                        .isPresent()
                        ? null
                        : before;
                if (before != null
                        && before.promise()
                                .filter(other -> Math.signum(other.change()) != Math.signum(promise.change()))
                                .isPresent()) {
                    reversed.put(choice.id(), before.text());
                }
            });
        }
        return reversed;
    }
}
