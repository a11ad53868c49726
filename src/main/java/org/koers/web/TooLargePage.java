package org.koers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.koers.measure.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** What is shown of a plan that there is no memory to review. */
final class TooLargePage {
    private TooLargePage() {}

    /** @return name of the template */
    static String of(PlanTooLarge thrown, PlanCard plan, Locale locale, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        model.addAttribute("plan", plan);
        model.addAttribute("why", new Wording(Languages.of(locale), plan.currency()).render(thrown.words()));
        return "too-large";
    }
}
