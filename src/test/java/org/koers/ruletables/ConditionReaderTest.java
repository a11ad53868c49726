package org.koers.ruletables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.measure.Language;
import org.koers.measure.Measure;
import org.koers.measure.Vocabulary;
import org.koers.rules.Condition;

/** A cell is read, or it is refused with the reason; what is read is written in one form. */
class ConditionReaderTest {
    private final Findings findings = new Findings();

    private @Nullable Condition read(String measure, String cell, Language language) {
        Place place = new Place("focus.yaml", 7, "F01", "when." + measure);
        return new CellText(Notation.of(language), findings).condition(new Cell(cell, place), measure(measure));
    }

    private static Measure measure(String id) {
        return Vocabulary.shipped().get(id);
    }

    private String canonical(String measure, String cell, Language language) {
        Condition condition = read(measure, cell, language);
        assertThat(findings.problems()).isEmpty();
        return condition == null ? "-" : CanonicalCell.of(condition, measure(measure));
    }

    private List<String> refused(String measure, String cell, Language language) {
        assertThat(read(measure, cell, language)).isNull();
        return findings.problems().stream()
                .map(problem -> problem.message().key().replace("ruletables.", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "pTarget | < 10 % | < 10 %",
                "pTarget | <10% | < 10 %",
                "pTarget | < 0.1 | < 10 %",
                "gapShare | <= -3 % | <= -3 %",
                "gapShare | -3 % | -3 %",
                "gapShare | < - 3 % | < -3 %",
                "index13w | [0.8..0.95] | [0.8..0.95]",
                "index13w | ]0.8..0.95[ | ]0.8..0.95[",
                "index13w | (0.8..0.95) | ]0.8..0.95[",
                "index13w | [80 %..95 %[ | [0.8..0.95[",
                "marketAgainstAssumed | >= 5 pp | >= 5 pp",
                "marketAgainstAssumed | >= 5 % | >= 5 pp",
                "marketAgainstAssumed | >= 0.05 | >= 5 pp",
                "breakSignal | `outside-down`,`run-down` | `outside-down`,`run-down`",
                "breakSignal | not(`none`) | not(`none`)",
                "breakSignal | not(`none` , unknown) | not(`none`,unknown)",
                "lastWeekComplete | yes | yes",
                "lastWeekComplete | YES, unknown | yes,unknown",
                "lastWeekComplete | ja | yes",
                "breakSince | not(unknown) | not(unknown)",
                "duplicateRows | 1,2 | 1, 2",
                "duplicateRows | 952, 801 | 952, 801",
                "duplicateRows | = 3 | 3",
                "stormWeeks | >= 8 weeks | >= 8",
                "marketAge | <= 75 days | <= 75",
                "revenueYear | >= € 5000 | >= 5000",
                "revenueYear | >= 5000.50 | >= 5000.5",
                "pTarget | - | -",
                "pTarget | ~~ | -",
            })
    void english_cells(String measure, String cell, String canonical) {
        assertThat(canonical(measure, quotes(cell), Language.EN)).isEqualTo(quotes(canonical));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "index13w | [0,8..0,95] | [0.8..0.95]",
                "index13w | < 0,95; > 1,05 | < 0.95, > 1.05",
                "pTarget | < 2,5 % | < 2.5 %",
                "lastWeekComplete | nee;onbekend | no,unknown",
                "breakSignal | `buiten-omlaag`;`reeks-omlaag` | `outside-down`,`run-down`",
                "breakSignal | niet(`geen`) | not(`none`)",
                "marketAgainstAssumed | <= -5 procentpunt | <= -5 pp",
                "stormWeeks | >= 8 weken | >= 8",
                "marketAge | > 75 dagen | > 75",
            })
    void dutch_cells(String measure, String cell, String canonical) {
        assertThat(canonical(measure, quotes(cell), Language.NL)).isEqualTo(quotes(canonical));
    }

