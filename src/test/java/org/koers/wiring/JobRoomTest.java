package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.calendar.IsoWeek;
import org.koers.intake.ColumnMapping;
import org.koers.intake.NewPlan;
import org.koers.intake.SheetMapping;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.provenance.Subject;
import org.koers.situation.Ledger;
import org.koers.web.Intake;
import org.koers.web.Role;
import org.springframework.security.access.AccessDeniedException;

/** Every way through the room, with a reader that says what the test wants. */
class JobRoomTest {
    private static final Map<String, SheetMapping> SAID = Map.of(
            ScriptedReader.LAYOUT,
            new SheetMapping(Subject.RESULTS, Map.of("Week", ColumnMapping.of(Field.WEEK)), null));

    private final ScriptedReader reader = new ScriptedReader();
    private final Room.Setting setting = new Room.Setting();

    @TempDir
    Path home;

    private Room open() {
        setting.reader = reader;
        return new Room(home, setting);
    }

    @Test
    void what_is_clear_is_checked_without_a_question_and_stored_when_confirmed() {
        try (Room room = open()) {
            UUID job = room.begin("week20.xlsx");

            assertThat(room.state(job)).isInstanceOfSatisfying(Intake.Checked.class, checked -> {
                assertThat(checked.asked()).isFalse();
                assertThat(checked.begins()).isEqualTo(new NewPlan("week20", 1, "EUR"));
            });
            assertThat(room.stores.plans().all()).isEmpty();
            Intake.Done done = room.stored(job);
            assertThat(done.week()).isEqualTo(ScriptedReader.WEEK_20);
            assertThat(done.remark()).isNull();
            assertThat(room.ledger(done).results()).hasSize(1);
        }
    }

    @Test
    void a_password_is_asked_until_it_fits() {
        reader.locked = true;
        try (Room room = open()) {
            UUID job = room.begin("geheim.xlsx");
            assertThat(room.state(job)).isEqualTo(new Intake.Locked(false));

            room.intake.unlock(job, "mis");
            assertThat(room.state(job)).isEqualTo(new Intake.Locked(true));

            room.intake.unlock(job, "open");
            assertThat(room.state(job)).isInstanceOf(Intake.Checked.class);
        }
    }

    @Test
    void columns_that_are_not_sure_are_asked_once_and_remembered_when_confirmed() {
        reader.unsure = true;
        try (Room room = open()) {
            UUID first = room.begin("week20.xlsx");
            assertThat(room.state(first)).isInstanceOf(Intake.Recognised.class);
            assertThat(reader.reads).hasValue(0);

            room.intake.map(first, SAID);
            assertThat(room.state(first))
                    .isInstanceOfSatisfying(
                            Intake.Checked.class,
                            checked -> assertThat(checked.asked()).isTrue());
            room.stored(first);

            assertThat(room.state(room.begin("week20.xlsx")))
                    .isInstanceOfSatisfying(
                            Intake.Checked.class,
                            checked -> assertThat(checked.asked()).isFalse());
        }
    }

    @Test
    void what_was_said_of_a_file_that_is_not_confirmed_is_not_remembered() {
        reader.unsure = true;
        try (Room room = open()) {
            UUID first = room.begin("week20.xlsx");
            room.state(first);
            room.intake.map(first, SAID);
            room.state(first);
            room.intake.stop(first);

            assertThat(room.state(room.begin("week20.xlsx"))).isInstanceOf(Intake.Recognised.class);
        }
    }

    @Test
    void one_can_go_back_to_the_columns() {
        try (Room room = open()) {
            UUID job = room.begin("week20.xlsx");
            room.state(job);

            room.intake.remap(job);
            assertThat(room.state(job)).isInstanceOf(Intake.Recognised.class);
            room.intake.map(job, SAID);
            assertThat(room.state(job)).isInstanceOf(Intake.Checked.class);
        }
    }

    @Test
    void nothing_is_stored_while_a_question_is_open_and_an_answer_reads_the_file_again() {
        reader.asks = true;
        try (Room room = open()) {
            UUID job = room.begin("week20.xlsx");
            room.state(job);
            room.intake.confirm(job, List.of());
            assertThat(room.state(job)).isInstanceOf(Intake.Checked.class);

            room.intake.answer(job, Map.of("q1", "KEEP"));
            room.stored(job);
            assertThat(reader.reads).hasValue(2);
            assertThat(reader.requests.get(1).answers().to("q1")).contains("KEEP");
        }
    }

