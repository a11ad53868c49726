package org.koers.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CalendarFileTest {
    private static CalendarFile.Event event(String summary) {
        return new CalendarFile.Event(
                "koers-1-12-1@koers",
                LocalDate.of(2026, 5, 29),
                2,
                Instant.parse("2026-05-18T08:00:00.123456Z"),
                summary,
                "Eigenaar: Sanne");
    }

    private static List<String> lines(String file) {
        return file.replace("\r\n ", "").lines().toList();
    }

    @Test
    void a_decision_is_a_whole_day_with_a_reminder_the_day_before() {
        assertThat(CalendarFile.write(List.of(event("Doel herzien"))))
                .isEqualTo(String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Koers//Koers//NL",
                        "CALSCALE:GREGORIAN",
                        "BEGIN:VEVENT",
                        "UID:koers-1-12-1@koers",
                        "DTSTAMP:20260518T080000Z",
                        "SEQUENCE:2",
                        "DTSTART;VALUE=DATE:20260529",
                        "DTEND;VALUE=DATE:20260530",
                        "SUMMARY:Doel herzien",
                        "DESCRIPTION:Eigenaar: Sanne",
                        "TRANSP:TRANSPARENT",
                        "BEGIN:VALARM",
                        "ACTION:DISPLAY",
                        "DESCRIPTION:Doel herzien",
                        "TRIGGER:-P1D",
                        "END:VALARM",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
    }

    @ParameterizedTest
    @CsvSource({
        "'a, b; c', 'a\\, b\\; c'",
        "'C:\\Koers', 'C:\\\\Koers'",
        "'een\r\nEND:VEVENT', 'een\\nEND:VEVENT'",
        "'een\u2028twee', 'een\\ntwee'",
        "'bel\u0007', 'bel '"
    })
    void what_people_wrote_stays_text(String written, String kept) {
        assertThat(lines(CalendarFile.write(List.of(event(written))))).contains("SUMMARY:" + kept);
    }

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    /** Letters of one to four octets. */
    @ParameterizedTest
    @MethodSource("seeds")
    void no_line_is_longer_than_75_octets_and_unfolding_gives_the_text_back(int seed) {
        List<String> letters = List.of("a", "é", "€", "🚢", " ");
        String text = new Random(seed)
                .ints(1 + seed * 7L, 0, letters.size())
                .mapToObj(letters::get)
                .collect(Collectors.joining());
        String file = CalendarFile.write(List.of(event(text)));

        assertThat(file.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(lines(file)).contains("SUMMARY:" + text);
    }
}
