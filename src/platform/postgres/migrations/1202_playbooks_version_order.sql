-- Two versions can be kept within one moment: the order in which they were kept says which is the newest.
alter table playbooks.playbook add column kept bigint generated always as identity;
