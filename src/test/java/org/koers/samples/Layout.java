package org.koers.samples;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.activities.Activity;
import org.koers.customers.Selection;
import org.koers.decisions.Decision;
import org.koers.market.MarketValue;
import org.koers.plan.PlanLine;
import org.koers.provenance.Field;
import org.koers.quotes.Quote;
import org.koers.results.Result;
import org.koers.team.Member;

/** The sheets of a sample workbook: names, headers and columns in order (design.md §8). */
final class Layout {
    static final String PLAN_SHEET = "Plan";
    static final String RESULTS_SHEET = "Weekresultaten";
    static final String ACTIVITIES_SHEET = "Activiteiten";
    static final String QUOTES_SHEET = "Offertes";
    static final String SELECTION_SHEET = "Klantselectie";
    static final String MARKET_SHEET = "Marktcijfers";
    static final String TEAM_SHEET = "Team";
    static final String DECISIONS_SHEET = "Besluiten";

    static final String MARKET_BASE = "2021 = 100";

    static final List<Column<PlanLine>> PLAN = List.of(
            new Column<>(Field.YEAR, "Jaar", PlanLine::year),
            new Column<>(
                    Field.WEEK,
                    "Week",
                    line -> line.week() == null ? null : line.week().week()),
            new Column<>(Field.SEGMENT, "Segment", PlanLine::segment),
            new Column<>(Field.TARGET_REVENUE, "Doel omzet", PlanLine::revenue),
            new Column<>(Field.TARGET_VISITS, "Doel bezoeken", PlanLine::visits),
            new Column<>(
                    Field.ASSUMED_MARKET_GROWTH, "Aanname marktgroei %", line -> percent(line.assumedMarketGrowth())),
            new Column<>(Field.VERSION, "Versie", PlanLine::version),
            new Column<>(Field.APPROVED_ON, "Vastgesteld op", PlanLine::approvedOn),
            new Column<>(Field.APPROVED_BY, "Goedgekeurd door", PlanLine::approvedBy));

    static final List<Column<Result>> RESULTS = List.of(
            new Column<>(Field.YEAR, "Jaar", result -> result.week().year()),
            new Column<>(Field.WEEK, "Week", result -> result.week().week()),
            new Column<>(Field.CUSTOMER_NO, "Debiteurnr", Result::customerNo),
            new Column<>(Field.CUSTOMER, "Klantnaam", Result::customer),
            new Column<>(Field.SEGMENT, "Segment", Result::segment),
            new Column<>(Field.SALES_REP, "Vertegenwoordiger", Result::rep),
            new Column<>(Field.ITEM_GROUP, "Artikelgroep", Result::itemGroup),
            new Column<>(Field.QUANTITY, "Aantal", Result::quantity),
            new Column<>(Field.NET_REVENUE, "Netto-omzet", Result::netRevenue),
            new Column<>(Field.GROSS_MARGIN, "Brutomarge", Result::grossMargin),
            new Column<>(Field.ORDERS, "Aantal orders", Result::orders));

    static final List<Column<Activity>> ACTIVITIES = List.of(
            new Column<>(Field.DATE, "Datum", Activity::date),
            new Column<>(Field.SALES_REP, "Vertegenwoordiger", Activity::rep),
            new Column<>(Field.CUSTOMER_NO, "Debiteurnr", Activity::customerNo),
            new Column<>(Field.ACTIVITY_TYPE, "Soort", activity -> "bezoek"),
            new Column<>(Field.HOURS, "Uren", Activity::hours));

    private static final Map<Quote.Status, String> QUOTE_STATUS =
            Map.of(Quote.Status.OPEN, "open", Quote.Status.WON, "gewonnen", Quote.Status.LOST, "verloren");

    static final List<Column<Quote>> QUOTES = List.of(
            new Column<>(Field.QUOTE_NO, "Offertenr", Quote::number),
            new Column<>(Field.CUSTOMER_NO, "Debiteurnr", Quote::customerNo),
            new Column<>(Field.QUOTE_DATE, "Offertedatum", Quote::quoteDate),
            new Column<>(Field.AMOUNT, "Bedrag", Quote::amount),
            new Column<>(Field.QUOTE_STATUS, "Status", quote -> QUOTE_STATUS.get(quote.status())),
            new Column<>(Field.LOSS_REASON, "Reden verlies", Quote::lossReason),
            new Column<>(Field.DECISION_DATE, "Besluitdatum", Quote::decisionDate),
            new Column<>(Field.SEGMENT, "Segment", Quote::segment),
            new Column<>(Field.SALES_REP, "Vertegenwoordiger", Quote::rep));

