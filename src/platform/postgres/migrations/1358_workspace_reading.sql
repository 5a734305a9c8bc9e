-- What each person has read of the reading path for those who are new: their own note, which nobody else sees.
create table workspace.reading (
  project_id uuid not null references people.project on delete cascade,
  person_id uuid not null references people.person on delete cascade,
  -- A part of the project by its name, or an entry of the library as link:<id>.
  item text not null,
  read_at timestamptz not null,
  primary key (project_id, person_id, item)
);
create index reading_by_person on workspace.reading (person_id);
