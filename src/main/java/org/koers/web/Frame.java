package org.koers.web;

import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content.
 *
 * @param account null when nobody is signed in
 * @param language code
 * @param dutch address of this page in Dutch
 * @param english address of this page in English
 */
public record Frame(
        @Nullable Account account,
        String language,
        Theme theme,
        boolean mayUpload,
        boolean mayReadRules,
        String dutch,
        String english) {
    public boolean signedIn() {
        return account != null;
    }

    public boolean singleKeys() {
        return account == null || account.singleKeys();
    }
}
