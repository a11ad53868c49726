package org.koers.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Language;
import org.koers.measure.Measure;
import org.koers.measure.Vocabulary;
import org.koers.measure.Wording;
import org.koers.rules.Dimension;
import org.koers.ruletables.DraftEdit;
import org.koers.ruletables.DraftTable;
import org.koers.ruletables.HeadWords;
import org.koers.ruletables.RuleDraft;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The draft of the rules for the grid in the browser, and for other programs. */
@RestController
@RequestMapping("/api/rules/draft")
final class RuleDraftApi {
    private static final int MOST_EDITS = 200_000;

    private final RuleDesk desk;
    private final RuleReplays replays;
    private final RulePreview preview;
    private final LatestValues latest;

    RuleDraftApi(RuleDesk desk, RuleReplays replays, RulePreview preview, LatestValues latest) {
        this.desk = desk;
        this.replays = replays;
        this.preview = preview;
        this.latest = latest;
    }

    /**
     * What became of edits.
     *
     * @param clashes those that were not made
     * @param read cells that are written otherwise than they were typed
     */
    record Edited(long revision, List<Clash> clashes, List<Read> read) {}

    /** @param edit its place in what was sent, from 0 @param text as the cell is written */
    record Read(int edit, String text) {}

    /** @param edit its place in what was sent, from 0 @param now what stands there; empty when it is gone */
    record Clash(int edit, String now) {}

    /** How the draft stands. @param others who have it before them too */
    record State(
            long revision,
            long base,
            List<String> others,
            @Nullable Asked asked) {}

    /** A version that a second pair of eyes is asked for. */
    record Asked(String by, String why, boolean own) {}

    /** A measure that a column can be added for. @param sides none, or from and to in a table about two segments */
    record Choosable(String id, String label, String unit, String formula) {}

    @GetMapping("/tables/{table}")
    RuleGrid table(@PathVariable String table, Locale locale) {
        RuleDesk.Draft draft = desk.draft();
        return RuleGrid.of(draft, draft.rules().table(RuleEdits.table(table)), words(locale));
    }

    @PostMapping("/edits")
    Edited edit(Account account, @RequestBody List<RuleEdits.Edit> edits, Locale locale) {
        if (edits.size() > MOST_EDITS) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        List<DraftEdit> read = RuleEdits.read(edits);
        RuleDesk.Edited edited = desk.edit(account, read, Languages.of(locale));
        List<Clash> clashes = new ArrayList<>();
        for (RuleDraft.Clash clash : edited.outcome().clashes()) {
            clashes.add(new Clash(read.indexOf(clash.edit()), clash.now()));
        }
        return new Edited(
                edited.revision(), clashes, otherwise(read, edited.outcome().after(), Languages.of(locale)));
    }

    private static List<Read> otherwise(List<DraftEdit> edits, RuleDraft after, Language notation) {
        Map<Dimension, Map<Long, DraftTable.Line>> lines = new EnumMap<>(Dimension.class);
        List<Read> otherwise = new ArrayList<>();
        for (int place = 0; place < edits.size(); place++) {
            if (edits.get(place) instanceof DraftEdit.SetCell set) {
                DraftTable.Line line = lines.computeIfAbsent(set.table(), table -> numbered(after.table(table)))
                        .get(set.line());
                String text = line == null ? set.after() : RuleDraft.shown(line, set.key(), notation);
                if (!text.equals(set.after())) {
                    otherwise.add(new Read(place, text));
                }
            }
        }
        return otherwise;
    }

    private static Map<Long, DraftTable.Line> numbered(DraftTable table) {
        Map<Long, DraftTable.Line> lines = new HashMap<>();
        table.lines().forEach(line -> lines.put(line.number(), line));
        return lines;
    }

    @GetMapping("/check")
    RuleChecks check(Account account, Locale locale) {
        RuleDesk.Draft draft = desk.draft();
        boolean current = desk.standing().number() == draft.base();
        return RuleChecks.of(
                draft, current, desk.check(draft, Languages.of(locale)), behind(account, locale), words(locale));
    }

    private RuleChecks.Behind behind(Account account, Locale locale) {
        RuleReplays.Job last = replays.last(account).orElse(null);
        return last != null && last.state() instanceof RuleReplays.State.Done done
                ? new RuleChecks.Behind(
                        "/rules/replay/" + last.id(), HistoryFinding.of(done.plans(), desk.checksOff(), words(locale)))
                : RuleChecks.Behind.NOTHING;
    }

    @GetMapping("/state")
    State state(Account account) {
        List<String> others = desk.present(account);
        RuleDesk.Draft draft = desk.draft();
        Optional<RuleDesk.Request> asked = desk.request();
        return new State(
                draft.revision(),
                draft.base(),
                others,
                asked.map(found -> new Asked(found.name(), found.why(), found.account() == account.id()))
                        .orElse(null));
    }

    /** Edits that make the examples of a line anew at the limits of its conditions; nothing is changed yet. */
    @GetMapping("/tables/{table}/lines/{line}/examples")
    List<RuleEdits.Edit> examples(@PathVariable String table, @PathVariable long line, Locale locale) {
        return desk
                .draft()
                .rules()
                .renewedExamples(RuleEdits.table(table), line, Languages.of(locale))
                .orElse(List.of())
                .stream()
                .map(RuleEdits::written)
                .toList();
    }

    /** What the texts of a line would say; 404 when the line can't be understood. */
    @GetMapping("/tables/{table}/lines/{line}/preview")
    RulePreview.Preview preview(Account account, @PathVariable String table, @PathVariable long line, Locale locale) {
        return desk.draft()
                .rules()
                .row(RuleEdits.table(table), line)
                .map(row -> preview.of(account, row, Languages.of(locale)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/measures")
    List<Choosable> measures(Locale locale) {
        Wording wording = words(locale);
        HeadWords heads = new HeadWords(wording);
        List<Choosable> measures = new ArrayList<>();
        for (Measure measure : Vocabulary.shipped().all()) {
            measures.add(new Choosable(
                    measure.id(), measure.label().in(wording.language()), heads.unit(measure), measure.formula()));
        }
        return measures;
    }

    /** What a measure says in the last week of the plan that was changed last; 404 when there is no such measure. */
    @GetMapping("/measures/{measure}/latest")
    LatestValues.Latest latest(Account account, @PathVariable String measure, Locale locale) {
        return Vocabulary.shipped().all().stream()
                .filter(one -> one.id().equals(measure))
                .findFirst()
                .map(found -> latest.of(account, found, Languages.of(locale)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Wording words(Locale locale) {
        return new Wording(Languages.of(locale), "EUR");
    }
}
