-- How often the team meets, and for how long.
alter table plan add column cadence varchar(12) default 'WEEKLY' not null;
alter table plan add constraint plan_cadence check (cadence in ('WEEKLY', 'TWO_WEEKLY', 'MONTHLY'));
alter table plan add column meeting_minutes integer default 60 not null;

-- Days after the first on which the team went on with a meeting, as it does every day in a storm.
create table meeting_day (
    meeting_id bigint not null references meeting (id) on delete cascade,
    held_on date not null,
    begun_at timestamp(6) with time zone not null,
    begun_by bigint not null references account (id),
    closed_at timestamp(6) with time zone,
    primary key (meeting_id, held_on)
);

-- A reminder of a decision that somebody put off for themselves.
create table snooze (
    account_id bigint not null references account (id),
    choice_id bigint not null references choice (id) on delete cascade,
    until_day date not null,
    primary key (account_id, choice_id)
);
