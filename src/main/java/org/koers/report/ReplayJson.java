package org.koers.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advice;
import org.koers.review.ReplayChange;
import org.koers.review.Reviewed;

/** Writes {@code replay.json}, contract {@code koers.replay/1}: which advices every week would have given. */
public final class ReplayJson {
    private static final String SCHEMA = "koers.replay/1";

    /** @param weeks in order, one entry a week */
    public byte[] write(List<Reviewed> weeks) {
        return Json.write(new Document(SCHEMA, weeks(weeks), null));
    }

    /**
     * The same, with what other rules would have made of the same weeks.
     *
     * @param weeks in order, one entry a week
     * @param compared the same weeks by the other rules; what only these give is added, what they no longer give is
     *     removed
     * @throws IllegalArgumentException when the weeks are not the same
     */
    public byte[] write(List<Reviewed> weeks, List<Reviewed> compared) {
        List<ChangePart> changes = ReplayChange.between(weeks, compared).stream()
                .map(change -> new ChangePart(
                        change.week().toString(),
                        change.kind().name().toLowerCase(Locale.ROOT),
                        advice(change.advice())))
                .toList();
        return Json.write(new Document(SCHEMA, weeks(weeks), changes));
    }

    private static List<WeekPart> weeks(List<Reviewed> weeks) {
        return weeks.stream().map(ReplayJson::week).toList();
    }

    private static WeekPart week(Reviewed reviewed) {
        return new WeekPart(
                reviewed.advisory().asOf().toString(),
                reviewed.advisory().mode().id(),
                reviewed.advisory().advices().stream().map(ReplayJson::advice).toList());
    }

    private static AdvicePart advice(Advice advice) {
        return new AdvicePart(
                advice.id(),
                advice.rule(),
                advice.kind().name(),
                DocumentDraft.scope(advice.scope()),
                DocumentDraft.from(advice.scope(), advice.to()),
                DocumentDraft.to(advice.to()),
                advice.severity().id());
    }

    private record Document(
            String schema,
            List<WeekPart> weeks,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<ChangePart> changes) {}

    private record ChangePart(String week, String kind, AdvicePart advice) {}

    private record WeekPart(String week, String mode, List<AdvicePart> advices) {}

    private record AdvicePart(
            String id,
            String rule,
            String kind,
            AdvisoryDocument.ScopePart scope,
            @JsonInclude(JsonInclude.Include.NON_NULL) AdvisoryDocument.@Nullable ScopePart from,
            @JsonInclude(JsonInclude.Include.NON_NULL) AdvisoryDocument.@Nullable ScopePart to,
            String severity) {}
}