    /** Backquotes stand for double quotes in the tables above. */
    private static String quotes(String text) {
        return text.replace('`', '"');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pTarget | 30 % > | comparison-behind",
                "pTarget | < 10 | percent-missing",
                "pTarget | < 0.00001 | too-fine",
                "pTarget | < 10 weeks | unit-wrong",
                "pTarget | < € 10 | unit-wrong",
                "pTarget | < | cell-ends",
                "pTarget | < ten % | cell-unexpected",
                "pTarget | < 10 % x | cell-unexpected",
                "pTarget | [0.1..0.05] | interval-empty",
                "pTarget | ]0.1..0.1] | interval-empty",
                "pTarget | [0.1..0.2 | cell-ends",
                "pTarget | [0.1-0.2] | cell-unexpected",
                "pTarget | \"low\" | word-unknown",
                "pTarget | yes | word-unknown",
                "pTarget | NaN | word-unknown",
                "pTarget | Infinity | word-unknown",
                "index13w | 0,95 | decimal-sign",
                "index13w | < 1,25 | decimal-sign",
                "revenueYear | >= 5,000 | number-ambiguous",
                "revenueYear | >= 1e9 | unit-wrong",
                "revenueYear | >= 12345678901234 | number-long",
                "revenueYear | >= 12abc | unit-wrong",
                "duplicateRows | >= 10 % | unit-wrong",
                "duplicateRows | >= 1.5 | too-fine",
                "lastWeekComplete | maybe | word-unknown",
                "lastWeekComplete | < 1 | not-a-number-measure",
                "lastWeekComplete | 1 | not-a-number-measure",
                "breakSignal | outside-down | quote-missing",
                "breakSignal | \"down\" | word-unknown",
                "breakSignal | \"none | quote-open",
                "breakSince | > 12 | not-a-number-measure",
                "breakSignal | not(not(not(not(\"none\")))) | not-deep",
                "breakSignal | not \"none\" | cell-unexpected",
            })
    void cells_that_are_refused(String measure, String cell, String why) {
        assertThat(refused(measure, cell, Language.EN)).containsExactly(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "index13w | < 0.95 | decimal-sign",
                "revenueYear | >= 5.000 | number-ambiguous",
                "index13w | < 0,9, > 1,1 | cell-unexpected",
            })
    void dutch_cells_that_are_refused(String measure, String cell, String why) {
        assertThat(refused(measure, cell, Language.NL)).containsExactly(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "< 10\u00a0%",
                "\u2264 10 %",
                "< 10\u202f%",
                "[\u22125 %..5 %]",
                "\u20135 %",
            })
    void what_word_processors_make_is_tidied_and_said(String cell) {
        assertThat(read("gapShare", cell, Language.EN)).isNotNull();
        assertThat(findings.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.message().key()).isEqualTo("ruletables.letters-tidied");
            assertThat(remark.where()).isEqualTo("focus.yaml:7!F01!when.gapShare");
        });
    }

    @Test
    void curly_quotes_are_tidied() {
        assertThat(canonical("breakSignal", "\u201coutside-down\u201d", Language.EN))
                .isEqualTo("\"outside-down\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "< 1\u200b0 % | U+200B ZERO WIDTH SPACE | < 10 %",
                "\u202e< 10 % | U+202E RIGHT-TO-LEFT OVERRIDE | < 10 %",
                "n\u043et(unknown) | U+043E CYRILLIC SMALL LETTER O | not(unknown)",
                "\uff1c 10 % | U+FF1C FULLWIDTH LESS-THAN SIGN | < 10 %",
                "< \u0661\u0660 % | U+0660 ARABIC-INDIC DIGIT ZERO, U+0661 ARABIC-INDIC DIGIT ONE | <  %",
            })
    void what_cannot_be_seen_or_looks_like_another_letter_is_named_and_a_fix_offered(
            String cell, String names, String fix) {
        assertThat(refused("pTarget", cell, Language.EN)).containsExactly("letters-cell");
        assertThat(findings.problems().get(0).message().arguments()).containsExactly(names, fix);
    }

    @Test
    void a_list_has_an_end() {
        assertThat(refused("duplicateRows", "1" + ",1".repeat(90), Language.EN)).containsExactly("list-long");
    }

    @Test
    void a_cell_has_an_end() {
        assertThat(refused("duplicateRows", "1,".repeat(100_000), Language.EN)).containsExactly("cell-long");
    }

    @Test
    void not_does_not_go_on_for_ever() {
        assertThat(refused("breakSignal", "not(".repeat(10_000), Language.EN)).containsExactly("cell-long");
        assertThat(refused("breakSignal", "not(".repeat(40), Language.EN)).contains("not-deep");
    }
}
