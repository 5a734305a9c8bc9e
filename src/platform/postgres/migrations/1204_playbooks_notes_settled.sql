-- A note is offered to every project that has made its playbook its own and may read it: each deals with it for itself.
create table playbooks.note_settled (
  note_id uuid not null references playbooks.phase_note on delete cascade,
  project_id uuid not null references people.project on delete cascade,
  settled_at timestamptz not null,
  primary key (note_id, project_id)
);
create index note_settled_project on playbooks.note_settled (project_id);

insert into playbooks.note_settled (note_id, project_id, settled_at)
select note.id, run.project_id, note.settled_at
from playbooks.phase_note as note
join playbooks.run as run on run.id = note.run_id
where note.settled_at is not null;

alter table playbooks.phase_note drop column settled_at;
