package org.koers.web;

import java.util.Set;

/**
 * Who is signed in.
 *
 * @param teams whose plans the account sees
 * @param singleKeys whether single-letter keys work
 */
public record Account(long id, String login, String name, Role role, Set<Long> teams, Theme theme, boolean singleKeys) {
    public Account {
        teams = Set.copyOf(teams);
    }

    /** Two letters, for the corner of the page. */
    public String initials() {
        return name.substring(0, Math.min(2, name.length())).toUpperCase(java.util.Locale.ROOT);
    }
}
