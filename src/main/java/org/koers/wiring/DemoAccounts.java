package org.koers.wiring;

import java.util.List;
import java.util.Set;
import org.koers.store.StoredAccount;
import org.koers.store.StoredAccounts;
import org.koers.web.Accounts;
import org.koers.web.Role;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Four accounts to look around with. They exist because Koers listens to this computer only. */
final class DemoAccounts {
    static final List<Accounts.Demo> ALL = List.of(
            new Accounts.Demo("manager", "manager-koers", Role.MANAGER),
            new Accounts.Demo("salesops", "salesops-koers", Role.OPS),
            new Accounts.Demo("lezer", "lezer-koers", Role.READER),
            new Accounts.Demo("beheer", "beheer-koers", Role.ADMIN));

    private static final List<String> NAMES = List.of("Marloes", "Anouk", "Lou", "Bo");

    private final StoredAccounts accounts;
    private final PasswordEncoder passwords;

    DemoAccounts(StoredAccounts accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** Makes the team, the team of the sample and the accounts where they are missing. */
    void make() {
        long own = accounts.team(false).orElseGet(() -> accounts.addTeam("Verkoop", false));
        long sample = accounts.team(true).orElseGet(() -> accounts.addTeam("Voorbeeld", true));
        for (int at = 0; at < ALL.size(); at++) {
            Accounts.Demo demo = ALL.get(at);
            if (accounts.find(demo.login()).isEmpty()) {
                accounts.add(new StoredAccount(
                        0,
                        demo.login(),
                        NAMES.get(at),
                        demo.role().name(),
                        passwords.encode(demo.password()),
                        "SYSTEM",
                        true,
                        Set.of(own, sample)));
            }
        }
    }
}
