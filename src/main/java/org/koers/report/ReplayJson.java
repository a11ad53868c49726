package org.koers.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advice;
import org.koers.review.Reviewed;

/** Writes {@code replay.json}, contract {@code koers.replay/1}: which advices every week would have given. */
public final class ReplayJson {
    /** @param weeks in order, one entry a week */
    public byte[] write(List<Reviewed> weeks) {
        return Json.write(new Document(
                "koers.replay/1", weeks.stream().map(ReplayJson::week).toList()));
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

    private record Document(String schema, List<WeekPart> weeks) {}

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
