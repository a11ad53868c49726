package org.koers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The year as a story, for who looks back on it: as a page, and as a Word document. */
@Controller
final class ShipsLogController {
    private static final String LOG = "/plans/{id:\\d+}/log";

    private final PlanGate gate;
    private final Stories stories;

    ShipsLogController(PlanGate gate, Stories stories) {
        this.gate = gate;
        this.stories = stories;
    }

    @GetMapping(LOG)
    String log(
            Account account, @PathVariable("id") long plan, Locale locale, HttpServletResponse response, Model model) {
        PlanCard card = gate.open(account, plan);
        IsoWeek last = card.lastWeek();
        if (last == null) {
            return "redirect:" + card.address();
        }
        try {
            model.addAttribute("story", stories.of(card, last, wording(card, locale)));
        } catch (PlanTooLarge e) {
            return TooLargePage.of(e, card, locale, response, model);
        }
        model.addAttribute("plan", card);
        return "meeting/story";
    }

    /** Leads to the page when there is nothing to write, which says why. */
    @GetMapping(LOG + ".docx")
    ResponseEntity<byte[]> document(Account account, @PathVariable("id") long plan, Locale locale) {
        PlanCard card = gate.open(account, plan);
        IsoWeek last = card.lastWeek();
        if (last == null) {
            return page(plan);
        }
        try {
            Wording wording = wording(card, locale);
            return WordAnswer.of(
                    new StoryDraft(card, stories.of(card, last, wording), wording).write(),
                    wording.render("documents.story.file", String.valueOf(card.year()), card.name()));
        } catch (PlanTooLarge e) {
            return page(plan);
        }
    }

    private static ResponseEntity<byte[]> page(long plan) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/plans/" + plan + "/log"))
                .build();
    }

    private static Wording wording(PlanCard card, Locale locale) {
        return new Wording(Languages.of(locale), card.currency());
    }
}
