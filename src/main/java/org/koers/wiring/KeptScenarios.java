package org.koers.wiring;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.koers.situation.PlanSettings;
import org.koers.steering.LandingRange;
import org.koers.steering.Lever;
import org.koers.steering.Levers;
import org.koers.store.StoredScenarios;
import org.koers.web.Account;
import org.koers.web.PlanCard;
import org.koers.web.TriedScenarios;

/** What was tried, from the database. */
final class KeptScenarios implements TriedScenarios {
    private final StoredScenarios scenarios;

    KeptScenarios(Stores stores) {
        this.scenarios = stores.scenarios();
    }

    @Override
    public List<Kept> of(long plan) {
        return scenarios.of(plan).stream().map(KeptScenarios::kept).toList();
    }

    @Override
    public Optional<Kept> find(long scenario) {
        return scenarios.find(scenario).map(KeptScenarios::kept);
    }

    @Override
    public void keep(PlanCard plan, Draft draft, Account account) {
        Map<String, BigDecimal> levers = new TreeMap<>();
        draft.levers().changes().forEach((lever, change) -> levers.put(lever.id(), change));
        LandingRange landing = draft.landing();
        scenarios.keep(
                plan.id(),
                account.id(),
                new StoredScenarios.Draft(
                        draft.name(),
                        draft.scope(),
                        draft.asOf(),
                        levers,
                        draft.levers().from(),
                        new StoredScenarios.Landing(
                                landing.low(), landing.expected(), landing.high(), landing.chance())));
    }

    @Override
    public boolean delete(PlanCard plan, long scenario, Account account) {
        return isOf(plan, scenario) && scenarios.withdraw(scenario, account.id());
    }

    @Override
    public boolean restore(PlanCard plan, long scenario, Account account) {
        return isOf(plan, scenario) && scenarios.restore(scenario, account.id());
    }

    private boolean isOf(PlanCard plan, long scenario) {
        return scenarios
                .find(scenario)
                .filter(found -> found.plan() == plan.id())
                .isPresent();
    }

    private static Kept kept(StoredScenarios.StoredScenario stored) {
        StoredScenarios.Draft draft = stored.draft();
        Map<Lever, BigDecimal> changes = new EnumMap<>(Lever.class);
        for (Lever lever : Lever.values()) {
            BigDecimal change = draft.levers().get(lever.id());
            if (change != null) {
                changes.put(lever, change);
            }
        }
        StoredScenarios.Landing landing = draft.landing();
        ZoneId zone = PlanSettings.dutch("").zone();
        return new Kept(
                stored.id(),
                stored.plan(),
                new Draft(
                        draft.name(),
                        draft.scope(),
                        draft.asOf(),
                        new Levers(changes, draft.from()),
                        new LandingRange(landing.low(), landing.expected(), landing.high(), landing.chance())),
                stored.account(),
                stored.recorded().atZone(zone).toLocalDateTime());
    }
}
