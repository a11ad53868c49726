package org.koers.ruletables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.measure.Unit;

class RuleTableTextsTest {
    private static final Pattern KEY = Pattern.compile("\"(?:ruletables\\.)?([a-z]+(?:-[a-z]+)*)\"");

    private static final String HEAD = "head.";

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        String name = "/messages/ruletables_" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(RuleTables.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @Test
    void both_languages_have_the_same_messages() throws IOException {
        assertThat(texts("nl").stringPropertyNames()).isEqualTo(texts("en").stringPropertyNames());
    }

    @Test
    void every_message_is_used() throws IOException {
        Set<String> words = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/koers/ruletables"))) {
            for (Path file : files.toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    words.add(matcher.group(1));
                }
            }
        }
        Set<String> messages = new TreeSet<>(texts("nl").stringPropertyNames());
        messages.removeIf(key -> key.startsWith(HEAD));
        assertThat(words).containsAll(messages);
    }

    @Test
    void every_word_about_columns_is_about_a_column_there_is() throws IOException {
        Set<String> wanted = new TreeSet<>(Set.of("help.measure", "fires", "silent", "side.from", "side.to"));
        Stream.of(List.of("id"), RowForm.HEAD, RowForm.REST)
                .flatMap(List::stream)
                .forEach(field -> {
                    wanted.add("field." + field);
                    wanted.add("help." + field.replaceFirst("-(nl|en)$", ""));
                });
        Stream.of(Unit.values())
                .forEach(unit -> wanted.add("unit." + unit.name().toLowerCase(Locale.ROOT)));

        assertThat(texts("nl").stringPropertyNames().stream()
                        .filter(key -> key.startsWith(HEAD))
                        .map(key -> key.substring(HEAD.length())))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void a_message_has_no_single_quote_that_would_swallow_its_arguments(String language) throws IOException {
        assertThat(texts(language).values())
                .noneMatch(text -> text.toString().replace("''", "").contains("'"));
    }
}
