-- What a person has of their own in workbooks of rules (columns, colours, comments): the last workbook that they took
-- over, as Koers writes it. It is theirs alone, and goes with their account.
create table rule_workbook_own (
    account_id bigint primary key references account (id) on delete cascade,
    file_name varchar not null,
    content bytea not null,
    kept_at timestamp(6) with time zone not null
);
