package org.koers.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.koers.advice.Advisory;
import org.koers.advice.Withheld;
import org.koers.measure.Language;
import org.koers.measure.Scope;

class WithheldLineTest {
    private static Advisory with(Withheld.Reason reason) {
        Advisory all = VanDijk.reviewed().advisory();
        Withheld withheld = new Withheld(
                Rows.row("F10", "focus").name("Verleg bezoeken", "Move visits").build(),
                Scope.segment("Installatie"),
                Scope.segment("Infra"),
                reason,
                VanDijkAdvices.said("drie weken geleden besloten", "decided three weeks ago"));
        return new Advisory(
                all.planName(),
                all.year(),
                all.currency(),
                all.asOf(),
                all.mode(),
                all.refolded(),
                all.ruleSetVersion(),
                all.ruleSetChecksum(),
                all.standing(),
                all.dimensions(),
                all.findings(),
                all.advices(),
                List.of(withheld, withheld),
                all.notes());
    }

    @ParameterizedTest
    @EnumSource(
            value = Withheld.Reason.class,
            names = {"COOLDOWN", "MODE", "BUDGET", "DATA_QUALITY"})
    void what_had_something_to_say_and_was_held_back_is_spoken_of_once(Withheld.Reason reason) {
        assertThat(WithheldLine.toSpeakOf(with(reason), Language.NL))
                .containsExactly(
                        new WithheldLine("F10 Verleg bezoeken", "Installatie → Infra", "Drie weken geleden besloten"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Withheld.Reason.class,
            names = {"DUPLICATE", "NOT_ENOUGH_DATA"})
    void what_another_advice_says_or_nobody_can_know_takes_no_time(Withheld.Reason reason) {
        assertThat(WithheldLine.toSpeakOf(with(reason), Language.NL)).isEmpty();
    }
}