    @Test
    void a_refusal_is_shown_with_the_preview_and_can_not_be_confirmed() {
        reader.problems = List.of(Problem.refuse("week20.xlsx!Weekresultaten!I14", "workbook.damaged"));
        try (Room room = open()) {
            UUID job = room.begin("week20.xlsx");
            assertThat(room.state(job))
                    .isInstanceOfSatisfying(
                            Intake.Checked.class,
                            checked -> assertThat(checked.mayConfirm()).isFalse());

            room.intake.confirm(job, List.of());
            assertThat(room.state(job)).isInstanceOf(Intake.Checked.class);
            assertThat(room.stores.plans().all()).isEmpty();
        }
    }

    @Test
    void a_file_without_any_fact_is_refused() {
        reader.facts = new org.koers.situation.LedgerFixture().ledger();
        reader.problems = List.of(Problem.refuse("x.xlsx", "workbook.damaged"));
        try (Room room = open()) {
            store2025(room);
            assertThat(room.state(room.begin("x.xlsx"))).isEqualTo(new Intake.Refused(reader.problems));
            assertThat(room.stores.uploads().arriving()).isZero();
        }
    }

    private Intake.Done store2025(Room room) {
        Ledger before = reader.facts;
        List<Problem> problems = reader.problems;
        reader.facts = ScriptedReader.withPlan(2025);
        reader.problems = List.of();
        Intake.Done done = room.stored(room.begin("plan-2025.xlsx"));
        reader.facts = before;
        reader.problems = problems;
        return done;
    }

    @Test
    void results_without_a_plan_go_into_the_plan_whose_year_has_their_weeks() {
        try (Room room = open()) {
            Intake.Done old = store2025(room);
            Intake.Done now = room.stored(room.begin("plan-2026.xlsx"));
            reader.facts = ScriptedReader.onlyResults(new IsoWeek(2025, 30), 70);

            Intake.Done done = room.stored(room.begin("week30.xlsx"));

            assertThat(done.plan()).isEqualTo(old.plan()).isNotEqualTo(now.plan());
            assertThat(room.ledger(old).results()).hasSize(2);
            assertThat(reader.requests
                            .get(reader.requests.size() - 1)
                            .background()
                            .hasPlan())
                    .isTrue();
        }
    }

    @Test
    void the_plan_that_a_file_goes_into_can_be_changed_before_it_is_confirmed() {
        try (Room room = open()) {
            Intake.Done old = store2025(room);
            Intake.Done now = room.stored(room.begin("plan-2026.xlsx"));
            reader.facts = ScriptedReader.onlyResults(new IsoWeek(2026, 21), 70);

            UUID job = room.begin("week21.xlsx");
            assertThat(room.state(job)).isInstanceOfSatisfying(Intake.Checked.class, checked -> {
                assertThat(checked.home().id()).isEqualTo(now.plan());
                assertThat(checked.others()).extracting(other -> other.id()).containsExactly(old.plan());
            });
            room.intake.settle(job, old.plan(), null);

            assertThat(room.stored(job).plan()).isEqualTo(old.plan());
        }
    }

    @Test
    void weeks_of_the_year_of_another_plan_are_said() {
        try (Room room = open()) {
            store2025(room);
            room.stored(room.begin("plan-2026.xlsx"));
            reader.facts = new org.koers.situation.LedgerFixture()
                    .totals(new IsoWeek(2025, 51), 70, 70, 80)
                    .ledger();

            assertThat(room.state(room.begin("weeks.xlsx")))
                    .isInstanceOfSatisfying(
                            Intake.Checked.class,
                            checked -> assertThat(checked.reading().problems())
                                    .extracting(Problem::message)
                                    .containsExactly(org.koers.measure.Message.of(
                                            "web.weeks-of-other-plan",
                                            2,
                                            "2025-W51",
                                            "2025-W52",
                                            "plan-2025",
                                            "2025")));
        }
    }

