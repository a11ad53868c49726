package org.koers.ruletables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.rules.Dimension;

/** The quick reader of canonical tables says what the reader of YAML says, or nothing. */
class CanonicalReaderTest {
    private static final String SIGNS = "\n\n  ::''\"#&*!|>%@`-?,[]{}\t\u00a0\u0085\u2028a0é";

    private static Optional<WrittenTable> yaml(String text, Findings findings) {
        return YamlReader.read("focus.yaml", text, findings);
    }

    @ParameterizedTest
    @EnumSource
    void the_shipped_tables_are_read_the_same_by_both(Dimension table) {
        String text = Shipped.table(table);

        assertThat(CanonicalReader.read("focus.yaml", text)).isPresent().isEqualTo(yaml(text, new Findings()));
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void of_a_damaged_table_it_says_the_same_or_nothing(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Dimension table = Dimension.values()[random.nextInt(Dimension.values().length)];
        String sound = Shipped.table(table);
        for (int i = 0; i < 40; i++) {
            int at = random.nextInt(sound.length());
            String sign = random.nextInt(4) == 0 ? "" : SIGNS.charAt(random.nextInt(SIGNS.length())) + "";
            String text = sound.substring(0, at) + sign + sound.substring(at + random.nextInt(2));
            Findings findings = new Findings();
            Optional<WrittenTable> quick = CanonicalReader.read("focus.yaml", text);
            if (quick.isPresent()) {
                assertThat(yaml(text, findings)).as("seed %s, %s", seed, at).isEqualTo(quick);
                assertThat(findings.problems()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "table: focus",
                "table: 'focus'x\n",
                "F02:\n",
                "table: focus\nF02: yes\n",
                "table: focus\nF02:\n  a: b\n  a: c\n",
                "table: focus\nF02:\n  a: b\nF02:\n  a: c\n",
                "table: focus\nF02:\n  a: \"b\"\n",
                "table: focus\nF02:\n  a: b # c\n",
                "table: focus\nF02:\n  other:\n    a: b\n",
                "table: focus\nF02:\n    a: b\n",
                "table: focus\n  a: b\n",
            })
    void of_anything_else_it_says_nothing(String text) {
        assertThat(CanonicalReader.read("focus.yaml", text)).isEmpty();
    }
}
