package org.koers.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.koers.rules.Row;
import org.koers.ruletables.RuleMerge;
import org.koers.ruletables.RuleProblem;
import org.springframework.stereotype.Component;

/** What people are about to take over into the draft, until they do or others crowd it out; of who brought it only. */
@Component
final class RuleProposals {
    private static final int KEPT = 20;

    private final Map<UUID, Proposal> kept = new ConcurrentHashMap<>();

    /** Where a proposal comes from. */
    enum Source {
        /** A workbook. */
        WORKBOOK,
        /** A version that was published while the draft was being edited. */
        VERSION,
        /** A set that came with a newer Koers. */
        SHIPPED
    }

    /**
     * Something to take over.
     *
     * @param name of the file; of a version or a shipped set its number
     * @param known whether it is known from which version it began
     * @param revision of the draft that it was made of
     * @param onto the version that what comes of it changes
     */
    record Proposal(
            UUID id,
            long account,
            long born,
            Source source,
            String name,
            boolean known,
            long revision,
            long onto,
            List<Row> base,
            List<Row> mine,
            List<Row> theirs) {
        RuleDesk.Replacement taken(Predicate<RuleMerge.Difference> chosen) {
            return new RuleDesk.Replacement(
                    revision, onto, source == Source.SHIPPED ? Long.valueOf(name) : null, merge().rows(chosen));
        }

        RuleMerge merge() {
            return RuleMerge.of(base, mine, theirs);
        }
    }

    /**
     * A workbook that was refused.
     *
     * @param content of the file as it came
     */
    record Refused(UUID id, long account, long born, String name, byte[] content, List<RuleProblem> problems) {}

    private final Map<UUID, RuleBooks.Own> owns = new ConcurrentHashMap<>();

    private final Map<UUID, Refused> refused = new ConcurrentHashMap<>();

    void keep(Proposal proposal) {
        kept.put(proposal.id(), proposal);
        kept.values().stream()
                .sorted(Comparator.comparingLong(Proposal::born).reversed())
                .skip(KEPT)
                .forEach(this::done);
    }

    /** As {@link #keep(Proposal)}, with what is the person's own in the workbook. */
    void keep(Proposal proposal, RuleBooks.Own own) {
        owns.put(proposal.id(), own);
        keep(proposal);
    }

    /** What is the person's own in the workbook; empty when it changes nothing of what goes into the next one. */
    Optional<RuleBooks.Own> own(Proposal proposal) {
        return Optional.ofNullable(owns.get(proposal.id())).filter(RuleBooks.Own::counts);
    }

    void keep(Refused one) {
        refused.put(one.id(), one);
        refused.values().stream()
                .sorted(Comparator.comparingLong(Refused::born).reversed())
                .skip(KEPT)
                .forEach(old -> refused.remove(old.id()));
    }

    Optional<Proposal> find(Account account, UUID id) {
        return Optional.ofNullable(kept.get(id)).filter(one -> one.account() == account.id());
    }

    Optional<Refused> refused(Account account, UUID id) {
        return Optional.ofNullable(refused.get(id)).filter(one -> one.account() == account.id());
    }

    void done(Proposal proposal) {
        kept.remove(proposal.id());
        owns.remove(proposal.id());
    }
}
