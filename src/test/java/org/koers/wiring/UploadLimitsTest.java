package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.web.Incoming;

class UploadLimitsTest {
    private final RunningKoers koers = RunningKoers.one();

    @TempDir
    Path folder;

    @Test
    void a_form_over_the_limit_is_turned_away_unread_by_a_page_that_says_the_limit() throws Exception {
        String answer = declared(koers.signedIn("salesops"), 300_000_000);

        assertThat(answer).startsWith("HTTP/1.1 413").contains("Dit is te veel").contains("200 MB");
    }

    /** The answer to a form of this many bytes of which none is sent. */
    private String declared(RunningKoers.Visitor visitor, long bytes) throws IOException {
        URI site = URI.create(koers.site());
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            String head = "POST /uploads HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: "
                    + visitor.cookies() + "\r\nContent-Type: multipart/form-data; boundary=koers\r\nContent-Length: "
                    + bytes + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(60_000);
            return page(socket.getInputStream());
        }
    }

    /** Up to the end of the page: the server keeps waiting for the form. */
    private static String page(InputStream answer) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] part = new byte[8_192];
        String page = "";
        for (int count = answer.read(part); count >= 0 && !page.contains("</html>"); ) {
            read.write(part, 0, count);
            page = read.toString(StandardCharsets.UTF_8);
            count = page.contains("</html>") ? -1 : answer.read(part);
        }
        return page;
    }

    @Test
    void sixty_files_in_one_form_become_sixty_jobs() throws Exception {
        RunningKoers.Visitor ops = koers.signedIn("salesops");
        List<String> names =
                IntStream.range(0, 60).mapToObj(at -> "zestig" + at + ".xlsx").toList();

        HttpResponse<String> answer = ops.upload(names, new byte[] {1, 2, 3});

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(RunningKoers.Visitor.path(answer)).isEqualTo("/intake");
    }

    @Test
    void more_files_than_a_form_may_have_are_refused_by_a_page_of_ours() throws Exception {
        RunningKoers.Visitor ops = koers.signedIn("salesops");
        List<String> names =
                IntStream.range(0, 1_200).mapToObj(at -> "veel" + at + ".xlsx").toList();

        HttpResponse<String> answer = ops.upload(names, new byte[] {1});

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).contains("<h1").contains("bestanden tegelijk");
    }

    @Test
    void what_an_earlier_koers_left_waiting_is_gone() throws IOException {
        Path left =
                Files.write(Files.createDirectories(folder.resolve("incoming")).resolve("upload1.part"), new byte[9]);

        Incoming incoming = Incoming.emptied(folder.resolve("incoming"));

        assertThat(left).doesNotExist();
        assertThat(incoming.folder()).isAbsolute().isDirectory();
    }

    @Test
    void files_wait_in_the_home_of_koers_and_none_is_left_behind() throws Exception {
        RunningKoers.Visitor ops = koers.signedIn("salesops");
        ops.outcome(ops.upload("wacht.xlsx", new byte[] {1, 2, 3, 4}));

        Incoming incoming = koers.bean(Incoming.class);
        assertThat(incoming.folder().getParent()).isEqualTo(koers.home());
        try (Stream<Path> files = Files.walk(koers.home().resolve("uploads"))) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty();
        }
    }
}
