-- What is each person's own: when they last looked, and the address of their calendar.
create table workspace.visit (
  project_id uuid not null references people.project on delete cascade,
  person_id uuid not null references people.person on delete cascade,
  -- The end of the visit before this one: what came later is new to them.
  since timestamptz,
  last_seen timestamptz not null,
  primary key (project_id, person_id)
);

create table workspace.calendar_feed (
  person_id uuid primary key references people.person on delete cascade,
  -- Half of the secret address; the other half is its signature under a key outside the database.
  token text not null unique,
  made_at timestamptz not null
);
