package org.koers.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/** Finds the field whose known header a header resembles: shortened words, a word more, one or two letters off. */
final class SimilarHeader {
    private static final int SHORTEST_BEGINNING = 3;
    private static final int LONG = 5;
    private static final int LONG_NAME = 8;
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("omz", "omzet"),
            Map.entry("deb", "debiteur"),
            Map.entry("debnr", "debiteurnr"),
            Map.entry("kl", "klant"),
            Map.entry("klnr", "klantnr"),
            Map.entry("nr", "nummer"),
            Map.entry("num", "nummer"),
            Map.entry("no", "nummer"),
            Map.entry("number", "nummer"),
            Map.entry("code", "nummer"),
            Map.entry("id", "nummer"),
            Map.entry("vert", "vertegenwoordiger"),
            Map.entry("vtw", "vertegenwoordiger"),
            Map.entry("seg", "segment"),
            Map.entry("dat", "datum"),
            Map.entry("dt", "date"),
            Map.entry("bedr", "bedrag"),
            Map.entry("art", "artikel"),
            Map.entry("grp", "groep"),
            Map.entry("gr", "groep"),
            Map.entry("cust", "customer"),
            Map.entry("rev", "revenue"),
            Map.entry("qty", "quantity"),
            Map.entry("amt", "amount"),
            Map.entry("inv", "invoice"),
            Map.entry("fact", "factuur"),
            Map.entry("verw", "verwachte"),
            Map.entry("exp", "expected"),
            Map.entry("mrg", "marge"),
            Map.entry("wk", "week"));

    private SimilarHeader() {}

    /** @param open fields that still need a column; null when no header of theirs resembles one of the readings */
    static @Nullable Field field(Subject subject, List<String> readings, Set<Field> open) {
        Field best = null;
        int most = 0;
        for (String reading : readings) {
            String bare = HeaderText.of(reading).bare();
            List<String> words = words(bare);
            for (Column column : Columns.of(subject)) {
                if (!open.contains(column.field())) {
                    continue;
                }
                for (String header : headers(column)) {
                    int likeness = likeness(bare, words, header);
                    if (likeness > most) {
                        most = likeness;
                        best = column.field();
                    }
                }
            }
        }
        return best;
    }

    private static List<String> headers(Column column) {
        List<String> headers = new ArrayList<>(column.others());
        headers.add(column.header().nl());
        headers.add(column.header().en());
        return headers;
    }

    /** 0 when they are not alike. */
    private static int likeness(String written, List<String> words, String header) {
        List<String> known = words(header);
        if (known.isEmpty() || words.isEmpty()) {
            return 0;
        }
        if (covers(words, known) && words.size() == known.size()) {
            return 100 + known.size();
        }
        boolean changed = OtherMeaning.in(written) && !OtherMeaning.in(header);
        if (changed) {
            return 0;
        }
        String joined = String.join("", words);
        boolean near = joined.length() >= LONG_NAME
                && Nearest.to(joined, List.of(String.join("", known))).isPresent();
        if (near || words.size() == known.size() && almost(words, known)) {
            return 90;
        }
        boolean more =
                words.size() <= known.size() + 3 && String.join("", known).length() > 4;
        return more && words.containsAll(known) ? 50 + known.size() : 0;
    }

    /** Every known word stands there, whole or as its beginning. */
    private static boolean covers(List<String> words, List<String> known) {
        List<String> left = new ArrayList<>(words);
        for (String word : known) {
            int place = -1;
            for (int index = 0; index < left.size() && place < 0; index++) {
                String one = left.get(index);
                boolean begins = one.length() >= SHORTEST_BEGINNING && word.startsWith(one);
                place = one.equals(word) || begins ? index : -1;
            }
            if (place < 0) {
                return false;
            }
            left.remove(place);
        }
        return true;
    }

    /** Word by word the same, but for a letter or two in the long ones. */
    private static boolean almost(List<String> words, List<String> known) {
        for (int index = 0; index < words.size(); index++) {
            String word = words.get(index);
            boolean same = word.equals(known.get(index));
            boolean near = word.length() >= LONG
                    && Nearest.to(word, List.of(known.get(index))).isPresent();
            if (!same && !near) {
                return false;
            }
        }
        return true;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String spaced = text.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
        for (String word : spaced.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (!word.isEmpty()) {
                words.add(SHORT.getOrDefault(word, word));
            }
        }
        return words;
    }
}
