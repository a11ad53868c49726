package org.koers.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.intake.ColumnMapping;
import org.koers.intake.Mappings;
import org.koers.intake.SheetMapping;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

class StoredMappingsTest {
    private static final String LONG_LAYOUT = "kolom|".repeat(3_000);
    private static final SheetMapping SALES = new SheetMapping(
            Subject.RESULTS,
            Map.of(
                    "Omzet#2", ColumnMapping.of(Field.NET_REVENUE),
                    "Boekdatum", ColumnMapping.of(Field.DATE),
                    "'; drop table upload; --", ColumnMapping.of(null)),
            true,
            Map.of("notation|Omzet#2", "COMMA", "customer-zeros", "SAME"));

    @TempDir
    Path home;

    private StoreFixture store;
    private StoredMappings mappings;
    private StoredMappings.Said said;

    @BeforeEach
    void open() {
        store = StoreFixture.open(home);
        mappings = new StoredMappings(store.database, Clock.systemUTC());
        said = new StoredMappings.Said(
                store.plans.find(store.plan).orElseThrow().team(), store.account, "export.xlsx");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_was_said_comes_back_as_it_was_said() {
        mappings.save(said, LONG_LAYOUT, SALES);

        assertThat(mappings.of(said.team()).of(LONG_LAYOUT)).contains(SALES);
        assertThat(mappings.of(said.team()).of(LONG_LAYOUT + "x")).isEmpty();
    }

    @Test
    void what_is_said_later_takes_the_place_of_what_was_said_before() {
        SheetMapping leftOut = new SheetMapping(null, Map.of(), null);
        mappings.save(said, "layout", SALES);
        mappings.save(said, "layout", leftOut);

        assertThat(mappings.of(said.team()).of("layout")).contains(leftOut);
        assertThat(mappings.remembered(said.team())).hasSize(1);
    }

    @Test
    void another_team_knows_nothing_of_it() {
        mappings.save(said, "layout", SALES);
        long other = new StoredAccounts(store.database).addTeam("other", false);

        assertThat(mappings.of(other).of("layout")).isEmpty();
        assertThat(mappings.of(other).hint("Omzet#2")).isEmpty();
    }

    @Test
    void a_header_of_another_layout_is_a_hint_whatever_its_case() {
        mappings.save(said, "layout", SALES);
        Mappings known = mappings.of(said.team());

        assertThat(known.hint(" BOEKDATUM ")).contains(ColumnMapping.of(Field.DATE));
        assertThat(known.hint("Iets anders")).isEmpty();
    }

    @Test
    void a_layout_can_be_forgotten_once() {
        mappings.save(said, "layout", SALES);

        assertThat(mappings.forget(said.team(), store.account, "layout")).isTrue();
        assertThat(mappings.forget(said.team(), store.account, "layout")).isFalse();
        assertThat(mappings.of(said.team()).of("layout")).isEmpty();
    }
}
