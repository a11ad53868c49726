package org.koers.wiring;

import java.io.PrintStream;
import java.util.List;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Language;
import org.koers.measure.Wording;
import org.koers.report.AdvisoryText;
import org.koers.review.Reviewed;
import org.koers.web.Accounts;
import org.koers.web.PlanCard;
import org.koers.web.PlanTooLarge;
import org.koers.web.Plans;
import org.springframework.stereotype.Component;

/** What the terminal says when Koers is up: the advisory of the last week with results, the address, the accounts. */
@Component
final class Welcome {
    private final Plans plans;
    private final Accounts accounts;
    private final RulesInForce rules;

    Welcome(Plans plans, Accounts accounts, RulesInForce rules) {
        this.plans = plans;
        this.accounts = accounts;
        this.rules = rules;
    }

    void print(PrintStream terminal, String port) {
        Wording words = new Wording(Language.NL, "EUR");
        String site = "http://localhost:" + port;
        List<PlanCard> all = plans.all();
        if (!all.isEmpty()) {
            terminal.print(lately(all.get(0), words));
        }
        terminal.println(words.render(
                "web.start.address", all.isEmpty() ? site : site + all.get(0).address()));
        terminal.println(words.render("web.start.rules", rules.get().version()));
        terminal.println(words.render("web.start.accounts"));
        accounts.demo().forEach(demo -> terminal.println("  " + demo.login() + " / " + demo.password()));
        terminal.flush();
    }

    private String lately(PlanCard plan, Wording words) {
        try {
            return plans.reviewed(plan, lastWeek(plan))
                    .map(reviewed -> written(reviewed) + System.lineSeparator())
                    .orElse("");
        } catch (PlanTooLarge e) {
            return words.render(e.words()) + System.lineSeparator();
        }
    }

    private static String written(Reviewed reviewed) {
        return new AdvisoryText().write(reviewed, Language.NL);
    }

    private static IsoWeek lastWeek(PlanCard plan) {
        return plan.lastWeek() == null ? plan.firstWeek() : plan.lastWeek();
    }
}
