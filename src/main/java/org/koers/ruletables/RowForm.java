package org.koers.ruletables;

import java.util.List;

/** The fields of a row in their canonical order. */
final class RowForm {
    static final List<String> BLOCKS = List.of("when", "fires", "silent");

    /** Before the conditions. */
    static final List<String> HEAD = List.of("enabled", "scope");

    /** Between the conditions and the examples. */
    static final List<String> REST = List.of(
            "kind",
            "severity",
            "owner",
            "due-days",
            "cooldown-weeks",
            "name-nl",
            "name-en",
            "reason-nl",
            "reason-en",
            "title-nl",
            "title-en",
            "text-nl",
            "text-en");

    private RowForm() {}

    static boolean has(String field) {
        return HEAD.contains(field) || REST.contains(field);
    }

    static String list() {
        return String.join(", ", HEAD) + ", when, " + String.join(", ", REST) + ", fires, silent";
    }
}
