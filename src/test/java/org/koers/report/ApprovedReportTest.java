package org.koers.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.koers.measure.Language;
import org.koers.review.Reviewed;

/**
 * Whole reports against approved files. To approve a change, run with {@code -Dkoers.approve=true} and read the
 * difference before it is committed.
 */
class ApprovedReportTest {
    private static final Path APPROVED = Path.of("src/test/resources/report/approved");

    @ParameterizedTest
    @EnumSource(Weathers.class)
    void the_json_is_as_approved(Weathers weather) throws IOException {
        Reviewed reviewed = weather.reviewed();
        byte[] json = new AdvisoryJson().write(reviewed.advisory(), Language.NL);

        assertApproved(name(weather) + ".json", new String(json, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource(Weathers.class)
    void the_text_is_as_approved_in_both_languages(Weathers weather) throws IOException {
        for (Language language : Language.values()) {
            String text = new AdvisoryText().write(weather.reviewed(), language);

            assertApproved(name(weather) + "-" + language.code() + ".txt", text);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Weathers.class,
            names = {"WATCH", "CALM"})
    void the_page_without_its_style_sheet_is_as_approved(Weathers weather) throws IOException {
        String page = new String(new AdvisoryPage().write(weather.reviewed(), Language.NL), StandardCharsets.UTF_8);

        assertApproved(name(weather) + ".html", page.replaceAll("(?s)<style>.*?</style>", "<style></style>"));
    }

    private static String name(Weathers weather) {
        return weather.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static void assertApproved(String name, String content) throws IOException {
        Path file = APPROVED.resolve(name);
        if (Boolean.getBoolean("koers.approve")) {
            Files.createDirectories(APPROVED);
            Files.writeString(file, content);
        }
        assertThat(content).isEqualTo(Files.readString(file));
    }
}
