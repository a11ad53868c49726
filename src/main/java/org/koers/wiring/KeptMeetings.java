package org.koers.wiring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.koers.calendar.IsoWeek;
import org.koers.review.Reviewed;
import org.koers.rules.RuleSet;
import org.koers.signals.WeekSeries;
import org.koers.signals.YearAhead;
import org.koers.situation.Ledger;
import org.koers.situation.Situation;
import org.koers.situation.Situations;
import org.koers.steering.Burden;
import org.koers.steering.Choice;
import org.koers.steering.MeetingDay;
import org.koers.steering.ProcessGuard;
import org.koers.steering.StormMode;
import org.koers.steering.WeekFigureSeries;
import org.koers.steering.WeeklyMeeting;
import org.koers.store.StoredChoices;
import org.koers.store.StoredMeetings;
import org.koers.store.StoredPlan;
import org.koers.team.Member;
import org.koers.web.Account;
import org.koers.web.Meetings;
import org.koers.web.PlanCard;
import org.koers.web.RuleScorecards;

/** Meetings in the database; weekly figures are made once per state of the facts, of the plans looked at last. */
final class KeptMeetings implements Meetings {
    private static final int KEPT = 8;

    /** A meeting on a week that ended longer ago than this is caught up on: it was held the Monday after. */
    private static final int RECENT_WEEKS = 2;

    private final Stores stores;
    private final StoredMeetings meetings;
    private final StoredChoices choices;
    private final Supplier<RuleSet> rules;
    private final RuleScorecards cards;
    private final Clock clock;
    private final Map<Key, Known> kept = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Known> eldest) {
            return size() > KEPT;
        }
    });

    KeptMeetings(Stores stores, Supplier<RuleSet> rules, RuleScorecards cards, Clock clock) {
        this.rules = rules;
        this.cards = cards;
        this.stores = stores;
        this.meetings = stores.meetings();
        this.choices = stores.choices();
        this.clock = clock;
    }

    private record Key(long plan, IsoWeek asOf) {}

    /** What no meeting changes. */
    private record Known(long version, WeekFigureSeries figures, Optional<YearAhead> ahead, List<String> team) {}

    @Override
    public Optional<WeeklyMeeting> find(PlanCard plan, IsoWeek week) {
        return meetings.find(plan.id(), week);
    }

    @Override
    public List<WeeklyMeeting> all(PlanCard plan) {
        return meetings.ofPlan(plan.id());
    }

    @Override
    public LocalDate day(PlanCard plan, IsoWeek week) {
        LocalDate today = clock.instant().atZone(stored(plan).settings().zone()).toLocalDate();
        LocalDate monday = week.plus(1).start();
        boolean recent = !today.isBefore(monday) && !today.isAfter(monday.plusWeeks(RECENT_WEEKS));
        return recent ? today : monday;
    }

    private StoredPlan stored(PlanCard plan) {
        return stores.plans().find(plan.id()).orElseThrow();
    }

    @Override
    public WeeklyMeeting begin(PlanCard plan, IsoWeek week, Account account) {
        return meetings.begin(plan.id(), week, day(plan, week), account.id());
    }

    @Override
    public List<MeetingDay> days(WeeklyMeeting meeting) {
        return meetings.days(meeting.id());
    }

    @Override
    public void goOn(WeeklyMeeting meeting, LocalDate day, Account account) {
        meetings.goOn(meeting, day, account.id());
    }

    @Override
    public void close(WeeklyMeeting meeting, LocalDate day, Length length, Account account) {
        meetings.close(
                meeting,
                day,
                new StoredMeetings.Length(length.minutes(), length.figureMinutes(), length.people()),
                account.id());
    }

    @Override
    public void reopen(WeeklyMeeting meeting, LocalDate day, Account account) {
        meetings.reopen(meeting, day, account.id());
    }

    @Override
    public Map<String, Note> notes(WeeklyMeeting meeting) {
        Map<String, Note> notes = new LinkedHashMap<>();
        meetings.notes(meeting.id()).forEach((point, note) -> notes.put(point, new Note(note.text(), note.account())));
        return notes;
    }

    @Override
    public void note(WeeklyMeeting meeting, String point, String text, Account account) {
        meetings.note(meeting.id(), point, text, account.id());
    }

    @Override
    public List<Choice> choices(PlanCard plan) {
        return choices.ofPlan(plan.id());
    }

    @Override
    public Map<Long, Long> changes(PlanCard plan) {
        return choices.changes(plan.id());
    }

    @Override
    public long record(PlanCard plan, Choice choice, Account account) {
        return choices.record(plan.id(), choice, account.id());
    }

    @Override
    public boolean withdraw(PlanCard plan, long choice, Account account) {
        return choices.withdraw(plan.id(), choice, account.id());
    }

    @Override
    public long step(PlanCard plan, long choice, Choice.Step step, Account account) {
        return choices.step(plan.id(), choice, step, account.id());
    }

    @Override
    public boolean withdrawStep(PlanCard plan, long choice, long step, Account account) {
        return choices.withdrawStep(plan.id(), choice, step, account.id());
    }

    @Override
    public WeekFigureSeries figures(PlanCard plan, IsoWeek asOf) {
        return known(plan, asOf).figures();
    }

    private Known known(PlanCard plan, IsoWeek asOf) {
        Key key = new Key(plan.id(), asOf);
        StoredPlan stored = stored(plan);
        Known before = kept.get(key);
        if (before != null && before.version() == stored.version()) {
            return before;
        }
        Ledger ledger = stores.ledgers().load(plan.id());
        Situation situation = new Situations(ledger, stored.settings()).at(asOf);
        Known now = new Known(
                stored.version(),
                new WeekFigureSeries(asOf, WeekSeries.all(situation)),
                YearAhead.of(situation),
                situation.ledger().team().stream().map(Member::name).distinct().toList());
        kept.put(key, now);
        return now;
    }

    @Override
    public Optional<YearAhead> yearAhead(PlanCard plan, IsoWeek asOf) {
        return known(plan, asOf).ahead();
    }

    @Override
    public List<String> team(PlanCard plan, IsoWeek asOf) {
        return known(plan, asOf).team();
    }

    @Override
    public Optional<StormMode> storm(Reviewed reviewed) {
        return StormMode.of(reviewed.after(), rules.get());
    }

    @Override
    public List<Burden> burdens(PlanCard plan, IsoWeek asOf, LocalDate day) {
        Situation situation = new Situations(
                        stores.ledgers().steering(plan.id()), stored(plan).settings())
                .at(asOf);
        return ProcessGuard.of(situation.ledger(), cards.onTheTable(plan), day);
    }
}
