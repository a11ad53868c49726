package org.koers.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {
    @ParameterizedTest
    @CsvSource({
        "'Installatie','installatie'",
        "'  Bouw   en  Infra ','bouw en infra'",
        "'Bouw\u00a0en\u202fInfra','bouw en infra'",
        "'Cafe\u0301','caf\u00e9'",
        "'\tA\nB','a b'",
        "'IJSSEL','ijssel'",
        "' ',''",
        "'',''"
    })
    void names_are_compared_without_case_composition_or_spacing(String written, String key) {
        assertThat(Scope.key(written)).isEqualTo(key);
    }

    @org.junit.jupiter.api.Test
    void the_name_keeps_its_first_spelling() {
        assertThat(Scope.segment("Bouw  A").name()).isEqualTo("Bouw  A");
        assertThat(Scope.segment("Bouw  A").id()).isEqualTo("bouw a");
    }
}
