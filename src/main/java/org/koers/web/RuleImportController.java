package org.koers.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Language;
import org.koers.measure.Wording;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;
import org.koers.ruletables.CheckedRules;
import org.koers.ruletables.RuleMerge;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rules to Excel and back: what a workbook changes is shown before it is taken over. */
@Controller
@RequestMapping("/rules")
final class RuleImportController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final long LARGEST = 20L << 20;

    private final RuleDesk desk;
    private final RuleBooks books;
    private final RuleProposals proposals;
    private final Incoming incoming;

    RuleImportController(RuleDesk desk, RuleBooks books, RuleProposals proposals, Incoming incoming) {
        this.desk = desk;
        this.books = books;
        this.proposals = proposals;
        this.incoming = incoming;
    }

    /**
     * @param version that holds now when none is given
     * @param own whether what the person has of their own goes along
     */
    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> export(
            Account account,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "true") boolean own,
            Locale locale) {
        long number = version == null ? desk.standing().number() : version;
        if (desk.version(number).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Language language = Languages.of(locale);
        String name = (language == Language.NL ? "koers-regels-" : "koers-rules-") + number + ".xlsx";
        return download(name, books.workbook(desk.rules(number), language, own ? account : null));
    }

    private static ResponseEntity<byte[]> download(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    @GetMapping("/import")
    String ask() {
        return "rules/import";
    }

    @PostMapping("/import")
    String bring(Account account, @RequestParam MultipartFile file, Locale locale, RedirectAttributes said)
            throws IOException {
        String name = FileNames.shown(file.getOriginalFilename());
        if (name.isEmpty() || file.isEmpty()) {
            said.addFlashAttribute("why", "none");
            return "redirect:/rules/import";
        }
        if (file.getSize() > LARGEST) {
            said.addFlashAttribute("why", "large");
            return "redirect:/rules/import";
        }
        Path copy = incoming.file();
        try {
            file.transferTo(copy.toFile());
            return brought(account, name, copy, locale, said);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private String brought(Account account, String name, Path file, Locale locale, RedirectAttributes said)
            throws IOException {
        RuleBooks.Read read = books.read(name, file, Languages.of(locale), RuleDesk.Off.of(desk.checksOff()));
        if (read.rules() instanceof CheckedRules.Refused refused) {
            RuleProposals.Refused kept = new RuleProposals.Refused(
                    UUID.randomUUID(),
                    account.id(),
                    System.nanoTime(),
                    name,
                    Files.readAllBytes(file),
                    refused.problems());
            proposals.keep(kept);
            return "redirect:/rules/import/" + kept.id();
        }
        RuleSet rules = ((CheckedRules.Accepted) read.rules()).rules();
        RuleDesk.Draft draft = desk.draft();
        RuleSet theirs = desk.check(draft, Languages.of(locale)).rules();
        if (theirs == null) {
            said.addFlashAttribute("why", "errors");
            return "redirect:/rules/import";
        }
        Optional<Long> base = read.cameFrom().flatMap(this::numbered);
        RuleProposals.Proposal proposal = new RuleProposals.Proposal(
                UUID.randomUUID(),
                account.id(),
                System.nanoTime(),
                RuleProposals.Source.WORKBOOK,
                name,
                base.isPresent(),
                draft.revision(),
                draft.base(),
                desk.rules(base.orElse(desk.standing().number())).rows(),
                rules.rows(),
                theirs.rows());
        proposals.keep(proposal, read.own());
        return "redirect:/rules/merge/" + proposal.id();
    }

    private Optional<Long> numbered(String checksum) {
        return desk.history().stream()
                .filter(version -> version.checksum().equals(checksum))
                .map(RuleVersion::number)
                .findFirst();
    }

    private String propose(RuleProposals.Proposal proposal) {
        proposals.keep(proposal);
        return "redirect:/rules/merge/" + proposal.id();
    }

    /** Takes a version that was published meanwhile under the draft. */
    @PostMapping("/catch-up")
    String catchUp(Account account, Locale locale, RedirectAttributes said) {
        RuleDesk.Draft draft = desk.draft();
        RuleSet mine = desk.check(draft, Languages.of(locale)).rules();
        if (mine == null) {
            said.addFlashAttribute("refused", RuleDesk.Why.ERRORS.name());
            return "redirect:/rules";
        }
        RuleVersion standing = desk.standing();
        return propose(new RuleProposals.Proposal(
                UUID.randomUUID(),
                account.id(),
                System.nanoTime(),
                RuleProposals.Source.VERSION,
                String.valueOf(standing.number()),
                true,
                draft.revision(),
                standing.number(),
                desk.rules(draft.base()).rows(),
                mine.rows(),
                desk.rules(standing.number()).rows()));
    }

    @GetMapping("/import/{id}")
    String refused(Account account, @PathVariable UUID id, Locale locale, Model model) {
        RuleProposals.Refused refused = find(account, id);
        Wording wording = new Wording(Languages.of(locale), "EUR");
        model.addAttribute("fileName", refused.name());
        model.addAttribute("id", id);
        model.addAttribute(
                "problems",
                refused.problems().stream()
                        .map(problem -> new Told(problem.where(), wording.render(problem.message())))
                        .toList());
        return "rules/import";
    }

    /** @param where file, sheet and cell */
    record Told(String where, String message) {}

    private RuleProposals.Refused find(Account account, UUID id) {
        return proposals.refused(account, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/import/{id}/marked")
    ResponseEntity<byte[]> marked(Account account, @PathVariable UUID id, Locale locale) throws IOException {
        RuleProposals.Refused refused = find(account, id);
        Path copy = incoming.file();
        try {
            Files.write(copy, refused.content());
            RuleBooks.Marked marked = books.marked(refused.name(), copy, refused.problems(), Languages.of(locale))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            return download(marked.name(), marked.content());
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @GetMapping("/merge/{id}")
    String merge(Account account, @PathVariable UUID id, Locale locale, Model model) {
        RuleProposals.Proposal proposal = proposal(account, id);
        RuleMerge merge = proposal.merge();
        List<Row> rows = new ArrayList<>(proposal.theirs());
        rows.addAll(proposal.mine());
        model.addAttribute("proposal", proposal);
        model.addAttribute("lines", MergeLine.of(merge.differences(), rows, new Wording(Languages.of(locale), "EUR")));
        proposals.own(proposal).ifPresent(own -> {
            Wording wording = new Wording(Languages.of(locale), "EUR");
            model.addAttribute("own", own);
            model.addAttribute(
                    "missing", own.missing().stream().map(wording::render).toList());
        });
        model.addAttribute("stale", desk.draft().revision() != proposal.revision());
        return "rules/merge";
    }

    private RuleProposals.Proposal proposal(Account account, UUID id) {
        return proposals.find(account, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @param mine differences, by their place, of which mine is taken where someone must choose */
    @PostMapping("/merge/{id}")
    String take(
            Account account,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Set<Integer> mine,
            RedirectAttributes said) {
        RuleProposals.Proposal proposal = proposal(account, id);
        List<RuleMerge.Difference> differences = proposal.merge().differences();
        OptionalLong revision = desk.replace(
                account, proposal.taken(difference -> mine != null && mine.contains(differences.indexOf(difference))));
        if (revision.isEmpty()) {
            said.addFlashAttribute("refused", RuleDesk.Why.OVERTAKEN.name());
            return "redirect:/rules";
        }
        said.addFlashAttribute("merged", revision.getAsLong());
        proposals.own(proposal).ifPresent(own -> books.keep(account, proposal.name(), own));
        proposals.done(proposal);
        return "redirect:/rules";
    }

    /** Takes over what is the person's own in a workbook whose rules change nothing. */
    @PostMapping("/merge/{id}/own")
    String takeOwn(Account account, @PathVariable UUID id, RedirectAttributes said) {
        RuleProposals.Proposal proposal = proposal(account, id);
        proposals.own(proposal).ifPresent(own -> {
            books.keep(account, proposal.name(), own);
            said.addFlashAttribute("ownKept", own.content() != null);
        });
        proposals.done(proposal);
        return "redirect:/rules/" + RulesController.TABS.get(0).id();
    }
}