    @Test
    void results_begin_no_plan() {
        reader.facts = ScriptedReader.onlyResults(ScriptedReader.WEEK_20, 70);
        try (Room room = open()) {
            assertThat(room.state(room.begin("week20.xlsx")))
                    .isInstanceOfSatisfying(
                            Intake.Refused.class,
                            refused -> assertThat(
                                            refused.problems().get(0).message().key())
                                    .isEqualTo("web.no-plan"));
        }
    }

    @Test
    void weeks_that_no_plan_has_make_a_person_choose_the_plan() {
        try (Room room = open()) {
            Intake.Done old = store2025(room);
            room.stored(room.begin("plan-2026.xlsx"));
            reader.facts = ScriptedReader.onlyResults(new IsoWeek(2031, 3), 70);

            UUID job = room.begin("week03.xlsx");
            assertThat(room.state(job))
                    .isInstanceOfSatisfying(
                            Intake.Homeless.class,
                            homeless -> assertThat(homeless.plans()).hasSize(2));
            room.intake.settle(job, old.plan(), null);

            assertThat(room.stored(job).plan()).isEqualTo(old.plan());
        }
    }

    @Test
    void a_new_plan_starts_as_a_person_says() {
        try (Room room = open()) {
            UUID job = room.begin("week20.xlsx");
            room.state(job);
            room.intake.settle(job, null, new NewPlan("Zakelijk", 5, "USD"));

            Intake.Done done = room.stored(job);
            var plan = room.stores.plans().find(done.plan()).orElseThrow();
            assertThat(plan.settings().name()).isEqualTo("Zakelijk");
            assertThat(plan.settings().currency()).isEqualTo("USD");
            assertThat(plan.firstWeek()).isEqualTo(new IsoWeek(2026, 5));
        }
    }

    @Test
    void rows_that_are_no_longer_in_a_file_are_asked_about_once_per_layout() {
        reader.facts = customers(true);
        try (Room room = open()) {
            room.stored(room.begin("week20.xlsx"));
            reader.facts = customers(false);

            UUID second = room.begin("week20.xlsx");
            assertThat(room.state(second)).isInstanceOfSatisfying(Intake.Checked.class, checked -> {
                assertThat(checked.asksWhole()).isTrue();
                assertThat(checked.changes().vanishing()).isOne();
            });
            room.intake.map(second, Map.of(ScriptedReader.LAYOUT, new SheetMapping(Subject.RESULTS, Map.of(), true)));
            Intake.Done done = room.stored(second);
            assertThat(room.ledger(done).replacements()).hasSize(1);

            reader.facts = customers(true);
            room.stored(room.begin("week20.xlsx"));
            reader.facts = customers(false);
            assertThat(room.state(room.begin("week20.xlsx")))
                    .isInstanceOfSatisfying(
                            Intake.Checked.class,
                            checked -> assertThat(checked.asksWhole()).isFalse());
        }
    }

    @Test
    void a_week_that_is_known_as_part_of_a_month_is_asked_about_and_replaces_it_when_that_is_said() {
        reader.facts = ofMay();
        try (Room room = open()) {
            room.stored(room.begin("plan-2026.xlsx"));
            reader.facts = ScriptedReader.onlyResults(ScriptedReader.WEEK_20, 100);

            UUID job = room.begin("week20.xlsx");
            assertThat(room.state(job)).isInstanceOfSatisfying(Intake.Checked.class, checked -> {
                assertThat(checked.asksTwice()).isTrue();
                assertThat(checked.asksWhole()).isFalse();
                assertThat(checked.mayConfirm()).isFalse();
            });
            room.intake.replace(job, true);
            Intake.Done done = room.stored(job);

            assertThat(room.ledger(done).replacements()).hasSize(1);
        }
    }

    @Test
    void a_month_over_weeks_that_are_known_is_refused() {
        try (Room room = open()) {
            room.stored(room.begin("week20.xlsx"));
            reader.facts = ofMay();

            assertThat(room.state(room.begin("may.xlsx"))).isInstanceOfSatisfying(Intake.Checked.class, checked -> {
                assertThat(checked.reading().problems())
                        .extracting(problem -> problem.message().key())
                        .contains("web.months-over-weeks");
                assertThat(checked.mayConfirm()).isFalse();
            });
        }
    }

