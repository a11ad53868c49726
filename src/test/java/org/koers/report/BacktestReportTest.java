package org.koers.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.koers.backtest.Backtest;
import org.koers.backtest.TrackRecord;
import org.koers.calendar.IsoWeek;
import org.koers.drools.DroolsAdviser;
import org.koers.measure.Language;
import org.koers.review.Fold;
import org.koers.ruletables.ShippedRules;
import org.koers.situation.LedgerFixture;
import org.koers.situation.PlanSettings;

/** A back-test as json and as page: one segment far behind, one ahead. */
class BacktestReportTest {
    private static final Pattern TELL = Pattern.compile("tell\\(\\s*\"([a-z0-9-]+[a-z0-9])\"[,)]");
    private static final PlanSettings SETTINGS = PlanSettings.dutch("plan <b>");
    private static final String SOUTH = "Zuid <script>alert(1)</script>";
    private static final TrackRecord TESTED = tested();
    private static final TrackRecord EMPTY =
            new TrackRecord(List.of(), List.of(org.koers.measure.Message.of("backtest.no-complete-year")));

    private static TrackRecord tested() {
        IsoWeek first = new IsoWeek(2022, 1);
        LedgerFixture fixture = new LedgerFixture();
        fixture.totals("Noord", first, weeks(100)).totals(SOUTH, first, weeks(100));
        fixture.totals("Noord", first.plus(52), weeks(70)).totals(SOUTH, first.plus(52), weeks(105));
        fixture.plan(row -> row.year(2023).segment("Noord").revenue(5200));
        fixture.plan(row -> row.year(2023).segment(SOUTH).revenue(5200));
        return new Backtest(new Fold(new DroolsAdviser(), ShippedRules.load()))
                .run(fixture.ledger(), SETTINGS, (done, all) -> {});
    }

    private static double[] weeks(double level) {
        double[] weeks = new double[52];
        Arrays.setAll(weeks, week -> level * (week % 2 == 0 ? 1.04 : 0.96));
        return weeks;
    }

    private static String page(TrackRecord tested, Language language) {
        String page = new String(new BacktestPage().write(tested, SETTINGS, language), StandardCharsets.UTF_8);
        return page.replaceFirst("(?s)<style>.*</style>", "");
    }

    @Test
    void the_json_keeps_the_contract() {
        assertThat(Schemas.problems("backtest.schema.json", new BacktestJson().write(TESTED)))
                .isEmpty();
        assertThat(Schemas.problems("backtest.schema.json", new BacktestJson().write(EMPTY)))
                .isEmpty();
    }

    @Test
    void the_json_names_series_and_weeks() {
        assertThat(new String(new BacktestJson().write(TESTED), StandardCharsets.UTF_8))
                .contains("\"series\" : \"total\"", "\"series\" : \"Noord\"", "\"week\" : 39", "\"shrunkPace\"")
                .doesNotContain("NaN", "Infinity", "E-");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_page_stands_alone_and_runs_nothing(Language language) {
        assertThat(page(TESTED, language))
                .doesNotContain("http-equiv=\"refresh\"", "<script", " src=", " style=", "NaN", "{0}")
                .contains("&lt;script&gt;", "lang=\"" + language.code() + "\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_drawing_says_what_it_shows_and_every_id_is_its_own(Language language) {
        String page = page(TESTED, language);
        List<String> ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.split("role=\"img\"", -1)).hasSameSizeAs(page.split("<desc", -1));
    }

    @Test
    void the_first_sentence_says_whether_to_trust_the_range() {
        assertThat(page(TESTED, Language.NL)).contains("jaren lag de uitkomst binnen het bereik");
        assertThat(page(TESTED, Language.EN)).contains("years the outcome lay within the range");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void without_a_year_to_test_the_page_says_what_it_takes(Language language) {
        assertThat(page(EMPTY, language)).contains("--year-starts").doesNotContain("<figure", "NaN");
    }

    @Test
    void the_same_result_gives_the_same_bytes() {
        assertThat(new BacktestPage().write(TESTED, SETTINGS, Language.NL))
                .isEqualTo(new BacktestPage().write(TESTED, SETTINGS, Language.NL));
    }

    @Test
    void every_text_that_the_code_asks_for_is_there() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/koers/report"))) {
            // The book of rules has words of its own, which RuleBookTest holds.
            for (Path file : files.filter(one -> !one.getFileName().toString().startsWith("Rule"))
                    .toList()) {
                Matcher matcher = TELL.matcher(Files.readString(file));
                while (matcher.find()) {
                    asked.add(matcher.group(1));
                }
            }
        }
        ResourceBundle bundle = ResourceBundle.getBundle("messages.backtest", Locale.forLanguageTag("nl"));

        assertThat(asked).hasSizeGreaterThan(40);
        assertThat(bundle.keySet()).containsAll(asked);
    }
}
