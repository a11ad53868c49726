package org.koers.measure;

/**
 * One text in both languages.
 *
 * @param nl Dutch
 * @param en English
 */
public record Texts(String nl, String en) {
    public String in(Language language) {
        return language == Language.NL ? nl : en;
    }
}
