package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Another target for a plan over HTTP: proposed by one, ruled about by another, and in the course once it is approved. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TargetPageTest {
    private static final String SAMPLE = "last-year-plus-ten.xlsx";
    private static final String REASON =
            "De markt is acht procent kleiner dan het plan aannam, en het herstel komt niet dit jaar.";

    private static RunningKoers koers;
    private static RunningKoers.Visitor ops;
    private static RunningKoers.Visitor manager;
    private static RunningKoers.Visitor reader;
    private static String target;

    @BeforeAll
    static void open() throws Exception {
        koers = RunningKoers.with();
        ops = koers.signedIn("salesops");
        manager = koers.signedIn("manager");
        reader = koers.signedIn("lezer");
        target = "/plans/" + koers.stored(SAMPLE, RunningKoers.sample(SAMPLE)) + "/target";
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("way", "even");
        fields.put("trigger", "market");
        fields.put("reason", REASON);
        fields.put("from", "2026-W22");
        fields.put("version", "Herziening 1");
        fields.put("pay", "as-before");
        return fields;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String form(String field, String value) {
        Map<String, String> fields = fields();
        fields.put(field, value);
        return form(fields);
    }

    /** What a post led to. */
    private static String said(RunningKoers.Visitor who, String path, String form) throws Exception {
        HttpResponse<String> answer = who.post(path, form);
        return answer.statusCode() == 302
                ? who.get(RunningKoers.Visitor.path(answer)).body()
                : answer.body();
    }

    private static String ruling(String verdict) throws Exception {
        Matcher found = Pattern.compile("/target/(\\d+)/" + verdict)
                .matcher(manager.get(target).body());
        assertThat(found.find()).as(verdict).isTrue();
        return target + "/" + found.group(1) + "/" + verdict;
    }

    @Test
    @Order(1)
    void the_page_tells_the_target_the_landing_and_what_it_was_first() throws Exception {
        assertThat(reader.get(target).body())
                .contains("Het doel is €\u00a019,05\u00a0mln.")
                .contains("hoogstens 1\u00a0%")
                .contains("Eerste doel")
                .doesNotContain("Stel een ander doel voor")
                .doesNotContain("??");
        assertThat(reader.get(target + "/revise").statusCode()).isEqualTo(403);
        assertThat(reader.post(target, form(fields())).statusCode()).isEqualTo(403);
    }

    @Test
    @Order(2)
    void a_way_that_is_taken_over_fills_in_the_targets_of_the_segments() throws Exception {
        assertThat(ops.get(target + "/revise?way=even").body())
                .contains("value=\"4.240.000\"")
                .contains("Het jaardoel gaat van €\u00a019,05\u00a0mln naar €\u00a016,51\u00a0mln.");
        assertThat(ops.get(target + "/revise?way=even&lang=en").body()).contains("value=\"4,240,000\"");
        ops.get(target + "?lang=nl");
    }

    @Test
    @Order(3)
    void what_is_missing_or_against_the_rules_is_said_per_field_and_nothing_is_kept() throws Exception {
        assertThat(said(ops, target, "way=even"))
                .contains("Kies een aanleiding.", "Kies wat dit met de beloning doet.", "Schrijf in een hele zin");
        assertThat(said(ops, target, form("reason", "Dan ziet het cijfer er beter uit voor de directie")))
                .contains("zegt hoe het eruitziet");
        assertThat(said(ops, target, form("from", "2026-W21"))).contains("nooit met terugwerkende kracht");
        assertThat(said(ops, target, form("from", "2026-W02"))).contains("nooit met terugwerkende kracht");
        assertThat(said(ops, target, form("pay", "follows"))).contains("voor wie de beloning verandert");
        assertThat(said(ops, target, form("row-infra", "veel"))).contains("Vul een bedrag in");
        assertThat(said(ops, target, form("row-infra", "100.000"))).contains("lager kan het jaardoel niet worden");
        assertThat(said(ops, target, form("row-infra", "2.400.000"))).contains("hoe u aan deze bedragen komt");
        assertThat(said(ops, target, form("way", "none"))).contains("hoe u aan deze bedragen komt");
        assertThat(said(ops, target, form("row-infra", "999.999.999.999.999.999.999.999.999.999")))
                .contains("Vul een bedrag in");
        assertThat(said(ops, target, form("version", "\u202e\u0000"))).contains("Geef het nieuwe doel een naam");
        Map<String, String> same = fields();
        same.remove("way");
        same.put("calculation", "Alles blijft");
        assertThat(said(ops, target, form(same)))
                .contains("er verandert niets")
                .contains("href=\"#amounts\"")
                .doesNotContain("href=\"#targets\"");

        assertThat(manager.get(target).body()).doesNotContain("Voorstel:");
    }

    @Test
    @Order(4)
    void a_proposal_waits_and_who_made_it_does_not_approve_it() throws Exception {
        assertThat(said(manager, target, form("version", "Koers <b>1</b>"))).contains("Voorgesteld.");

        assertThat(manager.get(target).body())
                .contains("Koers &lt;b&gt;1&lt;/b&gt;")
                .contains("Het doel is €\u00a019,05\u00a0mln.")
                .doesNotContain("Goedkeuren</button>");
        assertThat(said(ops, target, form(fields()))).contains("Nu kan er geen voorstel bij");
        String withdraw = ruling("withdraw");
        assertThat(said(manager, withdraw.replace("withdraw", "approve"), "x=")).contains("u stelde het zelf voor");
        assertThat(ops.post(withdraw.replace("withdraw", "approve"), "x=").statusCode())
                .isEqualTo(403);
        assertThat(said(manager, withdraw, "x=")).contains("Ingetrokken.");
        assertThat(said(manager, withdraw, "x=")).contains("is al ingegaan");
    }

    @Test
    @Order(5)
    void who_refuses_says_why_and_the_target_stays() throws Exception {
        assertThat(said(ops, target, form(fields()))).contains("Voorgesteld.");
        String refuse = ruling("refuse");

        assertThat(said(manager, refuse, "words=")).contains("schrijf erbij waarom niet");
        assertThat(said(manager, refuse, "words=Eerst+de+offertes")).contains("Afgewezen.");
        assertThat(manager.get(target).body())
                .contains("Eerst de offertes")
                .contains("Voorstellen die het niet werden")
                .contains("Opnieuw voorstellen");
    }

    @Test
    @Order(6)
    void approved_it_is_announced_and_the_first_target_stays_beside_it() throws Exception {
        said(ops, target, form(fields()));
        assertThat(said(manager, ruling("approve"), "words=")).contains("Goedgekeurd.");

        String page = ops.get(target).body();
        assertThat(page)
                .contains("Vanaf week\u00a022 is het €\u00a016,51\u00a0mln")
                .contains("Het doel is €\u00a019,05\u00a0mln.")
                .contains("Eerste doel")
                .doesNotContain("/revise\"");
        assertThat(said(ops, target, form("version", "Nog een"))).contains("Nu kan er geen voorstel bij");
        assertThat(said(ops, ruling("withdraw"), "x=")).contains("Ingetrokken.");
        said(ops, target, form(fields()));
        said(manager, ruling("approve"), "words=");
    }

    @Test
    @Order(7)
    void weeks_that_know_of_it_draw_both_targets_and_those_before_stay_as_they_were() throws Exception {
        String before = ops.get(target.replace("target", "2026-W20/advisory")).body();
        String withdraw = ruling("withdraw");
        koers.stored("week21-24.xlsx", LaterWeeks.of(RunningKoers.sample(SAMPLE), "Infra"));

        String page = ops.get(target).body();
        assertThat(page)
                .contains("Het doel is €\u00a016,51\u00a0mln.")
                .containsPattern("Eerste doel</span><span class=\"amount\">€\u00a019,05\u00a0mln")
                .contains("Anouk, ma 18 mei 2026")
                .contains("Marloes, ma 18 mei 2026");
        String course = ops.get(target.replace("target", "2026-W24/advisory")).body();
        assertThat(course).contains("doel v1: ").containsPattern("doel v2: [^<]+, sinds week 22");
        assertThat(before).doesNotContain("doel v2: ");
        assertThat(ops.get(target.replace("target", "2026-W20/advisory")).body())
                .contains("19,05")
                .doesNotContain("doel v2: ");
        assertThat(page).doesNotContain("Dit doel terugnemen");
        assertThat(said(ops, withdraw, "x=")).contains("is al ingegaan");
    }

    @Test
    @Order(8)
    void a_second_one_within_thirteen_weeks_is_warned_of_and_asks_to_be_meant() throws Exception {
        assertThat(ops.get(target + "/revise").body()).contains("Het doel veranderde nog op ma 25 mei 2026");
        Map<String, String> again = fields();
        again.put("version", "Herziening 2");
        again.put("from", "2026-W30");
        again.put("way", "likely");
        assertThat(said(ops, target, form(again))).contains("Vink aan dat u het toch wilt voorstellen");
        again.put("version", "herziening  1");
        assertThat(said(ops, target, form(again))).contains("Er is al een versie die herziening 1 heet.");
        again.put("version", "Herziening 2");
        again.put("again", "yes");
        assertThat(said(ops, target, form(again))).contains("Voorgesteld.");
    }

    @Test
    @Order(9)
    void a_proposal_on_a_plan_that_has_changed_since_is_not_approved() throws Exception {
        String approve = ruling("approve");
        String data = target.replace("target", "data");
        Matcher last = Pattern.compile("action=\"([^\"]*/withdraw)\"")
                .matcher(ops.get(data).body());
        assertThat(last.find()).isTrue();
        ops.post(last.group(1), "x=");

        assertThat(said(manager, approve, "words=")).contains("het plan is veranderd sinds dit werd voorgesteld");
    }
}
