-- Counts what was said in meetings, beside data_version, which counts what changed the facts that were read in: who confirms
-- an upload is not stopped by a decision, and what is on the table of a meeting stays there.
alter table plan add column log_version bigint default 0 not null;
