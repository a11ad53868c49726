package org.koers.signals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.situation.Situation;

/** Measures a situation: every measure of the vocabulary, for every scope, without judgement. */
public final class Signals {
    /** In the order in which they may read each other. */
    private static final List<Gauge> GAUGES = List.of(
            new PaceGauge(),
            new PriceGauge(),
            new DiscountGauge(),
            new MarginGauge(),
            new PlanShapeGauge(),
            new SummerGauge(),
            new LandingGauge(),
            new ForecastBiasGauge(),
            new BestGauge(),
            new VariationGauge(),
            new ShiftGauge(),
            new DataGauge(),
            new WarningGauge(),
            new SelectionGauge(),
            new ServedGauge(),
            new HoppingGauge(),
            new ActivityGauge(),
            new LoadGauge(),
            new SellingTimeGauge(),
            new EffortGauge(),
            new MatrixGauge(),
            new CustomerGauge(),
            new ConcentrationGauge(),
            new ContradictionGauge(),
            new NeglectGauge(),
            new WalletGauge(),
            new LostAccountGauge(),
            new NewBusinessGauge(),
            new AttainmentGauge(),
            new PayGauge(),
            new QuoteGauge(),
            new PipelineGauge(),
            new InflowGauge(),
            new QuoteTrustGauge(),
            new ContactRecordsGauge(),
            new ContactYieldGauge(),
            new MarketGauge(),
            new ShareLossGauge(),
            new SentimentGauge(),
            new TargetGrowthGauge(),
            new AgendaGauge(),
            new FollowUpGauge(),
            new AnswersGauge(),
            new MeetingGauge(),
            new DecisionGauge(),
            new OutcomeGauge());

    private Signals() {}

    /**
     * @param previous measurements of the week before; null in the first week of the plan year
     * @return what the numbers of the as-of week say, from nothing that became known later
     */
    public static Measurements measure(Situation situation, @Nullable Measurements previous) {
        Inputs inputs = Inputs.of(situation, previous);
        Readings readings = new Readings();
        GAUGES.forEach(gauge -> gauge.measure(inputs, readings));
        Restatement.since(previous, inputs, readings);
        return new Measurements(
                situation.asOf(),
                readings.values(),
                inputs.previous(),
                new Tracks(inputs, readings).all(),
                Remarks.of(inputs),
                inputs.names().segmentsOfCustomers(),
                new CellSources(inputs),
                new LandingOutlook(inputs),
                LandingChanges.since(previous, inputs, readings));
    }
}
