package org.koers.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Known;
import org.koers.quotes.Quote;
import org.koers.situation.PlanSettings;

/** The quotes: evenly over the weeks and over won and lost, decided six weeks after they were made. */
final class Offers {
    private static final int WEEKS_TO_DECIDE = 6;
    private static final double QUOTE_DRIVEN = 0.15;
    private static final double ROUND = 100;
    private static final double CLOSE = 1e-9;
    private static final List<String> LOSSES = List.of("prijs", "levertijd", "niet geplaatst", "concurrent");

    private final Frame frame;
    private final long seed;
    private final PlanSettings settings;

    Offers(Frame frame, long seed, PlanSettings settings) {
        this.frame = frame;
        this.seed = seed;
        this.settings = settings;
    }

    private record Offer(
            Segment segment, Customer customer, LocalDate made, LocalDate decided, boolean won, long amount) {}

    List<Pages.Draft<Quote>> drafts() {
        List<Offer> offers = new ArrayList<>();
        for (Segment segment : Segment.values()) {
            offers.addAll(of(segment));
        }
        offers.removeIf(offer -> offer.made().isAfter(Season.LAST.end()));
        offers.sort(Comparator.comparing(Offer::made).thenComparing(Offer::segment));
        List<Pages.Draft<Quote>> drafts = new ArrayList<>();
        for (int i = 0; i < offers.size(); i++) {
            drafts.add(draft(offers.get(i), i));
        }
        return drafts;
    }

    private List<Offer> of(Segment segment) {
        List<Offer> offers = new ArrayList<>();
        List<Frame.QuotePace> paces = frame.quotes(segment);
        RandomGenerator random = Noise.random(seed, "quotes " + segment);
        IsoWeek end = Season.LAST.plus(WEEKS_TO_DECIDE + 1);
        for (int i = 0; i < paces.size(); i++) {
            Frame.QuotePace pace = paces.get(i);
            IsoWeek until = i + 1 < paces.size() ? paces.get(i + 1).from() : end;
            double offset = segment.ordinal() / (double) Segment.values().length;
            int number = 0;
            for (IsoWeek week = pace.from(); week.isBefore(until); week = week.plus(1)) {
                int weeks = pace.from().weeksUntil(week);
                int decided = steps(weeks + 1, pace.perWeek(), offset) - steps(weeks, pace.perWeek(), offset);
                for (int nth = 0; nth < decided; nth++, number++) {
                    boolean won = steps(number + 1, pace.won(), offset) > steps(number, pace.won(), offset);
                    offers.add(offer(segment, pace, week, won, random));
                }
            }
        }
        return offers;
    }

    private static int steps(int count, double rate, double offset) {
        return (int) Math.floor(count * rate + offset + CLOSE);
    }

    private static Offer offer(
            Segment segment, Frame.QuotePace pace, IsoWeek week, boolean won, RandomGenerator random) {
        List<LocalDate> days = Season.openDays(week);
        LocalDate decided = days.get(random.nextInt(days.size()));
        double usual = QUOTE_DRIVEN * segment.base() / (pace.perWeek() * Frame.HIT_RATE);
        double amount = usual * (0.85 + 0.3 * random.nextDouble());
        Customer customer = segment.customers().get(random.nextInt(Customer.PER_SEGMENT));
        LocalDate made = decided.minusWeeks(WEEKS_TO_DECIDE);
        return new Offer(segment, customer, made, decided, won, Math.round(amount / ROUND) * (long) ROUND);
    }

    private Pages.Draft<Quote> draft(Offer offer, int index) {
        boolean open = offer.decided().isAfter(Season.LAST.end());
        Quote.Status status = open ? Quote.Status.OPEN : offer.won() ? Quote.Status.WON : Quote.Status.LOST;
        Known known = Known.since(settings.cutOff(IsoWeek.of(offer.made())));
        return origin -> new Quote(
                String.format(Locale.ROOT, "OF%05d", 24_001 + index),
                offer.customer().number(),
                offer.made(),
                BigDecimal.valueOf(offer.amount()).setScale(2),
                null,
                null,
                null,
                null,
                status,
                status == Quote.Status.LOST ? LOSSES.get(index % LOSSES.size()) : null,
                null,
                decided(offer, open),
                offer.segment().label(),
                offer.segment().rep(),
                origin,
                known);
    }

    private static @Nullable LocalDate decided(Offer offer, boolean open) {
        return open ? null : offer.decided();
    }
}
