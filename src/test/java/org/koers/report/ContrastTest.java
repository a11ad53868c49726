package org.koers.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recomputes the contrast of WCAG 2.2 (relative luminance) from the style sheet itself, light and dark. */
class ContrastTest {
    private static final Pattern TOKEN =
            Pattern.compile("--([a-z0-9-]+): light-dark\\((#[0-9a-fA-F]{6}), (#[0-9a-fA-F]{6})\\)");

    private final Map<String, String[]> tokens = tokens();

    @ParameterizedTest
    @CsvSource({
        "ink, paper, 4.5",
        "ink, surface, 4.5",
        "ink-2, paper, 4.5",
        "ink-2, surface, 4.5",
        "ink-2, shoal-2, 4.5",
        "ink-3, paper, 4.5",
        "ink-3, surface, 4.5",
        "ink-3, sunk, 4.5",
        "sea, paper, 4.5",
        "sea, surface, 4.5",
        "sea, land, 4.5",
        "on-sea, sea, 4.5",
        "mark, paper, 4.5",
        "mark, surface, 4.5",
        "good, paper, 4.5",
        "good, good-tint, 4.5",
        "watch, paper, 4.5",
        "watch, watch-tint, 4.5",
        "act, paper, 4.5",
        "act, act-tint, 4.5",
        "none, paper, 4.5",
        "none, none-tint, 4.5",
        "on-land, land, 4.5",
        "paper, ink, 4.5",
        "coast, land, 3",
        "control, paper, 3",
        "control, surface, 3",
        "mark, land, 3",
        "act, land, 3"
    })
    void a_mark_stands_out_from_its_ground_in_light_and_dark(String front, String ground, double least) {
        for (int theme = 0; theme < 2; theme++) {
            assertThat(contrast(colour(front, theme), colour(ground, theme)))
                    .as("%s on %s, %s", front, ground, theme == 0 ? "light" : "dark")
                    .isGreaterThanOrEqualTo(least);
        }
    }

    private String colour(String token, int theme) {
        return java.util.Objects.requireNonNull(tokens.get(token), token)[theme];
    }

    private static double contrast(String one, String other) {
        double high = Math.max(luminance(one), luminance(other));
        double low = Math.min(luminance(one), luminance(other));
        return (high + 0.05) / (low + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
    }

    private static double channel(int value) {
        double share = (value & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String[]> tokens() {
        Map<String, String[]> tokens = new LinkedHashMap<>();
        Matcher matcher = TOKEN.matcher(StyleSheet.embedded());
        while (matcher.find()) {
            tokens.put(matcher.group(1), new String[] {matcher.group(2), matcher.group(3)});
        }
        return tokens;
    }
}
