package org.koers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Gives uploaded files back: as they came, and with their problems marked. */
@Controller
final class DownloadController {
    private final JobGate jobs;
    private final PlanGate plans;
    private final Downloads downloads;

    DownloadController(JobGate jobs, PlanGate plans, Downloads downloads) {
        this.jobs = jobs;
        this.plans = plans;
        this.downloads = downloads;
    }

    @GetMapping("/intake/{job}/file")
    void file(Account account, @PathVariable UUID job, HttpServletResponse response) throws IOException {
        send(downloads.original(jobs.mine(account, job).id()), response);
    }

    @GetMapping("/intake/{job}/marked")
    void marked(Account account, @PathVariable UUID job, Locale locale, HttpServletResponse response)
            throws IOException {
        send(downloads.marked(jobs.mine(account, job).id(), Languages.of(locale)), response);
    }

    @GetMapping("/uploads/{upload:\\d+}/file")
    void file(Account account, @PathVariable long upload, HttpServletResponse response) throws IOException {
        send(downloads.original(plans.openUpload(account, upload).id()), response);
    }

    @GetMapping("/uploads/{upload:\\d+}/marked")
    void marked(Account account, @PathVariable long upload, Locale locale, HttpServletResponse response)
            throws IOException {
        send(downloads.marked(plans.openUpload(account, upload).id(), Languages.of(locale)), response);
    }

    /** To be saved, never to be opened by the browser: it is somebody's file. */
    private static void send(Optional<Downloads.Download> found, HttpServletResponse response) throws IOException {
        Downloads.Download download = found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(download.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        download.content().writeTo(response.getOutputStream());
    }
}
