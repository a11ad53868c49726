package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.intake.Reading;
import org.koers.situation.Ledger;
import org.koers.web.Intake;

class SweepTest {
    private static final Duration ALMOST = Sweep.PATIENCE.minusMinutes(1);

    @TempDir
    Path home;

    private Room open() {
        Room.Setting setting = new Room.Setting();
        setting.reader = new ScriptedReader();
        return new Room(home, setting);
    }

    @Test
    void what_nobody_looked_at_for_a_day_is_thrown_away_and_can_be_read_again() {
        try (Room room = open()) {
            UUID job = room.begin("week20.xlsx");
            room.state(job);
            room.clock.pass(Sweep.PATIENCE.plusMinutes(1));

            room.sweep.run();

            assertThat(room.intake.waiting(room.anouk)).isEmpty();
            assertThat(room.intake.unused(Set.of(room.team)))
                    .extracting(Intake.Unused::verdict)
                    .containsExactly(Intake.Verdict.EXPIRED);
            assertThat(room.state(job)).isEqualTo(new Intake.Expired());
            room.intake.again(job);
            room.stored(job);
            assertThat(room.stores.uploads().arriving()).isZero();
        }
    }

    @Test
    void what_was_looked_at_within_a_day_stays() {
        try (Room room = open()) {
            UUID job = room.begin("week20.xlsx");
            room.state(job);
            room.clock.pass(ALMOST);
            room.state(job);
            room.clock.pass(ALMOST);

            room.sweep.run();

            room.stored(job);
        }
    }

    @Test
    void what_was_interrupted_is_no_longer_waited_for_after_a_day() {
        UUID job;
        try (Room room = open()) {
            job = room.begin("week20.xlsx");
            room.state(job);
        }
        try (Room room = open()) {
            room.stores.files().interruptLeftovers();
            room.clock.pass(Sweep.PATIENCE.plusMinutes(1));

            room.sweep.run();

            assertThat(room.intake.waiting(room.anouk)).isEmpty();
            assertThat(room.state(job)).isEqualTo(new Intake.Expired());
        }
    }

    @Test
    void rows_that_belong_to_no_file_are_cleared_away() {
        try (Room room = open()) {
            Ledger facts = ScriptedReader.withPlan(2026);
            try (var arrival = room.stores.uploads().begin(null, room.anouk.id(), "lost.xlsx")) {
                arrival.all(facts);
                arrival.finish(new Reading(facts.columns(), List.of(), List.of(), List.of(), List.of(), Map.of()));
            }
            room.clock.pass(Sweep.PATIENCE.plusMinutes(1));

            room.sweep.run();

            assertThat(room.stores.uploads().arriving()).isZero();
        }
    }

    @Test
    void files_are_let_go_after_their_time_without_a_new_start() {
        try (Room room = open()) {
            room.stored(room.begin("week20.xlsx"));
            UUID refused = room.begin("week20.xlsx");
            room.intake.stop(refused);
            room.clock.pass(Duration.ofDays(401));

            room.sweep.run();

            assertThat(room.stores.files().find(refused)).isEmpty();
        }
    }
}
