package org.koers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Wording;
import org.koers.rules.Dimension;
import org.koers.rules.Row;
import org.koers.ruletables.Checks;
import org.koers.ruletables.DraftTable;
import org.koers.ruletables.RuleMerge;
import org.koers.situation.PlanSettings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Pages on which sales ops own the rules. {@link RuleGate} lets in who may. */
@Controller
@RequestMapping("/rules")
final class RulesController {
    /** In the order in which a plan is thought of. */
    static final List<Dimension> TABS = List.of(
            Dimension.OBJECTIVE,
            Dimension.FOCUS,
            Dimension.FORCE,
            Dimension.PLANNING,
            Dimension.STEERING,
            Dimension.MARKET,
            Dimension.PROCESS,
            Dimension.DATA_QUALITY);

    private static final String GRID = "grid.";

    private final RuleDesk desk;
    private final RuleOffers offers;
    private final RuleBooks books;
    private final Permissions permissions;

    RulesController(RuleDesk desk, RuleOffers offers, RuleBooks books, Permissions permissions) {
        this.desk = desk;
        this.offers = offers;
        this.books = books;
        this.permissions = permissions;
    }

    /** @param count of rules in it */
    record Tab(String id, int count, boolean here) {}

    /** Rules belong to no plan that could have a zone of its own. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return PlanSettings.dutch("").zone();
    }

    /** What the page before said is said on the first table. */
    @GetMapping
    String rules(HttpServletRequest request, RedirectAttributes said) {
        Map<String, ?> before = RequestContextUtils.getInputFlashMap(request);
        if (before != null) {
            before.forEach(said::addFlashAttribute);
        }
        return "redirect:/rules/" + TABS.get(0).id();
    }

    @GetMapping("/{table:[a-z-]+}")
    String table(Account account, @PathVariable String table, Locale locale, Model model) {
        Dimension dimension = RuleEdits.table(table);
        RuleDesk.Draft draft = desk.draft();
        model.addAttribute("version", desk.standing());
        model.addAttribute("draft", draft);
        model.addAttribute("table", dimension.id());
        model.addAttribute(
                "tabs",
                TABS.stream()
                        .map(tab -> new Tab(tab.id(), lines(draft.rules().table(tab)), tab == dimension))
                        .toList());
        model.addAttribute("words", gridWords(locale));
        boolean mayEdit = permissions.may(account, Action.EDIT_RULES);
        model.addAttribute("mayEdit", mayEdit);
        model.addAttribute("offer", mayEdit ? offers.offer().orElse(null) : null);
        model.addAttribute("own", books.kept(account).orElse(null));
        model.addAttribute("approval", desk.needsApproval());
        model.addAttribute("request", desk.request().orElse(null));
        model.addAttribute("account", account);
        model.addAttribute(
                "off",
                desk.checksOff().stream()
                        .filter(off -> off.table() == dimension)
                        .toList());
        return "rules/table";
    }

    /** What the grid says by itself, by key. */
    private static Map<String, String> gridWords(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "messages.rules", Locale.forLanguageTag(Languages.of(locale).code()));
        Map<String, String> words = new TreeMap<>();
        for (String key : bundle.keySet()) {
            if (key.startsWith(GRID)) {
                words.put(key.substring(GRID.length()), bundle.getString(key).replace("''", "'"));
            }
        }
        return words;
    }

    private static int lines(DraftTable table) {
        return (int)
                table.lines().stream().filter(line -> !line.cells().isEmpty()).count();
    }

    @PostMapping("/publish")
    String publish(
            Account account,
            @RequestParam long revision,
            @RequestParam String table,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String failing,
            RedirectAttributes said) {
        return said(
                desk.publish(account, revision, why, failing),
                "/rules/" + RuleEdits.table(table).id(),
                why,
                said);
    }

    /** Somebody else's request, taken over. */
    @PostMapping("/approve")
    String approve(
            Account account,
            @RequestParam long revision,
            @RequestParam String table,
            @RequestParam(defaultValue = "") String failing,
            RedirectAttributes said) {
        return said(
                desk.publish(account, revision, "", failing),
                "/rules/" + RuleEdits.table(table).id(),
                "",
                said);
    }

    @PostMapping("/withdraw")
    String withdraw(Account account, @RequestParam String table) {
        desk.withdrawRequest(account);
        return "redirect:/rules/" + RuleEdits.table(table).id();
    }

    @PostMapping("/discard")
    String discard(Account account, @RequestParam String table, RedirectAttributes said) {
        said.addFlashAttribute("discarded", desk.discard(account));
        return "redirect:/rules/" + RuleEdits.table(table).id();
    }

    @PostMapping("/take-back")
    String takeBack(Account account, @RequestParam String table, @RequestParam long revision, RedirectAttributes said) {
        said.addFlashAttribute("tookBack", desk.takeBack(account, revision));
        return "redirect:/rules/" + RuleEdits.table(table).id();
    }

    @PostMapping("/checks")
    String switchCheck(
            Account account, @RequestParam String table, @RequestParam String check, @RequestParam boolean on) {
        if (!Checks.canBeOff(check) && !HistoryFinding.says(check)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        desk.switchCheck(account, RuleEdits.table(table), check, on);
        return "redirect:/rules/" + RuleEdits.table(table).id() + "#check";
    }

    /** What publishing the draft would change, and who did. */
    @GetMapping("/changes")
    String changes(Locale locale, Model model) {
        RuleDesk.Draft draft = desk.draft();
        model.addAttribute("draft", draft);
        model.addAttribute(
                "changes", DraftChangeView.of(draft, desk.changed(), new Wording(Languages.of(locale), "EUR")));
        return "rules/changes";
    }

    @GetMapping("/history")
    String history(Model model, Account account) {
        model.addAttribute("versions", desk.history());
        model.addAttribute("standing", desk.standing().number());
        model.addAttribute("brought", offers.brought());
        model.addAttribute("mayEdit", permissions.may(account, Action.EDIT_RULES));
        return "rules/history";
    }

    @GetMapping("/history/{number:\\d+}")
    String version(
            @PathVariable long number,
            @RequestParam(required = false) @Nullable Long against,
            Account account,
            Locale locale,
            Model model) {
        RuleVersion version = desk.version(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        long other = against == null ? Math.max(1, number - 1) : against;
        if (desk.version(other).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Row> before = desk.rules(other).rows();
        List<Row> after = desk.rules(number).rows();
        model.addAttribute("version", version);
        model.addAttribute("other", other);
        model.addAttribute("standing", desk.standing().number());
        model.addAttribute("versions", desk.history());
        model.addAttribute("mayEdit", permissions.may(account, Action.EDIT_RULES));
        model.addAttribute(
                "differences",
                RuleDifferenceView.of(
                        RuleMerge.of(before, after, before).differences(),
                        before,
                        after,
                        new Wording(Languages.of(locale), "EUR")));
        return "rules/version";
    }

    @PostMapping("/history/{number:\\d+}/restore")
    String restore(
            Account account,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes said) {
        if (desk.version(number).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return said(desk.restore(account, number, why), "/rules/history", why, said);
    }

    private static String said(RuleDesk.Outcome outcome, String address, String why, RedirectAttributes said) {
        Map<String, Object> shown = new LinkedHashMap<>();
        if (outcome instanceof RuleDesk.Outcome.Published published) {
            shown.put("published", published.number());
        } else if (outcome instanceof RuleDesk.Outcome.Refused refused) {
            shown.put("refused", refused.why().name());
            shown.put("why", why);
        } else {
            shown.put("asked", true);
        }
        shown.forEach(said::addFlashAttribute);
        return "redirect:" + address;
    }
}
