package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.calendar.IsoWeek;
import org.koers.intake.ColumnMapping;
import org.koers.intake.Question;
import org.koers.intake.SheetLook;
import org.koers.intake.SheetMapping;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.web.Intake;

/** The room with the reader that it has at work. */
class RoomWithFilesTest {
    private static final String HEAD = "Week;Debiteurnr;Klantnaam;Segment;Netto-omzet\n";

    @TempDir
    Path home;

    private Room open() {
        return new Room(home, new Room.Setting());
    }

    private static byte[] results(String week, int rows) {
        StringBuilder text = new StringBuilder(HEAD);
        for (int row = 0; row < rows; row++) {
            text.append(week)
                    .append(';')
                    .append(1000 + row % 500)
                    .append(";Klant ")
                    .append(row % 500);
            text.append(";Installatie;").append(100 + row % 77).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_workbook_begins_a_plan_and_next_weeks_export_goes_into_it() {
        try (Room room = open()) {
            Intake.Done begun =
                    room.stored(room.begin(room.anouk, "holiday.xlsx", RunningKoers.sample("holiday.xlsx")));
            IsoWeek next = begun.week().plus(1);

            UUID job = room.begin(room.anouk, "week.csv", results(next.toString(), 3));
            assertThat(room.state(job)).isInstanceOf(Intake.Checked.class);
            Intake.Checked checked = (Intake.Checked) room.state(job);

            assertThat(checked.begins()).isNull();
            assertThat(checked.changes().weeks())
                    .extracting(week -> week.week())
                    .contains(next);
        }
    }

    @Test
    void headers_are_where_a_person_says_and_are_found_there_in_the_next_file_of_that_layout() {
        String text = "Bron;Kanaal;Regio;Soort\nQq1;Qq2;Qq3;Qq4\n2026-W21;1001;Installatie;10,50\n"
                + "2026-W21;1002;Installatie;20,50\n";
        try (Room room = open()) {
            room.stored(room.begin(room.anouk, "holiday.xlsx", RunningKoers.sample("holiday.xlsx")));
            UUID job = room.begin(room.anouk, "eerste.csv", text.getBytes(StandardCharsets.UTF_8));
            assertThat(sheet(room.state(job)).headerRow()).isEqualTo(1);

            room.intake.head(job, Set.of("eerste"), 2);

            SheetLook found = sheet(room.state(job));
            assertThat(found.headerRow()).isEqualTo(2);
            Map<String, ColumnMapping> columns = Map.of(
                    "Qq1", ColumnMapping.of(Field.WEEK),
                    "Qq2", ColumnMapping.of(Field.CUSTOMER_NO),
                    "Qq3", ColumnMapping.of(Field.SEGMENT),
                    "Qq4", ColumnMapping.of(Field.NET_REVENUE));
            room.intake.map(job, Map.of(found.layout(), new SheetMapping(Subject.RESULTS, columns, true)));
            room.stored(job);

            UUID next = room.begin(
                    room.anouk, "tweede.csv", text.replace("W21", "W22").getBytes(StandardCharsets.UTF_8));
            assertThat(room.state(next)).isInstanceOf(Intake.Checked.class);
            assertThat(((Intake.Checked) room.state(next)).asked()).isFalse();
        }
    }

    @Test
    void how_a_layout_writes_its_amounts_is_asked_once_and_not_of_the_next_file() {
        String text = HEAD + "2026-W21;1001;Bakker;Installatie;100.000\n";
        try (Room room = open()) {
            room.stored(room.begin(room.anouk, "holiday.xlsx", RunningKoers.sample("holiday.xlsx")));
            UUID job = room.begin(room.anouk, "week21.csv", text.getBytes(StandardCharsets.UTF_8));
            assertThat(questions(room.state(job))).containsExactly("notation|week21|Netto-omzet");
            room.intake.answer(job, Map.of("notation|week21|Netto-omzet", "POINT"));
            room.stored(job);

            UUID next = room.begin(
                    room.anouk, "week22.csv", text.replace("W21", "W22").getBytes(StandardCharsets.UTF_8));

            assertThat(questions(room.state(next))).isEmpty();
            assertThat(((Intake.Checked) room.state(next)).changes().weeks())
                    .extracting(week -> week.after())
                    .containsExactly(new BigDecimal("100.00"));
        }
    }

    private static List<String> questions(Intake.State state) {
        assertThat(state).isInstanceOf(Intake.Checked.class);
        return ((Intake.Checked) state)
                .reading().questions().stream().map(Question::id).toList();
    }

    @Test
    void a_row_without_anything_leaves_the_sheet_without_headers() {
        try (Room room = open()) {
            room.stored(room.begin(room.anouk, "holiday.xlsx", RunningKoers.sample("holiday.xlsx")));
            UUID job = room.begin(room.anouk, "leeg.csv", "Aa;Bb\n1;2\n".getBytes(StandardCharsets.UTF_8));

            assertThat(sheet(room.state(job)).layout()).isNotEmpty();
            room.intake.head(job, Set.of("leeg"), 900);

            assertThat(sheet(room.state(job)).layout()).isEmpty();
        }
    }

    private static SheetLook sheet(Intake.State state) {
        assertThat(state).isInstanceOf(Intake.Recognised.class);
        return ((Intake.Recognised) state).sheets().get(0);
    }

    @Test
    void a_large_file_stopped_in_the_middle_leaves_nothing_but_the_file() throws Exception {
        try (Room room = open()) {
            room.stored(room.begin(room.anouk, "holiday.xlsx", RunningKoers.sample("holiday.xlsx")));
            UUID job = room.begin(room.anouk, "groot.csv", results("2026-W21", 400_000));
            room.until(
                    job,
                    state -> state instanceof Intake.Busy busy
                            && busy.step() == Intake.Step.READING
                            && busy.done() > 10_000);

            room.intake.stop(job);

            assertThat(room.intake.look(job).orElseThrow().state()).isEqualTo(new Intake.Stopped());
            room.workers.close();
            assertThat(room.stores.uploads().arriving()).isZero();
            assertThat(room.stores.files().find(job)).isPresent();
        }
    }

    @Test
    void what_came_in_is_deleted_where_it_came_in_and_kept_once() throws Exception {
        try (Room room = open()) {
            byte[] junk = "geen werkboek\u0000\u0001".getBytes(StandardCharsets.UTF_8);
            assertThat(room.state(room.begin(room.anouk, "a.xlsx", junk))).isInstanceOf(Intake.Refused.class);
            assertThat(room.state(room.begin(room.anouk, "b.xlsx", junk))).isInstanceOf(Intake.Refused.class);

            try (Stream<Path> left = Files.list(home)) {
                assertThat(left.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("file"));
            }
            try (Stream<Path> kept = Files.walk(home.resolve("uploads"))) {
                assertThat(kept.filter(Files::isRegularFile)).hasSize(1);
            }
        }
    }

    @Test
    void two_hundred_files_at_once_all_end() {
        try (Room room = open()) {
            room.stored(room.begin(room.anouk, "holiday.xlsx", RunningKoers.sample("holiday.xlsx")));
            List<UUID> all = new ArrayList<>();
            for (int at = 0; at < 200; at++) {
                all.add(room.begin(
                        at % 2 == 0 ? room.anouk : room.olaf, "week" + at + ".csv", results("2026-W21", 20 + at)));
            }
            all.forEach(job -> assertThat(room.state(job)).isInstanceOf(Intake.Checked.class));
        }
    }
}
