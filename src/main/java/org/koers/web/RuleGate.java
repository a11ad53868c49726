package org.koers.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets nobody near the rules who may not, before one byte of what they sent is read: reading them asks for one
 * permission, everything else for another.
 */
@Component
public final class RuleGate implements HandlerInterceptor {
    private final Accounts accounts;
    private final Permissions permissions;

    RuleGate(Accounts accounts, Permissions permissions) {
        this.accounts = accounts;
        this.permissions = permissions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        Action action = reads
                ? Action.READ_RULES
                : request.getRequestURI().equals("/rules/approve") ? Action.APPROVE_RULES : Action.EDIT_RULES;
        Principal principal = request.getUserPrincipal();
        boolean may = principal != null
                && accounts.find(principal.getName())
                        .filter(account -> permissions.may(account, action))
                        .isPresent();
        if (!may) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
        return may;
    }
}
