package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.situation.LedgerFixture;

/** The choice of customers as of week 20 of 2026, to 17 May: who serves them, how long it holds, whether it is kept. */
class ChoiceMeasuresTest {
    private static final Scope BOUW = Scope.segment("Bouw");

    /** Twelve customers of 10 a week in one segment, each chosen and served by Anna. */
    private static LedgerFixture fixture() {
        LedgerFixture fixture = sales();
        for (int number = 1; number <= 12; number++) {
            String customer = "c" + number;
            fixture.selection(row -> row.customer(customer)
                    .segment("Bouw")
                    .selected(true)
                    .manager("Anna")
                    .reason("marge"));
        }
        return fixture;
    }

    private static LedgerFixture sales() {
        LedgerFixture fixture = new LedgerFixture().flatPlan(2026, "Bouw", 120).member("Anna");
        for (int number = 1; number <= 12; number++) {
            String customer = "c" + number;
            for (int week = 1; week <= 20; week++) {
                IsoWeek of = new IsoWeek(2026, week);
                fixture.result(
                        row -> row.week(of).customer(customer).segment("Bouw").revenue(10));
            }
        }
        return fixture;
    }

    private static Value value(LedgerFixture fixture, Scope scope, String measure) {
        return Signals.measure(fixture.at("2026-W20"), null).value(scope, measure);
    }

    private static Value customer(LedgerFixture fixture, String number, String measure) {
        return value(fixture, Scope.customer(number, "Customer " + number), measure);
    }

    /** Any of several names will do. */
    @ParameterizedTest
    @CsvSource({"Anna, false", "Zoe, true", "' ', true", ", true", "Zoe en Anna, false", "' ANNA ', false"})
    void a_selected_customer_is_served_by_someone_of_the_team(String manager, boolean unserved) {
        LedgerFixture fixture = fixture().selection(row -> {
            row.customer("c1").segment("Bouw").selected(true).from("2026-02-02");
            if (manager != null) {
                row.manager(manager);
            }
        });

        assertThat(customer(fixture, "c1", "selectedUnserved")).isEqualTo(Value.of(unserved));
        assertThat(value(fixture, BOUW, "selectedUnservedShare").orNaN()).isEqualTo(unserved ? 0.0833 : 0);
    }

    @Test
    void who_left_the_team_serves_nobody_from_the_day_after() {
        LedgerFixture stays = sales().member("Bas", 1, null, "2026-05-17");
        LedgerFixture leaves = sales().member("Bas", 1, null, "2026-05-16");
        for (LedgerFixture fixture : new LedgerFixture[] {stays, leaves}) {
            fixture.selection(
                    row -> row.customer("c1").segment("Bouw").selected(true).manager("Bas"));
        }
        assertThat(customer(stays, "c1", "selectedUnserved")).isEqualTo(Value.of(false));
        assertThat(customer(leaves, "c1", "selectedUnserved")).isEqualTo(Value.of(true));
    }

    @Test
    void a_customer_that_is_not_selected_needs_nobody() {
        LedgerFixture fixture = fixture()
                .selection(row ->
                        row.customer("c1").segment("Bouw").selected(false).from("2026-02-02"));

        assertThat(customer(fixture, "c1", "selectedUnserved")).isEqualTo(Value.of(false));
    }

    @Test
    void without_the_sheet_or_the_column_it_is_said() {
        assertThat(value(sales(), BOUW, "selectedUnservedShare"))
                .isEqualTo(Value.missing("signals.sheet-absent", Message.of("measure.sheet.selection")));
        assertThat(customer(fixture().without(Subject.SELECTION, Field.ACCOUNT_MANAGER), "c1", "selectedUnserved"))
                .isEqualTo(Value.missing("signals.column-absent", Message.of("measure.column.account-manager")));
        LedgerFixture few =
                sales().selection(row -> row.customer("c1").segment("Bouw").selected(true));
        assertThat(value(few, BOUW, "selectedUnservedShare"))
                .isEqualTo(Value.missing("signals.selected-needed", 10, 1));
    }

