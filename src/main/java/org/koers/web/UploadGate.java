package org.koers.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away an upload by its sender and its size before one byte of it is read. Checking the token of a form reads the
 * whole form, so this stands before that.
 */
public final class UploadGate extends OncePerRequestFilter {
    /** Insufficient Storage. */
    private static final int FULL = 507;

    private final Accounts accounts;
    private final Permissions permissions;
    private final long limit;
    private final Incoming incoming;

    /** @param limit in bytes */
    public UploadGate(Accounts accounts, Permissions permissions, long limit, Incoming incoming) {
        this.accounts = accounts;
        this.permissions = permissions;
        this.limit = limit;
        this.incoming = incoming;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            chain.doFilter(request, response);
        } else if (!maySend(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getContentLengthLong() > limit) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (!incoming.hasRoomFor(request.getContentLengthLong())) {
            response.sendError(FULL);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean maySend(HttpServletRequest request) {
        String address = request.getRequestURI();
        boolean rules = address.startsWith("/rules/") || address.startsWith("/api/rules/");
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return Optional.ofNullable(signedIn)
                .flatMap(found -> accounts.find(found.getName()))
                .filter(account -> permissions.may(account, rules ? Action.EDIT_RULES : Action.UPLOAD))
                .isPresent();
    }
}
