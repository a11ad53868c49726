package org.koers.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportWordsTest {
    private static final Pattern KEY = Pattern.compile("say\\(\\s*\"([a-z0-9-]+[a-z0-9])\"[,)]");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(keys("nl")).isEqualTo(keys("en"));
    }

    @Test
    void every_text_that_the_code_asks_for_is_there() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/koers/report"))) {
            for (Path file : files.toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    asked.add(matcher.group(1));
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(60);
        assertThat(keys("nl")).containsAll(asked);
    }

    private static Set<String> keys(String language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "messages.report",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new TreeSet<>(bundle.keySet());
    }
}
