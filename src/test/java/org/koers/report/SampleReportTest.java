package org.koers.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.advice.Landing;
import org.koers.advice.LandingChange;
import org.koers.advice.Standing;
import org.koers.calendar.IsoWeek;
import org.koers.drools.DroolsAdviser;
import org.koers.measure.Language;
import org.koers.review.Fold;
import org.koers.review.Reviewed;
import org.koers.ruletables.ShippedRules;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;
import org.koers.workbook.InputFile;
import org.koers.workbook.WorkbookReader;

/** Real stories, from workbook to report, by the shipped rules: whatever they conclude, the report keeps its form. */
class SampleReportTest {
    @ParameterizedTest
    @ValueSource(strings = {"last-year-plus-ten", "tailwind-headwind", "storm"})
    void a_story_is_reported_in_every_form(String story) {
        Reviewed reviewed = review(story);
        for (Language language : Language.values()) {
            byte[] json = new AdvisoryJson().write(reviewed.advisory(), language);
            String page = new String(new AdvisoryPage().write(reviewed, language), StandardCharsets.UTF_8);

            assertThat(Schemas.problems("advisory.schema.json", json)).isEmpty();
            assertThat(new String(json, StandardCharsets.UTF_8)).doesNotContainPattern("\\{[A-Za-z.]+}");
            assertThat(page).doesNotContainPattern("\\sstyle=").contains("</html>");
            assertThat(new AdvisoryText().write(reviewed, language).lines()).allMatch(line -> line.length() <= 100);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"last-year-plus-ten", "tailwind-headwind", "storm"})
    void what_changed_adds_up_to_what_was_published(String story) {
        Reviewed reviewed = review(story);
        Standing now = reviewed.advisory().standing();
        Standing before = Objects.requireNonNull(reviewed.previous()).standing();

        assertAddsUp(before.landing(), now.landing());
        for (int segment = 0; segment < now.segments().size(); segment++) {
            assertAddsUp(
                    before.segments().get(segment).landing(),
                    now.segments().get(segment).landing());
        }
    }

    private static void assertAddsUp(Landing before, Landing now) {
        BigDecimal landing = Objects.requireNonNull(before.expected());
        BigDecimal chance = Objects.requireNonNull(before.probabilityOfTarget());
        for (LandingChange change : now.changes()) {
            landing = landing.add(change.landing());
            chance = chance.add(change.probability());
        }
        assertThat(now.changes()).hasSize(7);
        assertThat(landing).isEqualByComparingTo(now.expected());
        assertThat(chance).isEqualByComparingTo(now.probabilityOfTarget());
    }

    @Test
    void a_part_above_the_whole_is_said_in_money_and_not_in_percent() {
        String page =
                new String(new AdvisoryPage().write(review("last-year-plus-ten"), Language.EN), StandardCharsets.UTF_8);

        assertThat(page)
                .contains("the market cost €362,574, our own execution won back €46,461")
                .contains("more than the whole gap");
    }

    private static Reviewed review(String story) {
        PlanSettings settings = PlanSettings.dutch(story);
        String name = story + ".xlsx";
        Ledger ledger = new WorkbookReader()
                .read(List.of(new InputFile(name, Path.of("sample-data", name))), settings, rows -> {});
        return new Fold(new DroolsAdviser(), ShippedRules.load()).review(ledger, settings, new IsoWeek(2026, 20));
    }
}
