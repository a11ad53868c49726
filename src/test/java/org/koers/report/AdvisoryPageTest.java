package org.koers.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.koers.measure.Language;

class AdvisoryPageTest {
    private static final AdvisoryPage PAGE = new AdvisoryPage();

    @ParameterizedTest
    @EnumSource(Weathers.class)
    void no_element_has_a_style_attribute_and_nothing_runs(Weathers weather) {
        assertThat(body(weather))
                .doesNotContainPattern("\\sstyle=")
                .doesNotContain("<script")
                .doesNotContainPattern("\\son[a-z]+=");
    }

    @ParameterizedTest
    @EnumSource(Weathers.class)
    void nothing_is_fetched(Weathers weather) {
        String page = page(weather, Language.NL);

        assertThat(page).doesNotContainPattern("(src|href)=\"(?!#)").doesNotContain("http://", "https://");
        assertThat(find("url\\(([^)]{0,12})", page))
                .allMatch(url -> url.startsWith("\"data:font") || url.startsWith("#"));
    }

    @ParameterizedTest
    @EnumSource(Weathers.class)
    void no_template_mark_is_left(Weathers weather) {
        assertThat(body(weather)).doesNotContain("th:", "${", "[[", "~{");
    }

    @ParameterizedTest
    @EnumSource(Weathers.class)
    void ids_are_unique_and_every_chart_has_a_name_and_a_description(Weathers weather) {
        String body = body(weather);
        List<String> ids = find("\\sid=\"([^\"]+)\"", body);

        assertThat(ids).doesNotHaveDuplicates();
        for (String names : find("role=\"img\" aria-labelledby=\"([^\"]+)\"", body)) {
            assertThat(ids).contains(names.split(" "));
        }
        assertThat(find("(<h1)", body)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Weathers.class)
    void a_language_is_not_mixed_with_the_other(Weathers weather) {
        assertThat(page(weather, Language.NL)).startsWith("<!doctype html>").contains("lang=\"nl\"");
        assertThat(page(weather, Language.EN))
                .contains("lang=\"en\"")
                .doesNotContain("Waar komt", "Houd koers", "Kracht");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void names_from_files_stay_text(Language language) {
        assertThat(page(Weathers.UNKNOWN, language))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; zonen")
                .doesNotContain("<script>alert");
    }

    private static String page(Weathers weather, Language language) {
        return new String(PAGE.write(weather.reviewed(), language), StandardCharsets.UTF_8);
    }

    private static String body(Weathers weather) {
        String page = page(weather, Language.NL);
        return page.substring(page.indexOf("<body"));
    }

    private static List<String> find(String pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
