package org.koers.wiring;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.intake.NewPlan;
import org.koers.intake.SheetLook;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.situation.PlanSettings;
import org.koers.store.StoredPlan;
import org.koers.store.StoredPlans;

/** Finds the plan that a file is about: only a sheet Plan begins one; results go where their weeks are. */
final class PlanChoice {
    private static final Set<Field> DATED = Set.of(Field.YEAR, Field.WEEK, Field.DATE, Field.PERIOD);
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d");

    private final StoredPlans plans;
    private final Clock clock;

    PlanChoice(StoredPlans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * What is known besides the file.
     *
     * @param team whose plans count
     * @param plan chosen by a person; null: none was
     * @param begin what a person said of a new plan; null: nothing
     * @param name for a new plan
     */
    record Wish(long team, @Nullable Long plan, @Nullable NewPlan begin, String name) {
        PlanSettings settings(int startWeek) {
            PlanSettings usual = PlanSettings.dutch(name);
            NewPlan said = begin;
            return said == null
                    ? new PlanSettings(name, startWeek, usual.sellingDays(), usual.currency(), usual.zone())
                    : new PlanSettings(
                            said.name(), said.startWeek(), usual.sellingDays(), said.currency(), usual.zone());
        }
    }

    /** Before a row is read: what the years in the first rows point to. It is looked at again when all are read. */
    Destination guess(Wish wish, List<SheetLook> sheets) {
        Optional<StoredPlan> chosen = chosen(wish);
        if (chosen.isPresent()) {
            return Destination.Into.existing(chosen.get());
        }
        List<StoredPlan> known = known(wish);
        boolean planned = sheets.stream().anyMatch(sheet -> sheet.subject() == Subject.PLAN);
        if (!planned) {
            return known.isEmpty() ? new Destination.Nowhere() : Destination.Into.existing(known.get(0));
        }
        PlanSettings settings = settings(wish, known);
        int year = years(sheets).stream()
                .reduce((first, second) -> second)
                .orElseGet(() -> settings.yearOf(IsoWeek.of(java.time.LocalDate.now(clock.withZone(settings.zone()))))
                        .name());
        return planned(wish, settings, year);
    }

    /** When all rows are read. */
    Destination choose(Wish wish, WatchedSink read) {
        Optional<StoredPlan> chosen = chosen(wish);
        if (chosen.isPresent()) {
            return Destination.Into.existing(chosen.get());
        }
        List<StoredPlan> known = known(wish);
        PlanSettings settings = settings(wish, known);
        SortedSet<Integer> years = read.plannedYears(settings);
        if (!years.isEmpty()) {
            return planned(wish, settings, newest(years, read.soldWeeks(), known, settings));
        }
        return known.isEmpty() ? new Destination.Nowhere() : among(known, read.soldWeeks());
    }

    private Optional<StoredPlan> chosen(Wish wish) {
        Long plan = wish.plan();
        return plan == null ? Optional.empty() : plans.find(plan).filter(found -> found.team() == wish.team());
    }

    /** Plans of the team with facts, the last changed first. */
    List<StoredPlan> known(Wish wish) {
        return plans.all().stream().filter(plan -> plan.team() == wish.team()).toList();
    }

    /** A team's plans start in the same week of every year, unless a person says otherwise. */
    private static PlanSettings settings(Wish wish, List<StoredPlan> known) {
        return wish.settings(known.isEmpty() ? 1 : known.get(0).settings().startWeek());
    }

    /** A plan whose uploads were all undone is still that plan. */
    private Destination planned(Wish wish, PlanSettings settings, int year) {
        PlanYear wanted = PlanYear.of(year, settings.startWeek());
        return plans.of(wish.team(), wanted.first())
                .filter(plan -> plan.version() > 0)
                .<Destination>map(Destination.Into::existing)
                .orElseGet(() -> new Destination.Into(null, wanted, settings));
    }

    /** The newest planned year that has results, in the file or known; else the newest planned one. */
    private static int newest(
            SortedSet<Integer> years, Collection<IsoWeek> sold, List<StoredPlan> known, PlanSettings settings) {
        TreeSet<Integer> both = new TreeSet<>(years);
        both.retainAll(sold.stream()
                .map(week -> settings.yearOf(week).name())
                .distinct()
                .toList());
        if (both.isEmpty()) {
            known.stream()
                    .filter(plan -> plan.lastWeek() != null && plan.settings().startWeek() == settings.startWeek())
                    .map(plan -> plan.year().name())
                    .filter(years::contains)
                    .forEach(both::add);
        }
        return both.isEmpty() ? years.last() : both.last();
    }

    private static Destination among(List<StoredPlan> known, SortedSet<IsoWeek> sold) {
        if (sold.isEmpty()) {
            return one(known).orElseGet(() -> new Destination.Unclear(known));
        }
        Predicate<StoredPlan> newest = plan -> plan.year().contains(sold.last());
        Predicate<StoredPlan> any = plan -> sold.stream().anyMatch(plan.year()::contains);
        Predicate<StoredPlan> past = plan -> sold.last().isBefore(plan.firstWeek());
        return Stream.of(newest, any, past)
                .map(matches -> known.stream().filter(matches).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .flatMap(found -> one(found).or(() -> Optional.of(new Destination.Unclear(found))))
                .orElseGet(() -> new Destination.Unclear(known));
    }

    private static Optional<Destination> one(List<StoredPlan> found) {
        return found.size() == 1 ? Optional.of(Destination.Into.existing(found.get(0))) : Optional.empty();
    }

    /** Years that stand in the first rows of plan and results. */
    private static SortedSet<Integer> years(List<SheetLook> sheets) {
        SortedSet<Integer> years = new TreeSet<>();
        sheets.stream()
                .filter(sheet -> sheet.subject() == Subject.PLAN)
                .flatMap(sheet -> sheet.columns().stream())
                .filter(column -> {
                    Field field = column.field();
                    return field != null && DATED.contains(field);
                })
                .flatMap(column -> column.samples().stream())
                .forEach(sample -> {
                    Matcher year = YEAR.matcher(sample);
                    while (year.find()) {
                        years.add(Integer.parseInt(year.group()));
                    }
                });
        return years;
    }
}
