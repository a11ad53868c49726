package org.koers.steering;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Days to keep in mind, as any calendar reads them (RFC 5545). It knows no clock: the same events give the same bytes.
 */
public final class CalendarFile {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String END = "\r\n";

    /** Octets of a line, without its end (section 3.1). */
    private static final int LONGEST_LINE = 75;

    private CalendarFile() {}

    /**
     * A whole day, with a reminder one day before.
     *
     * @param uid the same for ever: who reads the file again changes the event and adds none
     * @param sequence grows with every change
     * @param stamp when it was last changed
     * @param summary,description as written by people; several lines are fine
     */
    public record Event(String uid, LocalDate day, long sequence, Instant stamp, String summary, String description) {}

    public static String write(List<Event> events) {
        StringBuilder file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Koers//Koers//NL");
        line(file, "CALSCALE:GREGORIAN");
        events.forEach(event -> write(file, event));
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    private static void write(StringBuilder file, Event event) {
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + text(event.uid()));
        line(file, "DTSTAMP:" + MOMENT.format(event.stamp()));
        line(file, "SEQUENCE:" + event.sequence());
        line(file, "DTSTART;VALUE=DATE:" + DAY.format(event.day()));
        line(file, "DTEND;VALUE=DATE:" + DAY.format(event.day().plusDays(1)));
        line(file, "SUMMARY:" + text(event.summary()));
        line(file, "DESCRIPTION:" + text(event.description()));
        line(file, "TRANSP:TRANSPARENT");
        line(file, "BEGIN:VALARM");
        line(file, "ACTION:DISPLAY");
        line(file, "DESCRIPTION:" + text(event.summary()));
        line(file, "TRIGGER:-P1D");
        line(file, "END:VALARM");
        line(file, "END:VEVENT");
    }

    /** Section 3.3.11; other control characters may not stand in a file at all. */
    private static String text(String written) {
        return written.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** A long line goes on after a line end and a blank, never within a character. */
    private static void line(StringBuilder file, String content) {
        int used = 0;
        for (int at = 0; at < content.length(); ) {
            int character = content.codePointAt(at);
            String written = Character.toString(character);
            int octets = written.getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > LONGEST_LINE) {
                file.append(END).append(' ');
                used = 1;
            }
            file.append(written);
            used += octets;
            at += Character.charCount(character);
        }
        file.append(END);
    }
}