    /** Week 20 less 4 ends on 19 April, less 13 on 15 February. */
    @ParameterizedTest
    @CsvSource({"2026-04-20, 0.1667, 0", "2026-04-19, 0, 0.1667", "2026-02-16, 0, 0.1667", "2026-02-15, 0, 0"})
    void the_list_changed_by_those_who_came_or_went(String from, double recent, double before) {
        LedgerFixture fixture = fixture();
        for (int number = 1; number <= 2; number++) {
            String customer = "c" + number;
            fixture.selection(row ->
                    row.customer(customer).segment("Bouw").selected(false).from(from));
        }
        assertThat(value(fixture, Scope.TOTAL, "selectedChanged4w").orNaN()).isEqualTo(recent);
        assertThat(value(fixture, Scope.TOTAL, "selectedChangedBefore9w").orNaN())
                .isEqualTo(before);
    }

    @Test
    void without_a_column_from_nobody_can_say_that_the_list_changed() {
        assertThat(value(fixture().without(Subject.SELECTION, Field.VALID_FROM), Scope.TOTAL, "selectedChanged4w"))
                .isEqualTo(Value.missing("signals.column-absent", Message.of("measure.column.valid-from")));
    }

    /** A norm of 24 is a visit every 365 / 24 = 15.2 days; 17 May less 1 March is 77 days. */
    @Test
    void silence_is_counted_in_the_customers_own_norm() {
        LedgerFixture fixture = sales().selection(
                        row -> row.customer("c1").segment("Bouw").abc("A").norm(24))
                .activity(row -> row.date("2026-01-05").customer("c2").rep("Anna"))
                .activity(row -> row.date("2026-03-01").customer("c1").rep("Anna"))
                .activity(row -> row.date("2026-05-15").customer("c2").rep("Anna"));

        assertThat(customer(fixture, "c1", "contactsGap").orNaN()).isEqualTo(77);
        assertThat(customer(fixture, "c1", "contactsGapOnNorm").orNaN()).isEqualTo(5.0630);
        assertThat(customer(fixture, "c1", "selectedClassAB")).isEqualTo(Value.of(true));
        assertThat(customer(fixture, "c2", "contactsGapOnNorm")).isEqualTo(Value.missing("signals.visit-norm-absent"));
        assertThat(customer(fixture, "c2", "selectedClassAB"))
                .isEqualTo(Value.missing("signals.customer-without", Message.of("measure.column.abc")));
    }

    /** 5 January to 17 May is 132 days: enough for three intervals of 15 days, not for three of 61. */
    @Test
    void a_customer_never_spoken_to_is_silent_as_long_as_anything_was_kept() {
        LedgerFixture fixture = sales().selection(
                        row -> row.customer("c1").segment("Bouw").abc("A").norm(24))
                .selection(row -> row.customer("c3").segment("Bouw").abc("A").norm(6))
                .activity(row -> row.date("2026-01-05").customer("c2").rep("Anna"))
                .activity(row -> row.date("2026-05-15").customer("c2").rep("Anna"));

        assertThat(customer(fixture, "c1", "contactsGap").orNaN()).isEqualTo(132);
        assertThat(customer(fixture, "c3", "contactsGap")).isEqualTo(Value.missing("signals.activities-short", 26L));
    }

