package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.koers.drools.DroolsAdviser;
import org.koers.review.Fold;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A Koers that has no memory to review even its sample in. */
class TooLargePlanTest {
    private static final RunningKoers KOERS = RunningKoers.with(Beans.class);

    /** No component, or every other Koers of the tests would find it too. */
    static class Beans {
        @Bean
        @Primary
        Reviews tinyReviews(Stores stores, RulesInForce rules) {
            return new Reviews(
                    stores.ledgers(),
                    rules,
                    by -> new Fold(new DroolsAdviser(), by),
                    new Reviews.Memory(1, stores.uploads()::rows));
        }
    }

    @Test
    void its_advisory_says_how_many_rows_and_how_much_memory() throws Exception {
        HttpResponse<String> page = KOERS.signedIn("salesops").get("/plans/1/2026-W20/advisory");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("Dit plan is te groot om nu te beoordelen")
                .containsPattern("java -Xmx\\d+m")
                .contains("/plans/1/data");
    }

    @Test
    void its_data_page_opens() throws Exception {
        assertThat(KOERS.signedIn("salesops").get("/plans/1/data").statusCode()).isEqualTo(200);
    }

    @Test
    void the_scorecard_of_the_rules_names_it_as_left_out() throws Exception {
        HttpResponse<String> page = KOERS.signedIn("salesops").get("/rules/cards");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Niet meegeteld, want te groot").doesNotContain("nog geen weken");
    }

    @Test
    void start_up_says_it_and_goes_on_to_the_address() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        KOERS.bean(Welcome.class).print(new PrintStream(said, true, StandardCharsets.UTF_8), "8080");

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("meer dan Koers in zijn geheugen kan beoordelen")
                .contains("http://localhost:8080/plans/1");
    }
}
