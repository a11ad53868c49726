-- How often the team meets, and for how long.
alter table plan add column cadence varchar(12) default 'WEEKLY' not null;
alter table plan add constraint plan_cadence check (cadence in ('WEEKLY', 'TWO_WEEKLY', 'MONTHLY'));
alter table plan add column meeting_minutes integer default 60 not null;
