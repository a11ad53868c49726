package org.koers.benchmark;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that come over HTTP into the packaged Koers, in a JVM of its own with a bounded heap: how long until the wizard
 * shows the preview, how long storing takes after that, and how much memory it took.
 *
 * <p>{@code java -cp … org.koers.benchmark.UploadMarks target/koers.jar FILE [heap=256m] [times=1]}; with {@code times=200}
 * that many uploads are sent at once.
 */
public final class UploadMarks {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("<h1[^>]*>([^<]*)");
    private static final int STARTS = 240;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String site;

    private UploadMarks(String site) {
        this.site = site;
    }

    public static void main(String[] arguments) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path home = Files.createTempDirectory("koers-uploads");
        Process koers = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + argument(arguments, "heap", "256m"),
                        "-jar",
                        arguments[0],
                        "serve",
                        "--server.port=" + port,
                        "--koers.home=" + home)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log.txt").toFile())
                .start();
        try {
            UploadMarks marks = new UploadMarks("http://localhost:" + port);
            marks.signIn();
            marks.measure(Path.of(arguments[1]), Integer.parseInt(argument(arguments, "times", "1")), koers.pid());
        } finally {
            koers.destroy();
        }
    }

    private static String argument(String[] arguments, String name, String otherwise) {
        for (String argument : arguments) {
            if (argument.startsWith(name + "=")) {
                return argument.substring(name.length() + 1);
            }
        }
        return otherwise;
    }

    private void signIn() throws Exception {
        for (int attempt = 0; attempt < STARTS; attempt++) {
            try {
                post("/login", "username=salesops&password=salesops-koers", token("/login"));
                return;
            } catch (IOException e) {
                Thread.sleep(500);
            }
        }
        throw new IllegalStateException("Koers does not answer");
    }

    private void measure(Path file, int times, long process) throws Exception {
        String token = token("/settings");
        long start = System.nanoTime();
        List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            sent.add(client.sendAsync(upload(file, token, time), HttpResponse.BodyHandlers.ofString()));
        }
        List<String> jobs = new ArrayList<>();
        Map<String, Integer> answers = new TreeMap<>();
        for (CompletableFuture<HttpResponse<String>> one : sent) {
            HttpResponse<String> answer = one.join();
            answers.merge("HTTP " + answer.statusCode(), 1, Integer::sum);
            answer.headers().firstValue("Location").ifPresent(jobs::add);
        }
        double arrived = since(start);
        Map<String, Integer> outcomes = new TreeMap<>();
        String page = "";
        for (String job : jobs) {
            page = get(job);
            while (page.contains("id=\"progress\"")) {
                page = get(job);
            }
            outcomes.merge(heading(page).replaceFirst("\\d+\\.$", "…"), 1, Integer::sum);
        }
        double previewed = since(start);
        System.out.printf(
                Locale.ROOT,
                "%d × %s (%.1f MB): arrived after %.1f s %s, preview of all after %.1f s, peak %d MB resident %s%n",
                times,
                file.getFileName(),
                Files.size(file) / 1e6,
                arrived,
                answers,
                previewed,
                peak(process),
                outcomes);
        if (times == 1) {
            long confirmed = System.nanoTime();
            String job = URI.create(jobs.get(0)).getPath();
            post(job + "/confirm", "", token(job));
            page = get(job);
            while (page.contains("id=\"progress\"")) {
                page = get(job);
            }
            System.out.printf(
                    Locale.ROOT,
                    "confirmed and stored, and reviewed, after %.1f s more, peak %d MB resident: %s%n",
                    since(confirmed),
                    peak(process),
                    heading(page));
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static String heading(String page) {
        Matcher heading = HEADING.matcher(page);
        return heading.find() ? heading.group(1).strip() : "moved on";
    }

    private static long peak(long process) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process + "/status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1_024;
            }
        }
        return 0;
    }

    private HttpRequest upload(Path file, String token, int number) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.", number + ".");
        String head = "--koers\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--koers\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return HttpRequest.newBuilder(URI.create(site + "/uploads"))
                .header("Content-Type", "multipart/form-data; boundary=koers")
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofFile(file),
                        HttpRequest.BodyPublishers.ofString("\r\n--koers--\r\n")))
                .build();
    }

    private String token(String page) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(page));
        if (!token.find()) {
            throw new IllegalStateException("no token on " + page);
        }
        return token.group(1);
    }

    private String get(String path) throws IOException, InterruptedException {
        URI address = path.startsWith("http") ? URI.create(path) : URI.create(site + path);
        return client.send(HttpRequest.newBuilder(address).GET().build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private void post(String path, String form, String token) throws IOException, InterruptedException {
        String encoded = form + "&_csrf=" + java.net.URLEncoder.encode(token, StandardCharsets.UTF_8);
        client.send(
                HttpRequest.newBuilder(URI.create(site + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
