package org.koers.wiring;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Language;
import org.koers.rules.Dimension;
import org.koers.rules.RuleSet;
import org.koers.ruletables.Checks;
import org.koers.ruletables.DraftChange;
import org.koers.ruletables.DraftCheck;
import org.koers.ruletables.DraftCheck.Weight;
import org.koers.ruletables.DraftEdit;
import org.koers.ruletables.RuleDraft;
import org.koers.store.AuditTrail;
import org.koers.store.StoredDraft;
import org.koers.store.StoredRuleChoices;
import org.koers.store.StoredRules;
import org.koers.web.Account;
import org.koers.web.RuleDesk;
import org.koers.web.RuleVersion;

/** The rules in the database, and what was found in the draft as long as it is the same. */
final class KeptRules implements RuleDesk {
    private static final Duration LATELY = Duration.ofSeconds(30);

    private final StoredRules rules;
    private final StoredDraft draft;
    private final StoredRuleChoices choices;
    private final AuditTrail trail;
    private final boolean approval;
    private final Map<Long, RuleSet> versions = new ConcurrentHashMap<>();
    private volatile @Nullable Draft lately;
    private final Map<Language, Looked> looked = new ConcurrentHashMap<>();

    KeptRules(Stores stores, boolean approval) {
        this.rules = stores.rules();
        this.draft = stores.draft();
        this.choices = stores.ruleChoices();
        this.trail = stores.trail();
        this.approval = approval;
    }

    private record Looked(long revision, Set<Checks.Off> off, DraftCheck.Checked checked) {}

    @Override
    public RuleVersion standing() {
        return version(rules.current().orElseThrow()).orElseThrow();
    }

    @Override
    public List<RuleVersion> history() {
        return rules.history().stream().map(KeptRules::version).toList();
    }

    @Override
    public Optional<RuleVersion> version(long number) {
        return rules.find(number).map(KeptRules::version);
    }

    private static RuleVersion version(StoredRules.Version kept) {
        return new RuleVersion(
                kept.number(),
                kept.checksum(),
                kept.account(),
                kept.approved(),
                kept.published(),
                kept.why(),
                kept.repeats(),
                kept.failing().count(),
                kept.failing().why(),
                kept.shipped());
    }

    @Override
    public RuleSet rules(long number) {
        RuleSet known = versions.get(number);
        if (known == null) {
            known = rules.rules(number).orElseThrow();
            if (versions.size() > 8) {
                versions.clear();
            }
            versions.put(number, known);
        }
        return known;
    }

    @Override
    public Draft draft() {
        Draft known = lately;
        if (known == null || known.revision() != draft.revision()) {
            StoredDraft.Kept kept = draft.load();
            RuleDraft before = known != null && known.base() == kept.base()
                    ? known.before()
                    : RuleDraft.of(rules(kept.base()).rows());
            known = new Draft(kept.base(), kept.revision(), kept.draft(), before, kept.changedBy(), kept.changed());
            lately = known;
        }
        return known;
    }

    @Override
    public List<Changed> changed() {
        return draft.changes().stream()
                .map(one -> new Changed(one.table(), one.line(), one.cell(), one.account(), one.changed()))
                .toList();
    }

    @Override
    public Edited edit(Account account, List<DraftEdit> edits, Language notation) {
        draft.seen(account.id());
        StoredDraft.Edited edited = draft.edit(account.id(), edits, notation);
        return new Edited(edited.revision(), edited.outcome());
    }

    @Override
    public DraftCheck.Checked check(Draft of, Language notation) {
        Set<Checks.Off> off = Off.of(checksOff());
        Looked known = looked.get(notation);
        if (known == null || known.revision() != of.revision() || !known.off().equals(off)) {
            known = new Looked(of.revision(), off, DraftCheck.of(of.rules(), notation, off));
            looked.put(notation, known);
        }
        return known.checked();
    }

    @Override
    public long discard(Account account) {
        Draft now = draft();
        trail.record(account.id(), "rules.discard", String.valueOf(now.revision()));
        return draft.replace(
                account.id(), new StoredDraft.Replacement(null, now.base(), rules.shipped(now.base()), now.before()));
    }

    @Override
    public OptionalLong replace(Account account, Replacement wanted) {
        StoredDraft.Replacement replacement = new StoredDraft.Replacement(
                wanted.revision(),
                wanted.onto(),
                Objects.requireNonNullElseGet(wanted.shipped(), () -> shippedOnto(wanted.onto())),
                RuleDraft.of(wanted.rows(), RuleDraft.of(rules(wanted.onto()).rows())));
        try {
            long revision = draft.replace(account.id(), replacement);
            trail.record(account.id(), "rules.replace", String.valueOf(wanted.revision()));
            return OptionalLong.of(revision);
        } catch (StoredRules.Overtaken e) {
            return OptionalLong.empty();
        }
    }

