package org.koers.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.koers.calendar.IsoWeek;
import org.koers.drools.DroolsAdviser;
import org.koers.measure.Language;
import org.koers.review.Fold;
import org.koers.review.Reviewed;
import org.koers.rules.Dimension;
import org.koers.rules.RuleSet;
import org.koers.ruletables.Checks;
import org.koers.ruletables.DraftCheck;
import org.koers.ruletables.DraftEdit;
import org.koers.ruletables.DraftTable;
import org.koers.ruletables.RuleDraft;
import org.koers.ruletables.ShippedRules;

/** What a team does without checking still makes a review. */
class ChecksOffTest {
    private static final Dimension TABLE = Dimension.OBJECTIVE;

    @Test
    void rules_in_which_everything_is_wrong_that_may_be_still_make_a_review_of_every_week() {
        RuleDraft draft = RuleDraft.of(ShippedRules.load().rows());
        for (DraftTable.Line line : draft.table(TABLE).lines()) {
            draft = edit(draft, line.number(), "title-nl", "{soep} {shrinkRatio} { Een. Twee. Drie. Vier. Vijf.");
            draft = edit(draft, line.number(), "text-nl", "{soep} {shrinkRatio} { Een. Twee. Drie. Vier. Vijf.");
        }
        DraftTable.Line first = draft.table(TABLE).lines().get(0);
        DraftTable.Line second = draft.table(TABLE).lines().get(1);
        for (Map.Entry<String, String> cell : first.cells().entrySet()) {
            if (cell.getKey().matches("(when|fires|silent)\\..*|scope")) {
                draft = edit(draft, second.number(), cell.getKey(), cell.getValue());
            }
        }
        DraftTable.Line other = draft.table(TABLE).lines().stream()
                .filter(line -> "T11".equals(line.cells().get("id")))
                .findFirst()
                .orElseThrow();
        draft = edit(draft, other.number(), "when.planWeekNo", "< 0");
        RuleSet rules = DraftCheck.of(draft, Language.EN, everything()).rules();
        assertThat(rules).isNotNull();
        List<Reviewed> weeks = new Fold(new DroolsAdviser(), rules)
                .review(
                        Reviews.read(Sample.LAST_YEAR_PLUS_TEN),
                        Sample.LAST_YEAR_PLUS_TEN.settings(),
                        new IsoWeek(Season.PLAN_YEAR, 1),
                        Season.LAST,
                        done -> {});

        assertThat(weeks).hasSize(Season.LAST.week());
        assertThat(weeks)
                .anySatisfy(week -> assertThat(week.advisory().advices()).isNotEmpty());
    }

    private static Set<Checks.Off> everything() {
        return Stream.of(
                        "example-quiet",
                        "example-loud",
                        "never-matches",
                        "same-condition",
                        "sentences",
                        "braces",
                        "placeholder-unknown",
                        "placeholder-scope",
                        "placeholder-one-language")
                .map(check -> new Checks.Off(TABLE, "ruletables." + check))
                .collect(Collectors.toSet());
    }

    private static RuleDraft edit(RuleDraft draft, long line, String key, String after) {
        String before = draft.table(TABLE).lines().stream()
                .filter(one -> one.number() == line)
                .findFirst()
                .orElseThrow()
                .cells()
                .getOrDefault(key, "");
        return draft.edit(List.of(new DraftEdit.SetCell(TABLE, line, key, before, after)), Language.EN)
                .after();
    }
}
