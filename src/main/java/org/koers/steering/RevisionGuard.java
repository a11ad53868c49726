package org.koers.steering;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Measured;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.Unit;
import org.koers.measure.Value;
import org.koers.measure.Vocabulary;

/**
 * What holds for a revision of the target (rule catalogue, T10): a cause in words, never back-dated, never lower than what
 * is settled, and a quarter of rest since the one before.
 */
public final class RevisionGuard {
    /** A second revision within so many days is no steering but following (measures.md §1.6). */
    public static final int REST_DAYS = 91;

    private static final int FEWEST_WORDS = 4;
    private static final BigDecimal SURE = new BigDecimal("0.90");
    private static final BigDecimal OUT_OF_REACH = new BigDecimal("0.30");
    private static final List<String> COSMETIC = cosmetic();

    private RevisionGuard() {}

    private static List<String> cosmetic() {
        InputStream stream = Objects.requireNonNull(RevisionGuard.class.getResourceAsStream("cosmetic-reasons.txt"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why words are no reason to revise: too few, or about how it looks. Empty when they will do. */
    public static Optional<Message> reason(String words) {
        String plain =
                " " + Scope.key(words).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
        if (plain.strip().split(" ").length < FEWEST_WORDS) {
            return Optional.of(Message.of("target.reason-thin"));
        }
        return COSMETIC.stream()
                .filter(phrase -> plain.contains(" " + phrase + " "))
                .findFirst()
                .map(phrase -> Message.of("target.reason-cosmetic", phrase));
    }

    /** First week that a target ruled about on this day may change: the one after it. */
    public static IsoWeek earliest(LocalDate day) {
        return IsoWeek.of(day).plus(1);
    }

    /** @return empty when the week lies after that of the day */
    public static Optional<Message> from(IsoWeek from, LocalDate day) {
        return from.isBefore(earliest(day))
                ? Optional.of(Message.of("target.back-dated", earliest(day)))
                : Optional.empty();
    }

    /**
     * Whether an approved target can be taken back: before it began, and only by the meeting that approved it. What a later
     * week reckoned with is not undone, for that week would then tell another story than it did.
     *
     * @param last the last known week
     * @param day of its meeting
     */
    public static boolean canBeTakenBack(Revision revision, IsoWeek last, LocalDate day) {
        Revision.Ruling ruling = revision.ruling();
        return ruling != null
                && revision.isApproved()
                && last.isBefore(IsoWeek.of(ruling.day()))
                && from(revision.reasons().from(), day).isEmpty();
    }

    /** What is wrong with targets, by scope; empty when they can begin in the week. */
    public static Map<Scope, Message> targets(NewTarget plan, Map<Scope, BigDecimal> wanted, IsoWeek from) {
        Map<Scope, Message> faults = new java.util.LinkedHashMap<>();
        for (Scope row : plan.rows()) {
            BigDecimal target = wanted.getOrDefault(row, plan.now(row));
            BigDecimal settled = plan.settled(row, from);
            boolean changes = target.compareTo(plan.now(row)) != 0;
            if (changes && target.compareTo(settled) < 0) {
                faults.put(row, Message.of("target.below-settled", money(settled), from));
            } else if (changes && settled.compareTo(plan.now(row)) >= 0) {
                faults.put(row, Message.of("target.nothing-left", from));
            }
        }
        return faults;
    }

    /** What the team should know before it proposes these targets; empty when there is nothing to say. */
    public static List<Message> warnings(NewTarget plan, Map<Scope, BigDecimal> wanted) {
        List<Message> warnings = new ArrayList<>();
        BigDecimal total = plan.total(wanted);
        boolean changes = total.compareTo(plan.now(Scope.TOTAL)) != 0;
        plan.chance(Scope.TOTAL, total).filter(chance -> changes).ifPresent(chance -> {
            if (chance.compareTo(SURE) >= 0) {
                warnings.add(Message.of("target.asks-nothing", share(chance)));
            } else if (chance.compareTo(OUT_OF_REACH) < 0) {
                warnings.add(Message.of("target.out-of-reach", share(chance)));
            }
        });
        return warnings;
    }

    /**
     * The day of the last revision that is less than a quarter old; null when there was rest.
     *
     * @param known days on which earlier revisions were approved or began, in any order
     */
    public static @Nullable LocalDate tooSoonAfter(Stream<LocalDate> known, LocalDate day) {
        return known.filter(before ->
                        !before.isAfter(day) && before.plusDays(REST_DAYS).isAfter(day))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Measured money(BigDecimal amount) {
        return new Measured(Vocabulary.shipped().get("landing"), Value.of(amount, Unit.MONEY));
    }

    private static Measured share(BigDecimal chance) {
        return new Measured(Vocabulary.shipped().get("pTarget"), Value.of(chance, Unit.SHARE));
    }
}
