package org.koers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Puts the frame in every page. */
@ControllerAdvice
final class FrameAdvice {
    private final Accounts accounts;
    private final Permissions permissions;

    FrameAdvice(Accounts accounts, Permissions permissions) {
        this.accounts = accounts;
        this.permissions = permissions;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Locale locale) {
        Principal principal = request.getUserPrincipal();
        Account account =
                principal == null ? null : accounts.find(principal.getName()).orElse(null);
        return new Frame(
                account,
                Languages.of(locale).code(),
                account == null ? Theme.SYSTEM : account.theme(),
                account != null && permissions.may(account, Action.UPLOAD),
                account != null && permissions.may(account, Action.READ_RULES),
                in("nl", request),
                in("en", request));
    }

    /** This page in another language; the home page where the address answers no reading. */
    private static String in(String language, HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getRequestURI().startsWith("/error")) {
            return "/?lang=" + language;
        }
        String query = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam("lang", language)
                .build()
                .getQuery();
        return request.getRequestURI() + "?" + query;
    }
}