    private static Ledger ofMay() {
        return new org.koers.situation.LedgerFixture()
                .yearPlan(2026, 1_000)
                .result(row -> row.week(ScriptedReader.WEEK_20).revenue(80).partOf(java.time.YearMonth.of(2026, 5)))
                .ledger();
    }

    private static Ledger customers(boolean both) {
        org.koers.situation.LedgerFixture facts = new org.koers.situation.LedgerFixture().yearPlan(2026, 1_000);
        facts.result(row -> row.week(ScriptedReader.WEEK_20).customer("1001").revenue(100));
        if (both) {
            facts.result(
                    row -> row.week(ScriptedReader.WEEK_20).customer("1002").revenue(50));
        }
        return facts.ledger();
    }

    @Test
    void what_was_open_when_koers_was_stopped_is_found_again_and_can_be_read_again() {
        UUID checked;
        UUID stored;
        try (Room room = open()) {
            stored = room.begin("week19.xlsx");
            room.stored(stored);
            checked = room.begin("week20.xlsx");
            room.state(checked);
        }
        try (Room room = open()) {
            room.stores.uploads().clearLeftovers();
            room.stores.files().interruptLeftovers();

            assertThat(room.intake.waiting(room.anouk))
                    .extracting(Intake.Job::id)
                    .containsExactly(checked);
            assertThat(room.state(checked)).isEqualTo(new Intake.Interrupted());
            assertThat(room.state(stored)).isInstanceOf(Intake.Done.class);
            assertThat(room.intake.unused(java.util.Set.of(room.team)))
                    .extracting(Intake.Unused::verdict)
                    .containsExactly(Intake.Verdict.INTERRUPTED);
            room.intake.again(checked);
            room.stored(checked);
        }
    }

    @Test
    void of_two_on_the_same_facts_the_second_is_overtaken_and_can_be_checked_again() {
        try (Room room = open()) {
            store2025(room);
            room.stored(room.begin("plan-2026.xlsx"));
            reader.facts = ScriptedReader.onlyResults(new IsoWeek(2026, 21), 70);
            UUID first = room.begin(room.anouk, "a.xlsx", new byte[] {1});
            UUID second = room.begin(room.olaf, "b.xlsx", new byte[] {1});
            room.state(first);
            room.state(second);
            room.stored(first);

            room.intake.confirm(second, List.of());
            assertThat(room.state(second)).isEqualTo(new Intake.Overtaken());
            assertThat(room.stores.uploads().arriving()).isZero();

            room.intake.again(second);
            room.stored(second);
        }
    }

    @Test
    void stopping_in_the_middle_of_reading_leaves_nothing() {
        reader.endless = true;
        try (Room room = open()) {
            UUID job = room.begin("groot.xlsx");
            room.until(job, state -> state instanceof Intake.Busy busy && busy.done() > 0);

            room.intake.stop(job);
            assertThat(room.state(job)).isEqualTo(new Intake.Stopped());
            reader.endless = false;
            // The next file of the same person is read after the stopped one was cleared away.
            room.state(room.begin("klein.xlsx"));
            room.state(room.begin("klein.xlsx"));
            assertThat(room.stores.uploads().arriving()).isEqualTo(2);
            room.intake.again(job);
            assertThat(room.state(job)).isInstanceOf(Intake.Checked.class);
        }
    }

