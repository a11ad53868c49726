package org.koers.samples;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.koers.customers.Selection;
import org.koers.provenance.Known;
import org.koers.situation.PlanSettings;
import org.koers.team.Member;

/** Who sells, and to whom. */
final class People {
    static final String MANAGER = "Ingrid Postma";
    static final String SALES_OPS = "Ruben de Graaf";

    private static final LocalDate SINCE = LocalDate.of(2022, 1, 1);
    private static final int VISIT_DAYS = 258;
    private static final List<String> REASONS =
            List.of("groei", "marge", "strategisch", "behoud", "referentie", "groei", "marge");
    private static final int SELECTED = 7;

    private People() {}

    static List<Pages.Draft<Member>> team(PlanSettings settings) {
        List<Pages.Draft<Member>> team = new ArrayList<>();
        team.add(member(MANAGER, "salesmanager", settings));
        team.add(member(SALES_OPS, "sales ops", settings));
        for (Segment segment : Segment.values()) {
            team.add(member(segment.rep(), "vertegenwoordiger", settings));
        }
        return team;
    }

    private static Pages.Draft<Member> member(String name, String role, PlanSettings settings) {
        Known known = Known.since(SINCE.atStartOfDay(settings.zone()).toInstant());
        return origin -> new Member(name, role, BigDecimal.ONE, SINCE, null, null, null, origin, known);
    }

    static List<Pages.Draft<Selection>> selection() {
        List<Pages.Draft<Selection>> rows = new ArrayList<>();
        for (Segment segment : Segment.values()) {
            segment.customers().forEach(customer -> rows.add(selected(customer)));
        }
        return rows;
    }

    private static Pages.Draft<Selection> selected(Customer customer) {
        boolean chosen = customer.rank() < SELECTED;
        Segment segment = customer.segment();
        int score = 9 - customer.rank() / 2;
        long potential =
                Math.round(customer.share() * segment.base() * 50 / 10_000 * (1.5 + 0.1 * customer.rank())) * 10_000;
        return origin -> new Selection(
                customer.number(),
                customer.name(),
                segment.label(),
                customer.abc(),
                chosen,
                chosen ? REASONS.get(customer.rank()) : null,
                BigDecimal.valueOf(score),
                BigDecimal.valueOf(Math.max(3, 8 - (customer.rank() * 5 + 3) % 4 - customer.rank() / 6)),
                BigDecimal.valueOf(potential).setScale(2),
                BigDecimal.valueOf(60 - 2L * customer.rank(), 2),
                BigDecimal.valueOf(norm(customer)),
                segment.rep(),
                null,
                null,
                origin,
                Known.since(Instant.EPOCH));
    }

    /** Visits a year: the usual mix of the planned visits. */
    private static long norm(Customer customer) {
        Frame.VisitMix mix = Frame.VisitMix.USUAL;
        double share = switch (customer.abc()) {
            case "A" -> mix.a() / 2;
            case "B" -> mix.b() / 3;
            case "C" -> mix.c() / 5;
            default -> mix.d() / 2;
        };
        return Math.round(share * customer.segment().visitsPerDay() * VISIT_DAYS);
    }
}
