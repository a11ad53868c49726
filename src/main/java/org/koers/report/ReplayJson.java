package org.koers.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advice;
import org.koers.advice.Advisory;
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
        List<ChangePart> changes = new ArrayList<>();
        if (weeks.size() != compared.size()) {
            throw new IllegalArgumentException(weeks.size() + " weeks against " + compared.size());
        }
        for (int i = 0; i < weeks.size(); i++) {
            changes.addAll(changes(weeks.get(i).advisory(), compared.get(i).advisory()));
        }
        return Json.write(new Document(SCHEMA, weeks(weeks), changes));
    }

    private static List<ChangePart> changes(Advisory one, Advisory other) {
        if (!one.asOf().equals(other.asOf())) {
            throw new IllegalArgumentException(one.asOf() + " against " + other.asOf());
        }
        Map<String, Advice> before = bySubject(one);
        Map<String, Advice> after = bySubject(other);
        String week = one.asOf().toString();
        List<ChangePart> changes = new ArrayList<>();
        after.forEach((subject, advice) -> {
            Advice known = before.get(subject);
            if (known == null) {
                changes.add(new ChangePart(week, "added", advice(advice)));
            } else if (known.severity() != advice.severity() || known.kind() != advice.kind()) {
                changes.add(new ChangePart(week, "changed", advice(advice)));
            }
        });
        before.forEach((subject, advice) -> {
            if (!after.containsKey(subject)) {
                changes.add(new ChangePart(week, "removed", advice(advice)));
            }
        });
        return changes;
    }

    /** By rule and scope: since when an advice holds may differ. */
    private static Map<String, Advice> bySubject(Advisory advisory) {
        Map<String, Advice> advices = new LinkedHashMap<>();
        for (Advice advice : advisory.advices()) {
            advices.put(advice.id().substring(0, advice.id().lastIndexOf('.')), advice);
        }
        return advices;
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