    @Test
    void a_preview_that_is_given_up_leaves_nothing() throws Exception {
        try (Room room = open()) {
            UUID job = room.begin("week20.xlsx");
            room.state(job);
            assertThat(room.stores.uploads().arriving()).isOne();

            room.intake.stop(job);
            assertThat(room.state(job)).isEqualTo(new Intake.Stopped());
            // A clerk clears it away; who closes before that leaves it to the next start.
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
                while (room.stores.uploads().arriving() > 0) {
                    Thread.onSpinWait();
                }
            });
            assertThat(room.stores.uploads().arriving()).isZero();
        }
    }

    @Test
    void a_reading_that_takes_too_long_is_refused() {
        reader.endless = true;
        setting.time = Duration.ofMillis(50);
        try (Room room = open()) {
            assertThat(room.state(room.begin("groot.xlsx")))
                    .isInstanceOfSatisfying(
                            Intake.Refused.class,
                            refused -> assertThat(
                                            refused.problems().get(0).message().key())
                                    .isEqualTo("web.too-long"));
            assertThat(room.stores.uploads().arriving()).isZero();
        }
    }

    @Test
    void a_fault_of_ours_has_a_code_and_stores_nothing() {
        reader.facts = null;
        try (Room room = open()) {
            assertThat(room.state(room.begin("week20.xlsx"))).isInstanceOf(Intake.Failed.class);
            assertThat(room.stores.uploads().arriving()).isZero();
        }
    }

    @Test
    void what_is_stored_stays_stored_when_its_review_fails() {
        setting.reviewer = (ledger, settings, from, to, done) -> {
            throw new OutOfMemoryError("test");
        };
        try (Room room = open()) {
            UUID job = room.begin("week20.xlsx");
            Intake.Done done = room.stored(job);

            assertThat(done.remark().key()).isEqualTo("web.review-failed");
            assertThat(room.ledger(done).results()).hasSize(1);
        }
    }

    @Test
    void a_plan_that_is_too_large_for_the_memory_is_not_reviewed_and_it_is_said() {
        setting.available = 100;
        try (Room room = open()) {
            assertThat(room.stored(room.begin("week20.xlsx")).remark().key()).isEqualTo("web.review-too-large");
        }
    }

    @Test
    void everybody_gets_a_turn_and_is_told_how_many_are_first() {
        setting.readings = 1;
        reader.endless = true;
        try (Room room = open()) {
            UUID running = room.begin("eerst.xlsx");
            room.until(running, state -> state instanceof Intake.Busy busy && busy.done() > 0);
            List<UUID> many = new ArrayList<>();
            for (int at = 0; at < 3; at++) {
                many.add(room.begin("a" + at + ".xlsx"));
            }
            UUID other = room.begin(room.olaf, "b.xlsx", new byte[] {1});

            assertThat(waitingBehind(room, many.get(0))).isEqualTo(1);
            assertThat(waitingBehind(room, other)).isEqualTo(2);
            assertThat(waitingBehind(room, many.get(2))).isEqualTo(4);
            room.intake.stop(many.get(1));
            assertThat(waitingBehind(room, many.get(2))).isEqualTo(3);
            reader.endless = false;
            assertThat(room.state(other)).isInstanceOf(Intake.Checked.class);
            assertThat(room.state(many.get(2))).isInstanceOf(Intake.Checked.class);
        }
    }

    private static long waitingBehind(Room room, UUID job) {
        Intake.Busy busy = (Intake.Busy) room.intake.look(job).orElseThrow().state();
        assertThat(busy.step()).isEqualTo(Intake.Step.WAITING);
        return busy.done();
    }

    @Test
    void two_hundred_at_once_all_end() {
        try (Room room = open()) {
            List<UUID> all = new ArrayList<>();
            for (int at = 0; at < 200; at++) {
                all.add(room.begin("week" + at + ".xlsx"));
            }
            all.forEach(job -> assertThat(room.state(job)).isInstanceOf(Intake.Checked.class));
            assertThat(room.intake.waiting(room.anouk)).hasSize(200);
            assertThat(room.intake.waiting(room.olaf)).isEmpty();
            all.forEach(room.intake::stop);
            assertThat(room.intake.waiting(room.anouk)).isEmpty();
        }
    }

    @Test
    void who_may_not_upload_begins_nothing_and_who_no_longer_may_confirms_nothing() {
        setting.role = Role.READER;
        try (Room room = open()) {
            assertThatThrownBy(() -> room.begin("week20.xlsx")).isInstanceOf(AccessDeniedException.class);
            assertThat(reader.reads).hasValue(0);
        }
    }

    @Test
    void a_click_that_comes_too_late_does_nothing() {
        try (Room room = open()) {
            UUID job = room.begin("week20.xlsx");
            Intake.Done done = room.stored(job);

            room.intake.map(job, SAID);
            room.intake.remap(job);
            room.intake.answer(job, Map.of("q1", "KEEP"));
            room.intake.unlock(job, "open");
            room.intake.settle(job, 1L, null);
            room.intake.again(job);
            room.intake.confirm(job, List.of());
            room.intake.stop(job);
            room.intake.stop(UUID.randomUUID());

            assertThat(room.state(job)).isEqualTo(done);
        }
    }
}
