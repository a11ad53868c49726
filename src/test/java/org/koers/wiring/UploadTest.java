package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UploadTest {
    private final RunningKoers koers = RunningKoers.one();

    @Test
    void what_is_no_workbook_is_refused_with_its_name_shown_literally_and_nothing_is_stored() throws Exception {
        RunningKoers.Visitor ops = koers.signedIn("salesops");
        byte[] junk = "<b>geen werkboek</b>\u0000\u0001".getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> page = ops.outcome(ops.upload("../../<img src=x onerror=alert(1)>.xlsx", junk));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("&lt;img src=x onerror=alert(1)&gt;.xlsx")
                .doesNotContain("<img")
                .doesNotContain("../..")
                .contains("Er is niets opgeslagen");
        assertThat(ops.get("/plans").body()).doesNotContain("onerror");
    }

    @Test
    void a_good_workbook_leads_to_its_advisory_and_undo_takes_it_away() throws Exception {
        RunningKoers.Visitor ops = koers.signedIn("salesops");

        HttpResponse<String> uploaded = ops.upload("holiday.xlsx", RunningKoers.sample("holiday.xlsx"));
        koers.confirm(uploaded);
        HttpResponse<String> page = ops.outcome(uploaded);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("holiday.xlsx is ingelezen").contains("id=\"h-advices\"");
        Matcher undo = Pattern.compile("action=\"(/uploads/\\d+/withdraw)\"").matcher(page.body());
        assertThat(undo.find()).isTrue();

        HttpResponse<String> undone = ops.get(RunningKoers.Visitor.path(ops.post(undo.group(1), "x=")));

        assertThat(undone.body()).contains("holiday.xlsx is ongedaan gemaakt").contains("Ongedaan gemaakt door Anouk");
    }

    @Test
    void an_upload_of_somebody_else_is_not_found() throws Exception {
        RunningKoers.Visitor ops = koers.signedIn("salesops");
        String job = RunningKoers.Visitor.path(ops.upload("x.xlsx", new byte[] {1, 2, 3}));

        assertThat(koers.signedIn("manager").get(job).statusCode()).isEqualTo(404);
    }

    @Test
    void no_file_is_said_and_not_a_fault() throws Exception {
        RunningKoers.Visitor ops = koers.signedIn("salesops");

        assertThat(RunningKoers.Visitor.path(ops.upload("", new byte[0]))).isEqualTo("/data?none");
    }
}
