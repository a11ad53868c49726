package org.koers.wiring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koers.web.Intake;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** One Koers on a port of its own and an empty database, for all tests of pages: started once, with the sample. */
final class RunningKoers {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final RunningKoers ONE = start();

    private final String site;
    private final Path home;
    private final ConfigurableApplicationContext context;

    private RunningKoers(String site, Path home, ConfigurableApplicationContext context) {
        this.site = site;
        this.home = home;
        this.context = context;
    }

    /** Confirms what an upload led to, without its page. */
    void confirm(HttpResponse<String> uploaded) {
        Intake intake = bean(Intake.class);
        UUID job = UUID.fromString(Visitor.path(uploaded).replaceFirst(".*/", ""));
        while (intake.look(job).orElseThrow().state() instanceof Intake.Busy) {
            Thread.onSpinWait();
        }
        intake.confirm(job, List.of());
    }

    /** Uploads and confirms. @return id of the plan, once it is stored */
    long stored(String name, byte[] content) throws Exception {
        Visitor ops = signedIn("salesops");
        HttpResponse<String> uploaded = ops.upload(name, content);
        confirm(uploaded);
        String job = Visitor.path(uploaded);
        HttpResponse<String> stored = ops.get(job);
        while (stored.statusCode() != 302) {
            stored = ops.get(job);
        }
        return Long.parseLong(Visitor.path(stored).split("/")[2]);
    }

    static RunningKoers one() {
        return ONE;
    }

    /** Another one, on an empty database of its own, in which these beans come first. */
    static RunningKoers with(Class<?>... beans) {
        return start(beans);
    }

    private static RunningKoers start(Class<?>... beans) {
        return on(emptyHome(), beans);
    }

    /** An empty folder for a database of its own. */
    static Path emptyHome() {
        try {
            return Files.createTempDirectory("koers-test");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** One on what an earlier one left behind. */
    static RunningKoers on(Path home, Class<?>... beans) {
        SpringApplication application = new SpringApplication(KoersApplication.class);
        application.addPrimarySources(List.of(beans));
        application.setLogStartupInfo(false);
        ConfigurableApplicationContext context = application.run("--server.port=0", "--koers.home=" + home);
        Runtime.getRuntime().addShutdownHook(new Thread(context::close));
        return new RunningKoers(
                "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"), home, context);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Path home() {
        return home;
    }

    String site() {
        return site;
    }

    /** Someone's browser without a screen. */
    Visitor visitor() {
        return new Visitor();
    }

    Visitor signedIn(String login) throws Exception {
        Visitor visitor = new Visitor();
        visitor.post("/login", "username=" + login + "&password=" + login + "-koers");
        return visitor;
    }

    /** Requests with one cookie jar; redirects are not followed. */
    final class Visitor {
        private final java.net.CookieManager jar = new java.net.CookieManager();
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(jar).build();

        /** As a browser sends them. */
        String cookies() {
            return jar.getCookieStore().getCookies().stream()
                    .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                    .collect(java.util.stream.Collectors.joining("; "));
        }

        HttpResponse<String> get(String path) throws Exception {
            return send(HttpRequest.newBuilder(URI.create(site + path)).GET());
        }

        /** A form, with the token of a page that this visitor sees. */
        HttpResponse<String> post(String path, String form) throws Exception {
            return postWithout(path, form + "&_csrf=" + token());
        }

        HttpResponse<String> postWithout(String path, String form) throws Exception {
            return send(HttpRequest.newBuilder(URI.create(site + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)));
        }

        /** As htmx asks for a part of a page. */
        HttpResponse<String> swap(String path) throws Exception {
            return send(HttpRequest.newBuilder(URI.create(site + path))
                    .header("HX-Request", "true")
                    .GET());
        }

        HttpResponse<String> upload(String fileName, byte[] content) throws Exception {
            return upload(List.of(fileName), content);
        }

        HttpResponse<String> upload(String path, String fileName, byte[] content) throws Exception {
            return upload(path, List.of(fileName), content);
        }

        /** Files of the same content in one form. */
        HttpResponse<String> upload(List<String> fileNames, byte[] content) throws Exception {
            return upload("/uploads", fileNames, content);
        }

        private HttpResponse<String> upload(String path, List<String> fileNames, byte[] content) throws Exception {
            ByteArrayOutputStream form = new ByteArrayOutputStream();
            form.writeBytes(utf8("--koers\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                    + URLDecoder.decode(token(), StandardCharsets.UTF_8) + "\r\n"));
            for (String fileName : fileNames) {
                form.writeBytes(utf8("--koers\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
                form.writeBytes(content);
                form.writeBytes(utf8("\r\n"));
            }
            form.writeBytes(utf8("--koers--\r\n"));
            return send(HttpRequest.newBuilder(URI.create(site + path))
                    .header("Content-Type", "multipart/form-data; boundary=koers")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray())));
        }

        /** JSON, with the token of a page that this visitor sees. */
        HttpResponse<String> json(String path, String content) throws Exception {
            return send(HttpRequest.newBuilder(URI.create(site + path))
                    .header("Content-Type", "application/json")
                    .header("X-CSRF-TOKEN", URLDecoder.decode(token(), StandardCharsets.UTF_8))
                    .POST(HttpRequest.BodyPublishers.ofString(content)));
        }

        /** As a program asks that signs in with each request. @param credentials name and password, encoded */
        HttpResponse<String> basic(String path, String credentials) throws Exception {
            return send(HttpRequest.newBuilder(URI.create(site + path))
                    .header("Authorization", "Basic " + credentials)
                    .GET());
        }

        HttpResponse<byte[]> bytes(String path) throws Exception {
            return client.send(
                    HttpRequest.newBuilder(URI.create(site + path)).GET().build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }

        private static byte[] utf8(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        /** Follows what an upload leads to until it has ended. */
        HttpResponse<String> outcome(HttpResponse<String> uploaded) throws Exception {
            String path = path(uploaded);
            HttpResponse<String> page = get(path);
            while (page.statusCode() == 200 && page.body().contains("id=\"progress\"")) {
                page = get(path);
            }
            return page.statusCode() == 302 ? get(path(page)) : page;
        }

        static String path(HttpResponse<String> redirect) {
            URI to = URI.create(redirect.headers().firstValue("Location").orElseThrow());
            return to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
        }

        private String token() throws Exception {
            for (String page : new String[] {"/settings", "/login"}) {
                Matcher token = TOKEN.matcher(get(page).body());
                if (token.find()) {
                    return java.net.URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
                }
            }
            throw new AssertionError("no page with a token");
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    static byte[] sample(String name) {
        try {
            return Files.readAllBytes(Path.of("sample-data", name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
