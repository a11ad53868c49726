package org.koers.wiring;

import java.util.List;
import java.util.Optional;
import org.koers.store.AuditTrail;
import org.koers.store.StoredAccount;
import org.koers.store.StoredAccounts;
import org.koers.web.Account;
import org.koers.web.Accounts;
import org.koers.web.Role;
import org.koers.web.Theme;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Accounts from the database. */
final class KeptAccounts implements Accounts, UserDetailsService {
    private final StoredAccounts accounts;
    private final AuditTrail trail;

    KeptAccounts(StoredAccounts accounts, AuditTrail trail) {
        this.accounts = accounts;
        this.trail = trail;
    }

    @Override
    public Optional<Account> find(String login) {
        return accounts.find(login).map(KeptAccounts::account);
    }

    @Override
    public void prefer(Account account, Theme theme, boolean singleKeys) {
        accounts.prefer(account.id(), theme.name(), singleKeys);
        trail.record(account.id(), "preferences", theme.name());
    }

    @Override
    public List<Demo> demo() {
        return DemoAccounts.ALL;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        StoredAccount account = accounts.find(login).orElseThrow(() -> new UsernameNotFoundException(login));
        return User.withUsername(account.login())
                .password(account.password())
                .roles(account.role())
                .build();
    }

    private static Account account(StoredAccount stored) {
        return new Account(
                stored.id(),
                stored.login(),
                stored.name(),
                Role.valueOf(stored.role()),
                stored.teams(),
                Theme.valueOf(stored.theme()),
                stored.singleKeys());
    }
}
