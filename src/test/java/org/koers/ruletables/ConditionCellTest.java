package org.koers.ruletables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.koers.measure.Language;
import org.koers.measure.Measure;
import org.koers.measure.Vocabulary;
import org.koers.rules.Condition;

/** A condition that was chosen, as a cell of either notation. */
class ConditionCellTest {
    private static final Measure CHANCE = Vocabulary.shipped().get("pTarget");
    private static final Condition BELOW = new Condition.Comparison(Condition.Operator.LESS, new BigDecimal("0.0825"));

    @Test
    void it_is_written_in_the_notation_of_the_table() {
        assertThat(ConditionCell.of(BELOW, CHANCE, Language.EN)).isEqualTo("< 8.25 %");
        assertThat(ConditionCell.of(BELOW, CHANCE, Language.NL)).isEqualTo("< 8,25 %");
    }

    @Test
    void it_is_read_back_as_it_was() throws UnreadableCell {
        String cell = ConditionCell.of(BELOW, CHANCE, Language.NL);

        assertThat(ConditionReader.read(new CellReader(cell, CHANCE, Notation.of(Language.NL))))
                .isEqualTo(BELOW);
    }
}
