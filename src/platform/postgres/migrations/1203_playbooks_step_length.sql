-- Where neither a step nor its phase has a length, its planned days only hold its place until somebody sets them.
alter table playbooks.run_step add column has_length boolean not null default true;
