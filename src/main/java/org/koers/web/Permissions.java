package org.koers.web;

import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The one place that decides who may do what. */
@Component
public final class Permissions {
    /** Who may rule about another target. */
    public static final Set<Role> MAY_APPROVE_TARGET = Set.of(Role.MANAGER, Role.ADMIN);

    private static final Set<Role> MAY_CHANGE_FACTS = Set.of(Role.MANAGER, Role.OPS, Role.ADMIN);
    private static final Set<Role> MAY_DECIDE = Set.of(Role.MANAGER, Role.OPS, Role.ADMIN);
    private static final Set<Role> MAY_JUDGE_RULES = Set.of(Role.MANAGER, Role.OPS, Role.ADMIN);
    private static final Set<Role> MAY_EDIT_RULES = Set.of(Role.OPS, Role.ADMIN);

    /** Whether the role allows it, wherever. */
    public boolean may(Account account, Action action) {
        return switch (action) {
            case READ -> true;
            case UPLOAD, WITHDRAW, KEEP_SCENARIO -> MAY_CHANGE_FACTS.contains(account.role());
            case DECIDE, PROPOSE_TARGET -> MAY_DECIDE.contains(account.role());
            case APPROVE_TARGET -> MAY_APPROVE_TARGET.contains(account.role());
            case READ_RULES, APPROVE_RULES -> MAY_JUDGE_RULES.contains(account.role());
            case EDIT_RULES -> MAY_EDIT_RULES.contains(account.role());
        };
    }

    /** Whether the account may do it with what belongs to this team. */
    public boolean may(Account account, Action action, long team) {
        return account.teams().contains(team) && may(account, action);
    }

    /** @throws AccessDeniedException when the role does not allow it */
    public void require(Account account, Action action) {
        if (!may(account, action)) {
            throw new AccessDeniedException(action.name());
        }
    }

    /** @throws AccessDeniedException when the account may not do it with what belongs to this team */
    public void require(Account account, Action action, long team) {
        if (!may(account, action, team)) {
            throw new AccessDeniedException(action.name());
        }
    }
}