    /** Of eight potentials 10, 20 … 80 that of 70 lies above six and beside itself: 6.5 / 8. */
    @Test
    void potential_is_ranked_among_those_who_have_one() {
        LedgerFixture fixture = sales();
        for (int number = 1; number <= 8; number++) {
            String customer = "c" + number;
            double potential = 10.0 * number;
            fixture.selection(row ->
                    row.customer(customer).segment("Bouw").potential(potential).wallet(0.04));
        }
        assertThat(customer(fixture, "c7", "selectedPotentialRank").orNaN()).isEqualTo(0.8125);
        assertThat(customer(fixture, "c7", "selectedWallet").orNaN()).isEqualTo(0.04);
        assertThat(customer(fixture, "c9", "selectedPotentialRank"))
                .isEqualTo(Value.missing("signals.customer-without", Message.of("measure.column.potential")));
        assertThat(customer(sales().selection(row -> row.customer("c1").potential(10)), "c1", "selectedPotentialRank"))
                .isEqualTo(Value.missing("signals.potentials-needed", 8, 1));
    }

    /**
     * Five customers high on both with 0, 1, 1, 1, 2 visits: mean 1, variance 0.5. Five low on both with 2, 3, 3, 3, 4: mean
     * 3. The difference 2 is far beyond t(0.95; 4) = 2.132 times √(0.5/5 + 0.5/5) = 0.447.
     */
    @Test
    void the_corners_of_the_matrix_are_compared_by_customer() {
        int[] counts = {0, 1, 1, 1, 2, 2, 3, 3, 3, 4};
        LedgerFixture fixture = sales();
        for (int number = 1; number <= 10; number++) {
            String customer = "c" + number;
            int score = number <= 5 ? 7 : 3;
            fixture.selection(row ->
                    row.customer(customer).segment("Bouw").attractiveness(score).position(score));
            for (int visit = 0; visit < counts[number - 1]; visit++) {
                String date = "2026-05-0" + (visit + 4);
                fixture.activity(row -> row.date(date).customer(customer).rep("Anna"));
            }
        }
        assertThat(value(fixture, Scope.TOTAL, "visitsMatrixRatio").orNaN()).isEqualTo(0.3333);
        assertThat(value(fixture, Scope.TOTAL, "visitsMatrixSure")).isEqualTo(Value.of(true));
    }

    @Test
    void a_matrix_with_too_few_customers_in_a_corner_says_nothing() {
        LedgerFixture fixture =
                fixture().activity(row -> row.date("2026-05-04").customer("c1").rep("Anna"));

        assertThat(value(fixture, Scope.TOTAL, "visitsMatrixSure"))
                .isEqualTo(Value.missing("signals.matrix-needed", 5, 0));
    }

    /** Twelve customers with a norm of 60 ask 720 visits a year; four visits a day of 253 selling days are 1,012. */
    @Test
    void the_choice_is_held_against_the_visits_that_we_make() {
        LedgerFixture fixture = fixture();
        for (int number = 1; number <= 12; number++) {
            String customer = "c" + number;
            fixture.selection(row -> row.customer(customer)
                    .segment("Bouw")
                    .selected(true)
                    .norm(60)
                    .from("2026-01-05"));
        }
        int days = 0;
        for (IsoWeek week = new IsoWeek(2026, 1); !week.isAfter(new IsoWeek(2026, 20)); week = week.plus(1)) {
            int open = org.koers.calendar.SellingDays.dutch().in(week);
            days += open;
            for (int visit = 0; visit < 4 * open; visit++) {
                IsoWeek of = week;
                String customer = "c" + (visit % 12 + 1);
                fixture.activity(row ->
                        row.date(of.start().plusDays(1)).customer(customer).rep("Anna"));
            }
        }
        int year = fixture.settings().yearOf(new IsoWeek(2026, 20)).weeks().stream()
                .mapToInt(org.koers.calendar.SellingDays.dutch()::in)
                .sum();
        assertThat(4 * days).isGreaterThan(300);
        assertThat(value(fixture, Scope.TOTAL, "selectedLoad").orNaN())
                .isCloseTo(720.0 / (4 * year), org.assertj.core.api.Assertions.within(0.00005));
        assertThat(value(fixture(), Scope.TOTAL, "selectedLoad").isKnown()).isFalse();
    }
}
