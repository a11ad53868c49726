package org.koers.store;

import java.util.Set;

/**
 * Who may sign in.
 *
 * @param role {@code READER}, {@code MANAGER}, {@code OPS} or {@code ADMIN}
 * @param password as encoded, never as typed
 * @param theme {@code SYSTEM}, {@code LIGHT} or {@code DARK}
 * @param singleKeys whether single-letter keys work
 * @param teams whose plans the account sees
 */
public record StoredAccount(
        long id,
        String login,
        String name,
        String role,
        String password,
        String theme,
        boolean singleKeys,
        Set<Long> teams) {
    public StoredAccount {
        teams = Set.copyOf(teams);
    }
}
