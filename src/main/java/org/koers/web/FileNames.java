package org.koers.web;

import org.jspecify.annotations.Nullable;

/** Names of uploaded files, which a browser may send with a folder and an attacker with anything. */
final class FileNames {
    private static final int LONGEST = 200;

    private FileNames() {}

    /** Without folder and control characters; empty when nothing is left. */
    static String shown(@Nullable String sent) {
        if (sent == null) {
            return "";
        }
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        // Marks that turn the direction of text can make one ending look like another.
        String plain = name.replaceAll("[\\p{Cntrl}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069!]", "")
                .strip();
        return plain.length() > LONGEST ? plain.substring(plain.length() - LONGEST) : plain;
    }
}
