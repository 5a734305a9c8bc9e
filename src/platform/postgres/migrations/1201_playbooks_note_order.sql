-- Notes are said in one moment; they keep the order in which they were written.
alter table playbooks.phase_note add column position integer not null default 0;