    static final List<Column<Selection>> SELECTION = List.of(
            new Column<>(Field.CUSTOMER_NO, "Debiteurnr", Selection::customerNo),
            new Column<>(Field.CUSTOMER, "Klantnaam", Selection::customer),
            new Column<>(Field.SEGMENT, "Segment", Selection::segment),
            new Column<>(Field.ABC, "ABC", Selection::abc),
            new Column<>(Field.SELECTED, "Geselecteerd", row -> Boolean.TRUE.equals(row.selected()) ? "ja" : "nee"),
            new Column<>(Field.SELECTION_REASON, "Reden selectie", Selection::reason),
            new Column<>(Field.ATTRACTIVENESS, "Attractiviteit", Selection::attractiveness),
            new Column<>(Field.POSITION, "Positie", Selection::position),
            new Column<>(Field.POTENTIAL, "Potentieel", Selection::potential),
            new Column<>(Field.SHARE_OF_WALLET, "Leveraandeel %", row -> percent(row.shareOfWallet())),
            new Column<>(Field.VISIT_NORM, "Bezoeknorm/jr", Selection::visitNorm),
            new Column<>(Field.ACCOUNT_MANAGER, "Accountmanager", Selection::accountManager));

    static final List<Column<MarketValue>> MARKET = List.of(
            new Column<>(Field.PERIOD, "Periode", value -> value.period().toString()),
            new Column<>(Field.SEGMENT, "Segment", MarketValue::segment),
            new Column<>(Field.INDICATOR, "Indicator", MarketValue::indicator),
            new Column<>(Field.MARKET_ROLE, "Rol", value -> "marktomvang"),
            new Column<>(Field.MARKET_VALUE, "Waarde", MarketValue::value),
            new Column<>(Field.MARKET_UNIT, "Eenheid", value -> "index"),
            new Column<>(Field.BASE, "Basis", value -> MARKET_BASE),
            new Column<>(Field.DATA_SOURCE, "Bron", MarketValue::source),
            new Column<>(Field.PUBLISHED, "Publicatiedatum", MarketValue::published),
            new Column<>(Field.PROVISIONAL, "Voorlopig", value -> value.provisional() ? "ja" : "nee"));

    static final List<Column<Member>> TEAM = List.of(
            new Column<>(Field.NAME, "Naam", Member::name),
            new Column<>(Field.TEAM_ROLE, "Rol", Member::role),
            new Column<>(Field.FTE, "FTE", Member::fte),
            new Column<>(Field.VALID_FROM, "Van", Member::from));

    private static final Map<Decision.Type, String> TYPES = Map.of(
            Decision.Type.EFFORT, "inzet",
            Decision.Type.FOCUS, "focus",
            Decision.Type.TARGET, "doel",
            Decision.Type.PRICE, "prijs",
            Decision.Type.PROCESS, "proces");

    static final List<Column<Decision>> DECISIONS = List.of(
            new Column<>(Field.DATE, "Datum", Decision::date),
            new Column<>(Field.TOPIC, "Onderwerp", Decision::topic),
            new Column<>(Field.ADVICE_ID, "Advies-id", Decision::adviceId),
            new Column<>(Field.DECISION, "Besluit", Decision::text),
            new Column<>(Field.DECISION_TYPE, "Type", row -> row.type() == null ? null : TYPES.get(row.type())),
            new Column<>(Field.OWNER, "Eigenaar", Decision::owner),
            new Column<>(Field.DUE, "Vóór", Decision::due),
            new Column<>(Field.EXPECTED_EFFECT, "Verwacht effect", Decision::expectedEffect),
            new Column<>(
                    Field.DECISION_STATUS, "Status", row -> row.status() == Decision.Status.DONE ? "gedaan" : "open"),
            new Column<>(Field.DONE_ON, "Gereed op", Decision::doneOn));

    private Layout() {}

    private static @Nullable BigDecimal percent(@Nullable BigDecimal fraction) {
        return fraction == null ? null : fraction.movePointRight(2);
    }
}
