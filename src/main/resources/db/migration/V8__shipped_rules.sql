-- Rule sets that came with Koers, in the order in which they were first seen here: the first became version 1.
create table shipped_rules (
    shipped_no bigint primary key,
    seen_at timestamp(6) with time zone not null,
    put_off boolean default false not null,
    declined_by bigint references account (id),
    declined_at timestamp(6) with time zone
);

-- Canonical text of a table, deflated.
create table shipped_rules_table (
    shipped_no bigint not null references shipped_rules (shipped_no),
    table_name varchar(60) not null,
    content bytea not null,
    primary key (shipped_no, table_name)
);

insert into shipped_rules (shipped_no, seen_at) select 1, published_at from rule_version where version_no = 1;
insert into shipped_rules_table (shipped_no, table_name, content)
    select 1, table_name, content from rule_version_table where version_no = 1;

-- The newest shipped set that was taken over into a version, or into the draft.
alter table rule_version add column shipped_no bigint references shipped_rules (shipped_no);
update rule_version set shipped_no = 1;
alter table rule_version alter column shipped_no set not null;

alter table rule_draft add column shipped_no bigint references shipped_rules (shipped_no);
update rule_draft set shipped_no = 1;
alter table rule_draft alter column shipped_no set not null;

-- What the draft stood on before it was replaced as a whole, until the next time.
alter table rule_draft add column base_before bigint references rule_version (version_no);
alter table rule_draft add column shipped_before bigint references shipped_rules (shipped_no);
