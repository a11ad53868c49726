package org.koers.ruletables;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the plain fields of one row: words of a closed list, whole numbers, sentences. */
final class FieldReader {
    private final WrittenRow row;
    private final Findings findings;

    FieldReader(WrittenRow row, Findings findings) {
        this.row = row;
        this.findings = findings;
    }

    /** Where a field stands, or the row when it is absent. */
    Place place(String field) {
        Cell cell = row.fields().get(field);
        return cell == null ? row.id().place().under(field) : cell.place();
    }

    private Optional<String> cell(String field) {
        Cell cell = row.fields().get(field);
        if (cell == null || cell.isBlank()) {
            findings.problem(place(field), "field-absent", field);
            return Optional.empty();
        }
        return Optional.of(cell.text().strip());
    }

    /** One of these words; the first when it can't be read, after the problem was listed. */
    <T> Optional<T> oneOf(String field, Map<String, T> words) {
        Optional<String> written = cell(field);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        T found = words.get(Notation.canonical(written.get()));
        if (found == null) {
            findings.problem(place(field), "choice-unknown", Place.shortened(written.get()), list(words.keySet()));
        }
        return Optional.ofNullable(found);
    }

    private static String list(Collection<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }

    /** A whole number from 0 to the most. */
    Optional<Integer> count(String field, int most) {
        Optional<String> written = cell(field);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String digits = written.get();
        boolean sound = digits.length() <= 4 && digits.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        if (!sound || Integer.parseInt(digits) > most) {
            findings.problem(place(field), "count-wrong", Place.shortened(digits), most);
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(digits));
    }

    /** A sentence of at most so many characters, without hidden letters. */
    Optional<String> sentence(String field, int longest) {
        Optional<String> written = cell(field);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String text = composed(written.get());
        if (text.codePointCount(0, text.length()) > longest) {
            findings.problem(place(field), "text-long", longest, text.codePointCount(0, text.length()));
            return Optional.empty();
        }
        Letters.Seen seen = Letters.inText(text);
        if (!seen.refused().isEmpty()) {
            findings.problem(
                    place(field), "letters-text", String.join(", ", seen.refused()), Place.shortened(seen.text()));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** Accents as one letter with the letter below; nothing under U+0300 can need it. */
    private static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x300) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    /** The words of an enumeration as tables write them. */
    static <T extends Enum<T>> Map<String, T> words(T[] values) {
        return Stream.of(values)
                .collect(Collectors.toMap(value -> value.name().toLowerCase(Locale.ROOT), value -> value));
    }
}
