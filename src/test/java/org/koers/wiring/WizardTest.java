package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages of the wizard show and ask, without a browser and without a file that is read. */
class WizardTest {
    private final RunningKoers koers = WizardKoers.one();
    private RunningKoers.Visitor ops;

    @BeforeEach
    void signIn() throws Exception {
        ops = koers.signedIn("salesops");
        WizardKoers.INTAKE.asked();
        WizardKoers.ASKED.clear();
    }

    /** The address of a job in the state that the name of its file asks for. */
    private String job(String fileName) throws Exception {
        String address = RunningKoers.Visitor.path(ops.upload(fileName, new byte[] {1}));
        WizardKoers.INTAKE.asked();
        return address;
    }

    private String page(String fileName) throws Exception {
        return ops.get(job(fileName)).body();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            busy.xlsx;     612.000 rijen gelezen
            busy.xlsx;     26.000 rijen per seconde
            busy.xlsx;     nog ongeveer 14 seconden
            opening.xlsx;  Het bestand wordt geopend
            queued.xlsx;   Er zijn nog 3 bestanden voor u
            locked.xlsx;   Dit bestand heeft een wachtwoord.
            columns.xlsx;  Kies op blad Export de kolom voor Netto-omzet
            columns.xlsx;  koppen op rij 7
            columns.xlsx;  Verborgen en daarom niet gelezen: Oud
            homeless.xlsx; Voor welk plan is dit bestand?
            questions.xlsx;Nog 2 keuzes, dan kan week\u00a018 tot en met 20 erin.
            blocked.xlsx;  Eén ding houdt dit bestand tegen.
            vanishing.xlsx;12 rijen van deze weken staan nu in Koers en niet meer in dit bestand.
            twice.xlsx;    Week\u00a018 is al in een andere vorm bekend
            added.xlsx;    telt mee naast wat er al was
            begins.xlsx;   Hiermee begint een nieuw plan: Van Dijk 2026
            ready.xlsx;    Klaar om te bevestigen: week\u00a018 tot en met 20.
            refused.xlsx;  Dit bestand kan niet worden ingelezen.
            overtaken.xlsx;Iemand anders was net voor.
            stopped.xlsx;  Gestopt.
            expired.xlsx;  Dit bestand is niet op tijd bevestigd.
            interrupted.xlsx;Koers is tussendoor gestopt.
            failed.xlsx;   K-4F2A
            """)
    void every_state_says_what_it_is(String fileName, String words) throws Exception {
        assertThat(page(fileName)).contains(words.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "refused.xlsx",
                "overtaken.xlsx",
                "stopped.xlsx",
                "expired.xlsx",
                "interrupted.xlsx",
                "failed.xlsx"
            })
    void what_ended_without_being_stored_says_that_nothing_was_stored(String fileName) throws Exception {
        assertThat(page(fileName)).containsAnyOf("Er is niets opgeslagen", "Van u is niets opgeslagen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"questions.xlsx", "blocked.xlsx", "vanishing.xlsx", "twice.xlsx"})
    void what_is_open_disables_confirming_with_the_reason_and_confirms_nothing(String fileName) throws Exception {
        String job = job(fileName);

        assertThat(ops.get(job).body()).contains("aria-disabled=\"true\" aria-describedby=\"why-not\"");
        ops.post(job + "/confirm", "x=");
        assertThat(WizardKoers.INTAKE.asked()).isEmpty();
    }

    @Test
    void confirming_takes_the_ticked_customers_along_and_leads_to_the_advisory() throws Exception {
        String job = job("ready.xlsx");

        ops.post(job + "/confirm", "join=0&join=7");

        assertThat(WizardKoers.INTAKE.asked()).containsExactly("confirm 1");
        assertThat(RunningKoers.Visitor.path(ops.get(job))).isEqualTo("/plans/1/2026-W20/advisory?upload=1");
    }

    @Test
    void a_week_stands_before_and_after_with_its_difference_and_totals_agree_to_the_cent() throws Exception {
        assertThat(page("ready.xlsx"))
                .contains("574.893", "577.193", "+2.300")
                .contains("652.756,20", "sluit aan")
                .contains("1 nieuwe week", "1 week verandert", "2 weken blijven gelijk")
                .contains("84 rijen");
    }

    @Test
    void columns_are_mapped_as_chosen_and_sheets_left_out_are_remembered_as_such() throws Exception {
        String job = job("columns.xlsx");

        ops.post(job + "/columns", form("field.0.4=NET_REVENUE"));

        assertThat(WizardKoers.INTAKE.asked())
                .containsExactlyInAnyOrder(
                        "map layout-export RESULTS [Bedrag=NET_REVENUE, Deb.nr=CUSTOMER_NO, Jr=YEAR,"
                                + " Marge €=GROSS_MARGIN, Naam=CUSTOMER, Wk=WEEK] null",
                        "map layout-costs null [] null");
    }

    private static String form(String last) {
        return "layout.0=layout-export&shown.0=RESULTS&subject.0=RESULTS&field.0.0=YEAR&field.0.1=WEEK"
                + "&field.0.2=CUSTOMER_NO&field.0.3=CUSTOMER&field.0.5=GROSS_MARGIN"
                + "&layout.1=layout-costs&shown.1=&subject.1=&" + last;
    }

    @Test
    void a_missing_field_is_said_with_a_link_and_maps_nothing() throws Exception {
        HttpResponse<String> page = ops.post(job("columns.xlsx") + "/columns", form("field.0.4="));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("href=\"#field-0-4\"")
                .contains("Kies op blad Export de kolom voor Netto-omzet");
        assertThat(WizardKoers.INTAKE.asked()).isEmpty();
    }

    @Test
    void no_field_is_chosen_twice_and_both_columns_say_so() throws Exception {
        HttpResponse<String> page = ops.post(job("columns.xlsx") + "/columns", form("field.0.4=GROSS_MARGIN"));

        assertThat(page.body())
                .contains("id=\"field-0-4-fault\"")
                .contains("Brutomarge staat ook bij kolom L. Kies één kolom.")
                .contains("Brutomarge staat ook bij kolom I. Kies één kolom.");
        assertThat(WizardKoers.INTAKE.asked()).isEmpty();
    }

    @Test
    void another_subject_shows_its_own_fields_and_proposes_them_by_their_headers() throws Exception {
        HttpResponse<String> page = ops.post(
                job("columns.xlsx") + "/columns",
                form("field.0.4=NET_REVENUE").replace("subject.1=&", "subject.1=RESULTS&") + "&show=1");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("name=\"shown.1\" value=\"RESULTS\"").contains("name=\"field.1.1\"");
        assertThat(page.body().replaceAll("\\s+", " "))
                .containsPattern("name=\"field\\.1\\.1\".*?value=\"NET_REVENUE\" selected");
        assertThat(WizardKoers.INTAKE.asked()).isEmpty();
    }

    @Test
    void the_row_of_the_headers_can_be_said() throws Exception {
        String job = job("columns.xlsx");

        ops.post(job + "/header", "sheet=Export&row=5");
        ops.post(job + "/header", "sheet=Export&row=0");
        ops.post(job + "/header", "sheet=Elders&row=5");

        assertThat(WizardKoers.INTAKE.asked()).containsExactly("head [Export] 5");
    }

    @Test
    void a_form_about_other_sheets_changes_nothing() throws Exception {
        ops.post(job("columns.xlsx") + "/columns", form("field.0.4=NET_REVENUE").replace("layout-export", "old"));

        assertThat(WizardKoers.INTAKE.asked()).isEmpty();
    }

    @Test
    void several_answers_go_together_and_only_those_that_were_asked() throws Exception {
        String job = job("questions.xlsx");

        ops.post(job + "/answers", "answer:q%3A1=b&answer:q%3A2=out&answer:q%3A9=x");

        assertThat(WizardKoers.INTAKE.asked()).containsExactly("answer {q:1=b, q:2=out}");
    }

    @Test
    void an_answer_that_is_no_choice_is_none() throws Exception {
        String job = job("questions.xlsx");

        HttpResponse<String> answer = ops.post(job + "/answers", "answer:q%3A1=delete");

        assertThat(RunningKoers.Visitor.path(answer)).isEqualTo(job + "?unanswered");
        assertThat(ops.get(job + "?unanswered").body()).contains("Er is nog niets gekozen");
        assertThat(WizardKoers.INTAKE.asked()).isEmpty();
    }

    @Test
    void whether_a_file_is_whole_is_said_of_the_layout_of_the_results() throws Exception {
        ops.post(job("vanishing.xlsx") + "/whole", "whole=true");

        assertThat(WizardKoers.INTAKE.asked())
                .containsExactly("map layout-known RESULTS [Netto=NET_REVENUE, Week=WEEK] true");
    }

    @Test
    void whether_weeks_that_would_count_twice_are_replaced_is_said_and_can_be_said_otherwise() throws Exception {
        String job = job("twice.xlsx");
        ops.post(job + "/twice", "replaced=false");

        assertThat(ops.get(job).body()).contains("name=\"replaced\" value=\"true\"");
        assertThat(WizardKoers.INTAKE.asked()).containsExactly("replace false");
    }

    @Test
    void a_wrong_password_is_said_and_a_right_one_goes_on() throws Exception {
        String job = job("locked.xlsx");

        ops.post(job + "/unlock", "password=fout");
        assertThat(ops.get(job).body()).contains("Dit wachtwoord past niet");
        ops.post(job + "/unlock", "password=geheim");
        assertThat(ops.get(job).body()).contains("Wat staat er in de kolommen?").doesNotContain("geheim");
    }

    @Test
    void a_new_plan_begins_with_its_name_first_week_and_currency() throws Exception {
        ops.post(job("homeless.xlsx") + "/plan", "plan=new&name=Noord+2027&startWeek=14&currency=eur");

        assertThat(WizardKoers.INTAKE.asked())
                .containsExactly("settle null NewPlan[name=Noord 2027, startWeek=14, currency=EUR]");
    }

    @Test
    void a_plan_that_cannot_begin_says_why_at_each_field() throws Exception {
        HttpResponse<String> page =
                ops.post(job("homeless.xlsx") + "/plan", "plan=new&name=+&startWeek=53&currency=EURO");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("href=\"#name\"", "href=\"#startWeek\"", "href=\"#currency\"")
                .contains("Vul een week van 1 tot en met 52 in");
        assertThat(WizardKoers.INTAKE.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"overtaken.xlsx", "interrupted.xlsx"})
    void what_waits_to_be_read_again_can_be_given_up(String fileName) throws Exception {
        String job = job(fileName);

        assertThat(ops.get(job).body()).contains("action=\"" + job + "/stop\"");
    }

    @Test
    void the_plan_that_figures_go_to_is_said_and_another_one_can_be_chosen() throws Exception {
        String job = job("ready.xlsx");
        assertThat(ops.get(job).body()).contains("Deze cijfers gaan naar", "Van Dijk Oud, 2025");

        ops.post(job + "/plan", "plan=2");
        assertThat(WizardKoers.INTAKE.asked()).containsExactly("settle 2 null");
    }

    @Test
    void a_plan_that_was_not_offered_is_not_chosen() throws Exception {
        assertThat(ops.post(job("homeless.xlsx") + "/plan", "plan=1").statusCode())
                .isEqualTo(422);
        assertThat(WizardKoers.INTAKE.asked()).isEmpty();
    }

    @Test
    void several_files_become_a_job_each_and_are_listed() throws Exception {
        HttpResponse<String> answer = ops.upload(List.of("ready.xlsx", "locked.xlsx"), new byte[] {1});

        assertThat(RunningKoers.Visitor.path(answer)).isEqualTo("/intake");
        assertThat(WizardKoers.INTAKE.asked()).containsExactly("begin null ready.xlsx", "begin null locked.xlsx");
        assertThat(ops.get("/intake").body()).contains("klaar om te bevestigen", "wacht op het wachtwoord");
        assertThat(ops.get("/plans/1/data").body()).contains("klaar om te bevestigen");
    }

    @Test
    void the_waiting_page_leaves_by_itself_when_there_is_something_to_see() throws Exception {
        assertThat(ops.swap(job("busy.xlsx")).headers().firstValue("HX-Refresh"))
                .isEmpty();
        assertThat(ops.swap(job("questions.xlsx")).headers().firstValue("HX-Refresh"))
                .hasValue("true");
    }

    @Test
    void files_are_downloaded_to_be_saved_under_their_own_name() throws Exception {
        HttpResponse<String> file = ops.get(job("questions.xlsx") + "/file");

        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("filename*=UTF-8''w%C3%A9%C3%A9k%2020.xlsx");
        assertThat(ops.get("/uploads/1/marked").statusCode()).isEqualTo(404);
    }

    @Test
    void two_numbers_of_a_customer_are_shown_with_names_before_they_are_joined() throws Exception {
        assertThat(ops.get("/plans/1/mergers/new?from=004471&into=104471").body())
                .contains("Installatiebedrijf De Linde", "nog niet gezien in dit plan", "Ja, voeg samen");
        assertThat(RunningKoers.Visitor.path(ops.post("/plans/1/mergers", "from=004471&into=104471")))
                .startsWith("/plans/1/data?joined");
        assertThat(WizardKoers.ASKED).containsExactly("join 004471 104471");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'';104471;Vul het oude en het nieuwe nummer in",
                "004471;004471;twee verschillende nummers",
                "4471;104471;kijk de voorloopnullen na",
                "004471;already;zijn al samengevoegd"
            })
    void what_cannot_be_joined_says_why(String from, String into, String words) throws Exception {
        HttpResponse<String> page = ops.post("/plans/1/mergers", "from=" + from + "&into=" + into);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains(words);
    }

    @Test
    void a_remembered_layout_can_be_forgotten() throws Exception {
        ops.post("/plans/1/layouts/forget", "layout=layout-export");

        assertThat(WizardKoers.ASKED).containsExactly("forget layout-export");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/confirm",
                "/stop",
                "/again",
                "/answers",
                "/columns",
                "/columns/again",
                "/plan",
                "/unlock?password=x",
                "/whole?whole=true"
            })
    void a_reader_decides_nothing(String action) throws Exception {
        String job = job("ready.xlsx");

        assertThat(koers.signedIn("lezer").post(job + action, "x=").statusCode())
                .isEqualTo(403);
        assertThat(WizardKoers.INTAKE.asked()).isEmpty();
    }

    @Test
    void a_reader_sees_what_came_in_and_no_button_to_change_it() throws Exception {
        RunningKoers.Visitor reader = koers.signedIn("lezer");

        assertThat(reader.get("/plans/1/data").body())
                .doesNotContain("type=\"file\"", "/mergers/new", "/layouts/forget", "/withdraw", "kapot.xlsx");
        assertThat(reader.get("/plans/1/mergers/new").statusCode()).isEqualTo(403);
        assertThat(reader.get("/intake").statusCode()).isEqualTo(403);
    }

    @Test
    void a_job_of_a_team_that_one_left_is_not_found() throws Exception {
        String job = job("left.xlsx");

        assertThat(ops.get(job).statusCode()).isEqualTo(404);
        assertThat(ops.get(job + "/file").statusCode()).isEqualTo(404);
    }

    @Test
    void a_job_of_somebody_else_is_not_found() throws Exception {
        String job = job("ready.xlsx");
        RunningKoers.Visitor manager = koers.signedIn("manager");

        assertThat(manager.get(job).statusCode()).isEqualTo(404);
        assertThat(manager.get(job + "/file").statusCode()).isEqualTo(404);
        assertThat(manager.post(job + "/confirm", "x=").statusCode()).isEqualTo(404);
    }
}
