package org.koers.web;

import java.util.List;
import java.util.Optional;

/** Who may sign in. */
public interface Accounts {
    Optional<Account> find(String login);

    void prefer(Account account, Theme theme, boolean singleKeys);

    /** Accounts that the sign-in page may show with their password: only where nobody else can reach it. */
    List<Demo> demo();

    /** An account to look around with. */
    record Demo(String login, String password, Role role) {}
}
