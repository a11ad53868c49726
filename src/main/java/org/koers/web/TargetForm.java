package org.koers.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Language;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.steering.NewTarget;
import org.koers.steering.PayEffect;
import org.koers.steering.Revision;
import org.koers.steering.RevisionGuard;
import org.koers.steering.Scenario;
import org.koers.steering.Trigger;

/**
 * Another target as it was filled in.
 *
 * @param asked what was sent, by name of the field
 * @param way by which the targets were worked out; null by own reckoning
 * @param typed target as it was typed, per row of the plan
 * @param wanted those that could be read
 */
record TargetForm(
        Map<String, String> asked,
        Scenario.@Nullable Kind way,
        Map<Scope, String> typed,
        Map<Scope, BigDecimal> wanted) {
    /** Name of the field of a row: this, and the id of its scope. */
    static final String ROW = "row-";

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_PAY = 1_000;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\n\\r]]");

    /** At most twelve digits before the cents, grouped or not. */
    private static final Pattern DUTCH = Pattern.compile("(\\d{1,3}(\\.\\d{3}){1,3}|\\d{1,12})(,\\d{1,2})?");

    private static final Pattern ENGLISH = Pattern.compile("(\\d{1,3}(,\\d{3}){1,3}|\\d{1,12})(\\.\\d{1,2})?");

    /** Fields that are not there are those of the way asked for. */
    static TargetForm read(Map<String, String> asked, NewTarget plan, Language language) {
        Scenario.Kind way = plan.ways().stream()
                .map(Scenario::kind)
                .filter(kind -> kind.id().equals(asked.get("way")))
                .findFirst()
                .orElse(null);
        Map<Scope, BigDecimal> proposed = plan.by(way);
        Map<Scope, String> typed = new LinkedHashMap<>();
        Map<Scope, BigDecimal> wanted = new LinkedHashMap<>();
        for (Scope row : plan.rows()) {
            BigDecimal start = proposed.getOrDefault(row, plan.now(row));
            String text = asked.get(ROW + row.id());
            typed.put(row, text == null ? written(start, language) : text);
            Optional<BigDecimal> amount = text == null ? Optional.of(start) : amount(text, language);
            amount.ifPresent(read -> wanted.put(row, read));
        }
        boolean asProposed = plan.rows().stream().allMatch(row -> isSame(proposed.get(row), wanted.get(row)));
        return new TargetForm(Map.copyOf(asked), asProposed ? way : null, typed, wanted);
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) == 0;
    }

    private static Optional<BigDecimal> amount(String text, Language language) {
        String plain = text.replaceAll("[\\s\\u00a0\\u202f€$£]", "");
        if (!(language == Language.NL ? DUTCH : ENGLISH).matcher(plain).matches()) {
            return Optional.empty();
        }
        String digits = language == Language.NL ? plain.replace(".", "").replace(',', '.') : plain.replace(",", "");
        return Optional.of(new BigDecimal(digits));
    }

    /** As a field has it: with groups of three, and with cents only when there are any. */
    static String written(BigDecimal amount, Language language) {
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return String.format(language.locale(), whole ? "%,.0f" : "%,.2f", amount);
    }

    /** What was typed, without what nobody sees: such a name could turn the words around it. */
    public String text(String field) {
        return Scope.tidy(INVISIBLE.matcher(asked.getOrDefault(field, "")).replaceAll(""));
    }

    Optional<Trigger> trigger() {
        return word(Trigger.values(), text("trigger"));
    }

    Optional<PayEffect> pay() {
        return word(PayEffect.values(), text("pay"));
    }

    Optional<IsoWeek> from() {
        return IsoWeek.parse(text("from"));
    }

    private static <E extends Enum<E>> Optional<E> word(E[] words, String written) {
        String wanted = written.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(words).filter(word -> word.name().equals(wanted)).findFirst();
    }

    /**
     * What is missing or wrong, by field; empty when it can be proposed.
     *
     * @param versions names that are taken
     * @param earlier day of a revision less than a quarter ago; null without one
     */
    Map<String, Message> faults(NewTarget plan, LocalDate day, List<String> versions, @Nullable LocalDate earlier) {
        Map<String, Message> faults = new LinkedHashMap<>();
        String version = text("version");
        if (version.isEmpty() || version.length() > LONGEST_NAME) {
            faults.put("version", Message.of("target.no-name"));
        } else if (versions.stream().anyMatch(taken -> Scope.key(taken).equals(Scope.key(version)))) {
            faults.put("version", Message.of("target.name-taken", version));
        }
        if (trigger().isEmpty()) {
            faults.put("trigger", Message.of("target.no-trigger"));
        }
        RevisionGuard.reason(text("reason")).ifPresent(fault -> faults.put("reason", fault));
        if (pay().isEmpty()) {
            faults.put("pay", Message.of("target.no-pay"));
        } else if (pay().get() == PayEffect.FOLLOWS && text("payWords").isEmpty()) {
            faults.put("payWords", Message.of("target.no-pay-words"));
        }
        if (way == null && text("calculation").isEmpty()) {
            faults.put("calculation", Message.of("target.no-calculation"));
        }
        IsoWeek from = from().orElse(null);
        if (from == null) {
            faults.put("from", Message.of("target.no-from"));
        } else {
            RevisionGuard.from(from, day).ifPresent(fault -> faults.put("from", fault));
            RevisionGuard.targets(plan, wanted, from).forEach((row, fault) -> faults.put(ROW + row.id(), fault));
        }
        plan.rows().stream()
                .filter(row -> !wanted.containsKey(row))
                .forEach(row -> faults.put(ROW + row.id(), Message.of("target.no-amount")));
        if (faults.isEmpty() && plan.rows().stream().allMatch(row -> isSame(plan.now(row), wanted.get(row)))) {
            faults.put("targets", Message.of("target.nothing-changes"));
        }
        if (earlier != null && text("again").isEmpty()) {
            faults.put("again", Message.of("target.again-not-said"));
        }
        return faults;
    }

    /** To be asked only where {@link #faults} is empty. */
    Revision.Reasons reasons() {
        return new Revision.Reasons(
                text("version"),
                trigger().orElseThrow(),
                cut(text("reason"), LONGEST_TEXT),
                way,
                cut(text("calculation"), LONGEST_TEXT),
                from().orElseThrow(),
                pay().orElseThrow(),
                cut(text("payWords"), LONGEST_PAY));
    }

    static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
