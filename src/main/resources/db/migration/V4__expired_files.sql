-- A file that nobody confirmed in time is a verdict of its own. The check of the old column has no name that is the
-- same everywhere, so it goes with its column.
alter table kept_file add column outcome varchar(12);
update kept_file set outcome = verdict;
alter table kept_file drop column verdict;
alter table kept_file add column verdict varchar(12) default 'OPEN' not null;
update kept_file set verdict = outcome;
alter table kept_file drop column outcome;
alter table kept_file add constraint kept_file_known_verdict check
    (verdict in ('OPEN', 'STORED', 'REFUSED', 'STOPPED', 'OVERTAKEN', 'FAILED', 'INTERRUPTED', 'EXPIRED'));
