package org.koers.ruletables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.koers.measure.Measure;
import org.koers.measure.Unit;
import org.koers.rules.Condition;

/**
 * The values that meet a condition, counted in the smallest steps in which the measure is rounded; words and flags are
 * counted by their place in the list. So "above 0 and below 1" of a count is rightly empty.
 *
 * @param unknown whether a missing value meets it
 * @param spans closed, sorted, apart
 */
record Region(boolean unknown, List<Span> spans) {
    /** Beyond every number that fits in a cell. */
    static final long ENDLESS = Long.MAX_VALUE / 4;

    Region {
        spans = List.copyOf(spans);
    }

    /** From low to high, both included. */
    record Span(long low, long high) {}

    static Region of(Condition condition, Measure measure) {
        return new Builder(measure).region(condition);
    }

    /** Every value the measure can have, known ones only. */
    static Region universe(Measure measure) {
        return new Region(false, List.of(new Builder(measure).all()));
    }

    boolean isEmpty() {
        return !unknown && spans.isEmpty();
    }

    /** Whether every value in here is also in the other. */
    boolean isWithin(Region other) {
        if (unknown && !other.unknown) {
            return false;
        }
        for (Span span : spans) {
            if (!other.covers(span)) {
                return false;
            }
        }
        return true;
    }

    /** The values in both. */
    Region and(Region other) {
        List<Span> common = new ArrayList<>();
        for (Span one : spans) {
            for (Span two : other.spans) {
                long low = Math.max(one.low(), two.low());
                long high = Math.min(one.high(), two.high());
                if (low <= high) {
                    common.add(new Span(low, high));
                }
            }
        }
        return new Region(unknown && other.unknown, common);
    }

    private boolean covers(Span span) {
        for (Span wide : spans) {
            if (wide.low() <= span.low() && span.high() <= wide.high()) {
                return true;
            }
        }
        return false;
    }

    /** Builds regions for one measure. */
    private record Builder(Measure measure) {
        Span all() {
            return switch (measure.unit()) {
                case TEXT -> new Span(0, Words.of(measure).size() - 1L);
                case YES_NO -> new Span(0, 1);
                case WEEK -> new Span(0, 0);
                case COUNT, RATE, WEEKS, DAYS -> new Span(0, ENDLESS);
                default -> new Span(-ENDLESS, ENDLESS);
            };
        }

        Region region(Condition condition) {
            if (condition instanceof Condition.Comparison comparison) {
                return comparison(comparison);
            }
            if (condition instanceof Condition.Interval interval) {
                return known(
                        interval.lowIncluded() ? atLeast(interval.low()) : atMost(interval.low()) + 1,
                        interval.highIncluded() ? atMost(interval.high()) : atLeast(interval.high()) - 1);
            }
            if (condition instanceof Condition.Word word) {
                long place = Words.of(measure).indexOf(word.word());
                return known(place, place);
            }
            if (condition instanceof Condition.Flag flag) {
                return known(flag.yes() ? 1 : 0, flag.yes() ? 1 : 0);
            }
            if (condition instanceof Condition.Not not) {
                return new Region(false, complement(region(not.condition()).spans()));
            }
            return condition instanceof Condition.AnyOf anyOf ? union(anyOf) : new Region(true, List.of());
        }

        private Region comparison(Condition.Comparison comparison) {
            BigDecimal threshold = comparison.threshold();
            return switch (comparison.operator()) {
                case LESS -> known(-ENDLESS, atLeast(threshold) - 1);
                case AT_MOST -> known(-ENDLESS, atMost(threshold));
                case EQUAL -> known(atLeast(threshold), atMost(threshold));
                case AT_LEAST -> known(atLeast(threshold), ENDLESS);
                case MORE -> known(atMost(threshold) + 1, ENDLESS);
            };
        }

        /** The first step that is not below the amount, which may lie between two. */
        private long atLeast(BigDecimal amount) {
            return steps(amount).setScale(0, RoundingMode.CEILING).longValue();
        }

        private long atMost(BigDecimal amount) {
            return steps(amount).setScale(0, RoundingMode.FLOOR).longValue();
        }

        private BigDecimal steps(BigDecimal amount) {
            int decimals = measure.unit().isNumeric() ? measure.unit().decimals() : Unit.COUNT.decimals();
            return amount.movePointRight(decimals);
        }

        private Region known(long low, long high) {
            long from = Math.max(low, all().low());
            long to = Math.min(high, all().high());
            return new Region(false, from > to ? List.of() : List.of(new Span(from, to)));
        }

        private Region union(Condition.AnyOf anyOf) {
            boolean unknown = false;
            List<Span> spans = new ArrayList<>();
            for (Condition alternative : anyOf.alternatives()) {
                Region region = region(alternative);
                unknown |= region.unknown();
                spans.addAll(region.spans());
            }
            return new Region(unknown, joined(spans));
        }

        private static List<Span> joined(List<Span> spans) {
            List<Span> joined = new ArrayList<>();
            for (Span span :
                    spans.stream().sorted(Comparator.comparingLong(Span::low)).toList()) {
                int last = joined.size() - 1;
                if (last >= 0 && span.low() <= joined.get(last).high() + 1) {
                    joined.set(
                            last,
                            new Span(
                                    joined.get(last).low(),
                                    Math.max(span.high(), joined.get(last).high())));
                } else {
                    joined.add(span);
                }
            }
            return joined;
        }

        private List<Span> complement(List<Span> spans) {
            List<Span> outside = new ArrayList<>();
            long from = all().low();
            for (Span span : spans) {
                if (span.low() > from) {
                    outside.add(new Span(from, span.low() - 1));
                }
                from = span.high() + 1;
            }
            if (from <= all().high()) {
                outside.add(new Span(from, all().high()));
            }
            return outside;
        }
    }
}
