package org.koers.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contract {@code koers.advisory/1}, key by key in its fixed order. Amounts in plan currency with two decimals,
 * shares and indices as fractions, weeks as {@code 2026-W20}, dates ISO 8601; what is not known is null, never 0.
 * Changes may only add.
 */
record AdvisoryDocument(
        String schema,
        String language,
        String fold,
        PlanPart plan,
        String asOf,
        String mode,
        RuleSetPart ruleSet,
        PacePart pace,
        LandingPart landing,
        List<DimensionPart> dimensions,
        List<SegmentPart> segments,
        List<FindingPart> findings,
        List<AdvicePart> advices,
        List<WithheldPart> withheld,
        List<ProblemPart> problems) {

    record PlanPart(
            String name,
            int year,
            String currency,
            @Nullable BigDecimal target) {}

    record RuleSetPart(String version, String checksum) {}

    record PacePart(
            @Nullable BigDecimal actual,
            @Nullable BigDecimal planned,
            @Nullable BigDecimal index,
            @Nullable BigDecimal gap) {}

    record LandingPart(
            @Nullable BigDecimal expected,
            @Nullable BigDecimal low80,
            @Nullable BigDecimal high80,
            @Nullable BigDecimal probabilityOfTarget,
            boolean indicative,
            String method,
            List<ChangePart> changes) {}

    /** @param cause what changed since last week; the parts add up to the change of the landing and of its chance */
    record ChangePart(String cause, BigDecimal landing, BigDecimal probability) {}

    record DimensionPart(String name, String status, String reason) {}

    record SegmentPart(
            String name,
            @Nullable BigDecimal target,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal planned,
            @Nullable BigDecimal index,
            LandingPart landing,
            @Nullable BigDecimal marketEffect,
            @Nullable BigDecimal ownEffect,
            @Nullable BigDecimal unexplainedEffect,
            @Nullable BigDecimal ambitionEffect) {}

    /** @param name absent for the total, whose id says it */
    record ScopePart(
            String kind,
            String id,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String name) {}

    /** @param threshold a number, word, flag, or list of alternatives; null where the number is shown for context */
    record EvidencePart(
            ScopePart scope,
            String measure,
            @Nullable Object value,
            String unit,
            @Nullable String comparator,
            @Nullable Object threshold,
            List<String> sources) {}

    record FindingPart(
            String rule,
            String name,
            ScopePart scope,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ScopePart from,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ScopePart to,

            String severity,
            List<EvidencePart> evidence) {}

    /** @param ruleRecord how often the rule warned rightly before; null: not known */
    record AdvicePart(
            int rank,
            String id,
            String rule,
            String kind,
            ScopePart scope,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ScopePart from,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ScopePart to,

            String title,
            String text,
            String severity,
            boolean forDecision,
            @Nullable String since,
            List<ItemPart> items,
            @Nullable ProposalPart proposal,
            @Nullable RecordPart ruleRecord,
            List<EvidencePart> evidence,
            @Nullable String goesAwayWhen,
            String suggestedOwner,
            @Nullable String dueOn) {}

    record ItemPart(String id, String name, @Nullable BigDecimal amount) {}

    record ProposalPart(BigDecimal low, BigDecimal high, String unit) {}

    record RecordPart(int warned, int rightly, int years) {}

    record WithheldPart(
            String rule,
            ScopePart scope,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ScopePart from,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ScopePart to,

            String reason,
            String because) {}

    record ProblemPart(String where, String message) {}
}
