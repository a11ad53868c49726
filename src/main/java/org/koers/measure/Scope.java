package org.koers.measure;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The team, a segment, a customer or a sales rep.
 *
 * @param kind which of the four
 * @param id stable and typable: {@code total}, a segment's name in lower case, a customer number, a rep's name
 * @param name as people wrote it first
 */
public record Scope(ScopeKind kind, String id, String name) implements Comparable<Scope> {
    public static final Scope TOTAL = new Scope(ScopeKind.TOTAL, "total", "total");

    public static Scope segment(String name) {
        return new Scope(ScopeKind.SEGMENT, key(name), name);
    }

    public static Scope customer(String number, String name) {
        return new Scope(ScopeKind.CUSTOMER, number, name);
    }

    public static Scope rep(String name) {
        return new Scope(ScopeKind.REP, key(name), name);
    }

    /** How names are compared: NFC, trimmed, single spaces, case ignored in the root locale. */
    public static String key(String name) {
        return tidy(name).toLowerCase(Locale.ROOT);
    }

    /** NFC, trimmed, single spaces. */
    public static String tidy(String name) {
        return isTidy(name) ? name : tidied(name);
    }

    private static String tidied(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00a0\\u202f\\u2007]+", " ")
                .strip();
    }

    /** Plain ASCII with single inner spaces needs no work: keys are asked of every row. */
    private static boolean isTidy(String name) {
        char before = ' ';
        for (int i = 0; i < name.length(); i++) {
            char now = name.charAt(i);
            if (now < ' ' || now > '~' || (now == ' ' && before == ' ')) {
                return false;
            }
            before = now;
        }
        return before != ' ';
    }

    @Override
    public int compareTo(Scope other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }
}