    /** What the draft took over from Koers stays taken over on another version; else that version says. */
    private long shippedOnto(long onto) {
        long now = draft.shipped();
        return now == rules.shipped(draft().base()) ? rules.shipped(onto) : now;
    }

    @Override
    public boolean takeBack(Account account, long revision) {
        return draft.takeBack(account.id(), revision);
    }

    @Override
    public Outcome publish(Account account, long revision, String why, String failing) {
        Draft now = draft();
        if (now.revision() != revision || now.base() != rules.current().orElseThrow()) {
            return new Outcome.Refused(Why.OVERTAKEN);
        }
        DraftCheck.Checked checked = check(now, Language.EN);
        RuleSet sound = checked.rules();
        if (sound == null) {
            return new Outcome.Refused(Why.ERRORS);
        }
        if (DraftChange.between(now.before(), now.rules()).isEmpty()) {
            return new Outcome.Refused(Why.NOTHING);
        }
        Optional<StoredRuleChoices.Request> asked = choices.request().filter(request -> request.revision() == revision);
        String reason =
                why.isBlank() ? asked.map(StoredRuleChoices.Request::why).orElse("") : why.strip();
        if (reason.isEmpty()) {
            return new Outcome.Refused(Why.REASON);
        }
        int count = (int) checked.count(Weight.EXAMPLE);
        if (count > 0 && failing.isBlank()) {
            return new Outcome.Refused(Why.EXAMPLES);
        }
        Long approved = null;
        long publisher = account.id();
        if (approval) {
            if (asked.isEmpty()) {
                choices.ask(revision, account.id(), reason);
                trail.record(account.id(), "rules.ask", reason);
                return new Outcome.Asked();
            }
            if (asked.get().account() == account.id()) {
                return new Outcome.Refused(Why.SAME_EYES);
            }
            publisher = asked.get().account();
            approved = account.id();
        }
        return publish(new StoredRules.Publication(
                now.base(),
                revision,
                sound,
                publisher,
                approved,
                reason,
                null,
                count == 0 ? StoredRules.Failing.NONE : new StoredRules.Failing(count, failing.strip())));
    }

    private Outcome publish(StoredRules.Publication publication) {
        try {
            long number = rules.publish(publication);
            trail.record(publication.account(), "rules.publish", number + ": " + publication.why());
            return new Outcome.Published(number);
        } catch (StoredRules.Overtaken e) {
            return new Outcome.Refused(Why.OVERTAKEN);
        }
    }

    @Override
    public Outcome restore(Account account, long number, String why) {
        if (why.isBlank()) {
            return new Outcome.Refused(Why.REASON);
        }
        long base = rules.current().orElseThrow();
        RuleSet older = rules(number);
        if (older.checksum().equals(rules(base).checksum())) {
            return new Outcome.Refused(Why.NOTHING);
        }
        Draft now = draft();
        boolean untouched = DraftChange.between(now.before(), now.rules()).isEmpty();
        return publish(new StoredRules.Publication(
                base,
                untouched ? now.revision() : null,
                older,
                account.id(),
                null,
                why.strip(),
                number,
                StoredRules.Failing.NONE));
    }

    @Override
    public Optional<Request> request() {
        long revision = draft.revision();
        return choices.request()
                .filter(asked -> asked.revision() == revision)
                .map(asked -> new Request(asked.revision(), asked.name(), asked.account(), asked.why(), asked.asked()));
    }

    @Override
    public void withdrawRequest(Account account) {
        choices.withdraw();
        trail.record(account.id(), "rules.withdraw", "");
    }

    @Override
    public boolean needsApproval() {
        return approval;
    }

    @Override
    public List<String> present(Account account) {
        draft.seen(account.id());
        return draft.others(account.id(), LATELY).stream()
                .map(StoredDraft.Editor::name)
                .toList();
    }

    @Override
    public List<Off> checksOff() {
        return choices.off().stream()
                .map(off -> new Off(off.table(), off.check(), off.account(), off.switched()))
                .toList();
    }

    @Override
    public void switchCheck(Account account, Dimension table, String check, boolean on) {
        choices.switchCheck(table, check, on, account.id());
        trail.record(account.id(), on ? "rules.check-on" : "rules.check-off", table.id() + ": " + check);
    }
}
