package org.koers.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;

/** The stories of measures.md §5, each as what it changes of the {@link Frame}. */
public final class Stories {
    private Stories() {}

    private static boolean isAfter(IsoWeek week, int number) {
        return week.week() > number;
    }

    /** 1: a target of last year + 10 % for all, in a market that shrinks. */
    public static final Frame LAST_YEAR_PLUS_TEN = new Frame() {
        @Override
        public double targetGrowth() {
            return 1.10;
        }

        @Override
        public double level(Segment segment, IsoWeek week) {
            return 0.93;
        }

        @Override
        public @Nullable String assumedMarketGrowth() {
            return null;
        }

        @Override
        public double marketGrowth(Segment segment) {
            return -0.08;
        }

        @Override
        public double visits(Segment segment, IsoWeek week) {
            return week.year() == Season.PLAN_YEAR && isAfter(week, 9) ? 27.0 / Segment.VISITS_A_DAY : 1;
        }

        // Week 20 besides the 14, 16 and 18 of the text: with those alone only one decision lies in the last four weeks
        // as of week 20, so that "pushing harder" would no longer hold there.
        @Override
        public List<Decision.Type> decisions(IsoWeek week) {
            return Set.of(14, 16, 18, 20).contains(week.week()) ? List.of(Decision.Type.EFFORT) : List.of();
        }
    };

    /** 2: one market grows, another shrinks, and the effort doesn't follow. */
    public static final Frame TAILWIND_HEADWIND = new Frame() {
        @Override
        public double targetGrowth() {
            return 1.03;
        }

        @Override
        public double level(Segment segment, IsoWeek week) {
            return switch (segment) {
                case INSTALLATION -> 0.93;
                case INFRASTRUCTURE -> 1.08;
                default -> 1.05;
            };
        }

        @Override
        public double marketGrowth(Segment segment) {
            return switch (segment) {
                case INSTALLATION -> -0.10;
                case INFRASTRUCTURE -> 0.16;
                default -> 0.02;
            };
        }

        @Override
        public double visits(Segment segment, IsoWeek week) {
            return switch (segment) {
                case INSTALLATION -> 1.04;
                case INFRASTRUCTURE -> 0.78;
                default -> 1;
            };
        }
    };

    /** 3: the results still hold, the visits have fallen away. */
    public static final Frame VISITS_FELL_AWAY = new Frame() {
        @Override
        public double targetGrowth() {
            return 1.03;
        }

        @Override
        public double level(Segment segment, IsoWeek week) {
            return isAfter(week, 16) ? 1.00 : 1.04;
        }

        @Override
        public double visits(Segment segment, IsoWeek week) {
            return week.year() == Season.PLAN_YEAR && isAfter(week, 12) ? 0.65 : 1;
        }

        // Quotes take six weeks to be decided: from week 15 four are made instead of six, and decided from week 21 on.
        @Override
        public List<QuotePace> quotes(Segment segment) {
            int segments = Segment.values().length;
            return List.of(
                    new QuotePace(QUOTES_FROM, 6.0 / segments, HIT_RATE),
                    new QuotePace(new IsoWeek(2026, 15), 6.0 / segments, 12.0 / 36),
                    new QuotePace(new IsoWeek(2026, 21), 4.0 / segments, HIT_RATE));
        }
    };

    /** 4: enough visits, to the wrong customers; one segment no longer wins its quotes. */
    public static final Frame WRONG_CUSTOMERS = new Frame() {
        private static final double ON_PLAN = 1.01;
        private static final double ON_NORM = 0.72 / ON_PLAN;

        @Override
        public double targetGrowth() {
            return 1.02;
        }

        @Override
        public double level(Segment segment, IsoWeek week) {
            return segment != Segment.MACHINES ? 1.01 : isAfter(week, 9) ? 0.93 : 1.02;
        }

        @Override
        public double visits(Segment segment, IsoWeek week) {
            return ON_PLAN;
        }

        @Override
        public VisitMix mix(IsoWeek week) {
            double a = VisitMix.USUAL.a() * ON_NORM;
            double b = VisitMix.USUAL.b() * ON_NORM;
            return week.year() == Season.PLAN_YEAR && isAfter(week, 12)
                    ? new VisitMix(a, b, 1 - 0.45 - a - b, 0.45)
                    : VisitMix.USUAL;
        }

        @Override
        public List<QuotePace> quotes(Segment segment) {
            return segment == Segment.MACHINES
                    ? List.of(
                            new QuotePace(QUOTES_FROM, 180 / 52.0, 61 / 180.0),
                            new QuotePace(new IsoWeek(2024, 47), 180 / 52.0, 61 / 180.0),
                            new QuotePace(new IsoWeek(2025, 47), 58 / 26.0, 9 / 58.0))
                    : Frame.super.quotes(segment);
        }
    };

    /** 5: from one week to the next most of the revenue of three segments is gone. */
    public static final Frame STORM = new Frame() {
        @Override
        public double targetGrowth() {
            return 1.03;
        }

        @Override
        public double level(Segment segment, IsoWeek week) {
            if (!isAfter(week, 18)) {
                return 1.03;
            }
            return switch (segment) {
                case INSTALLATION -> 0.45;
                case MACHINES, BUILDINGS -> 0.50;
                default -> 0.82;
            };
        }
    };

    /** Twin of 5: the same picture, but because half of the rows is not in the export. */
    public static final Frame HALF_EXPORT = new Frame() {
        // Half of the customers with half of the revenue, so that revenue per row stays what it was.
        private static final Set<Integer> EXPORTED = Set.of(0, 3, 5, 7, 8, 11);

        @Override
        public double targetGrowth() {
            return 1.03;
        }

        @Override
        public double level(Segment segment, IsoWeek week) {
            return 1.03;
        }

        @Override
        public boolean isExported(Customer customer, IsoWeek week) {
            boolean half = week.year() == Season.PLAN_YEAR && isAfter(week, 18);
            return !half || EXPORTED.contains(customer.rank());
        }
    };

    /** 6: nothing but noise, with one bad week and one late decision in it. */
    public static final Frame ONLY_NOISE = new Calm() {
        @Override
        public double noise(Segment segment, IsoWeek week, double drawn) {
            return segment == Segment.INFRASTRUCTURE && week.equals(new IsoWeek(2026, 13)) ? -2 : drawn;
        }

        @Override
        public @Nullable LocalDate doneLate(LocalDate due) {
            return null;
        }
    };

    /** 8: nothing but noise and holidays; the plan has only year totals, which Koers phases itself. */
    public static final Frame HOLIDAY = new Calm() {
        @Override
        public boolean isPlannedByWeek() {
            return false;
        }
    };

    private interface Calm extends Frame {
        @Override
        default double targetGrowth() {
            return 1.02;
        }

        @Override
        default double level(Segment segment, IsoWeek week) {
            return 1.03;
        }
    }
}
