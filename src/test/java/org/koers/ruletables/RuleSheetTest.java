package org.koers.ruletables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.koers.measure.Language;
import org.koers.rules.Dimension;
import org.koers.rules.RuleSet;
import org.koers.ruletables.SheetRules.Given;
import org.koers.ruletables.SheetRules.GivenCell;

/** Tables as sheets of cells, and back. */
class RuleSheetTest {
    private static final RuleSet SHIPPED = ShippedRules.load();

    private static List<RuleSheet> sheets(Language notation) {
        return Stream.of(Dimension.values())
                .map(table -> RuleSheet.of(table, SHIPPED.rows(), notation))
                .toList();
    }

    /** As a person gives it back: the keys below a title, cells that hold nothing left out. */
    static Given given(RuleSheet sheet) {
        List<List<GivenCell>> rows = new ArrayList<>();
        rows.add(List.of(new GivenCell(0, "A1", "Regels")));
        rows.add(cells(2, sheet.heads().stream().map(RuleSheet.Head::key).toList()));
        for (int line = 0; line < sheet.lines().size(); line++) {
            rows.add(cells(3 + line, sheet.lines().get(line)));
        }
        return new Given("rules.xlsx!" + sheet.table().id(), sheet.table().id(), sheet.notation(), rows);
    }

    private static List<GivenCell> cells(int row, List<String> texts) {
        List<GivenCell> cells = new ArrayList<>();
        for (int column = 0; column < texts.size(); column++) {
            if (!texts.get(column).isEmpty()) {
                cells.add(new GivenCell(column, "R" + row + "C" + column, texts.get(column)));
            }
        }
        return cells;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_shipped_tables_come_back_to_the_byte_in_either_notation(Language notation) {
        CheckedRules read = SheetRules.read(
                sheets(notation).stream().map(RuleSheetTest::given).toList());

        assertThat(read).isInstanceOf(CheckedRules.Accepted.class);
        RuleSet rules = ((CheckedRules.Accepted) read).rules();
        for (Dimension table : Dimension.values()) {
            assertThat(CanonicalForm.of(table, rules.rows())).isEqualTo(CanonicalForm.of(table, SHIPPED.rows()));
        }
        assertThat(rules.version()).isEqualTo(SHIPPED.version());
    }

    @Test
    void a_dutch_sheet_has_decimal_commas_and_dutch_words() {
        RuleSheet sheet = RuleSheet.of(Dimension.DATA_QUALITY, SHIPPED.rows(), Language.NL);
        int column = sheet.heads().stream().map(RuleSheet.Head::key).toList().indexOf("when.controlDifference");

        assertThat(sheet.lines()).extracting(line -> line.get(column)).contains("> 0,5 %");
        assertThat(sheet.lines().get(0)).contains("ja", "nee");
        assertThat(sheet.heads().get(2).choices()).containsExactly("ja", "nee", "schaduw");
    }

    @Test
    void what_is_wrong_is_said_with_its_cell() {
        List<Given> sheets = new ArrayList<>(
                sheets(Language.NL).stream().map(RuleSheetTest::given).toList());
        Given first = sheets.get(0);
        List<List<GivenCell>> rows = new ArrayList<>(first.rows());
        rows.set(
                2,
                rows.get(2).stream()
                        .map(cell -> cell.column() == 2 ? new GivenCell(2, "C3", "aan") : cell)
                        .toList());
        sheets.set(0, new Given(first.place(), first.name(), Language.NL, rows));

        assertThat(((CheckedRules.Refused) SheetRules.read(sheets)).problems())
                .extracting(RuleProblem::where)
                .containsExactly("rules.xlsx!data-quality!C3");
    }

    @Test
    void a_workbook_without_rule_tables_is_refused_as_such() {
        Given own = new Given("budget.xlsx!Blad1", "Blad1", Language.NL, List.of());

        assertThat(((CheckedRules.Refused) SheetRules.read(List.of(own))).problems())
                .extracting(problem -> problem.where() + " " + problem.message().key())
                .contains("budget.xlsx ruletables.no-rule-sheet");
    }
}
