package org.koers.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What someone sees when it goes wrong: what is safe, what to do, and a code. Never a stack trace. */
@Controller
final class ErrorPage implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);
    private static final Set<Integer> NAMED = Set.of(400, 403, 404, 405, 413, 507);

    @RequestMapping("/error")
    String error(HttpServletRequest request, HttpServletResponse response, Model model) {
        Object sent = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = sent instanceof Integer code ? code : 404;
        response.setStatus(status);
        model.addAttribute("kind", NAMED.contains(status) ? status : status < 500 ? 400 : 500);
        if (status >= 500 && !NAMED.contains(status)) {
            String code = FaultCode.next();
            LOG.error("{}", code, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
            model.addAttribute("code", code);
        }
        return "error";
    }
}
