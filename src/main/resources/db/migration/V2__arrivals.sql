-- Which plan a file is for may turn out only when it has been read.
alter table upload alter column plan_id drop not null;
alter table upload add constraint upload_in_plan check (state = 'ARRIVING' or plan_id is not null);
