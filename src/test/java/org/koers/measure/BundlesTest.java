package org.koers.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text exists in Dutch and in English, with the same things to fill in. */
class BundlesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_nl.properties"))
                    .map(name -> name.substring(0, name.length() - "_nl.properties".length()))
                    .sorted()
                    .toList();
        }
    }

    private static Properties read(String bundle, Language language) {
        Properties texts = new Properties();
        Path file = MESSAGES.resolve(bundle + "_" + language.code() + ".properties");
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_have_the_same_keys(String bundle) {
        assertThat(new TreeSet<>(read(bundle, Language.NL).keySet()))
                .isEqualTo(new TreeSet<>(read(bundle, Language.EN).keySet()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_fill_in_the_same_and_can_be_formatted(String bundle) {
        Properties dutch = read(bundle, Language.NL);
        Properties english = read(bundle, Language.EN);
        dutch.stringPropertyNames().forEach(key -> {
            assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(dutch.getProperty(key)));
            assertThat(new MessageFormat(dutch.getProperty(key), Locale.ROOT)).isNotNull();
            assertThat(new MessageFormat(english.getProperty(key), Locale.ROOT)).isNotNull();
            assertThat(english.getProperty(key).isBlank())
                    .as(key)
                    .isEqualTo(dutch.getProperty(key).isBlank());
        });
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }
}
