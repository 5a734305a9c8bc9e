-- Meetings, what was agreed in them, and who does what next.
create schema if not exists workspace;

create table workspace.meeting (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  -- Counts its changes: who saves on top of an older one is told.
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid references people.person on delete set null,
  changed_at timestamptz not null,
  title text not null,
  kind text not null,
  state text not null check (state in ('draft', 'planned', 'held', 'review', 'approved', 'cancelled')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  -- An IANA name: the hour that people agreed on is the hour there, whatever the clocks do.
  time_zone text not null,
  place text not null,
  link text not null,
  -- Who is meant in words: "all department heads"; persons stand in meeting_person.
  invitee_classes text[] not null,
  -- Who else was there and has no account.
  guests text not null,
  is_public boolean not null default false,
  notes text not null default '',
  -- SEQUENCE of the calendar entry: goes up with whatever a calendar shows.
  sequence integer not null default 0,
  approved_at timestamptz,
  approved_by uuid references people.person on delete set null
);
create index meeting_by_project on workspace.meeting (project_id, starts_at);

create table workspace.meeting_person (
  meeting_id uuid not null references workspace.meeting on delete cascade,
  -- Null where somebody has left: that one more person was there stays.
  person_id uuid references people.person on delete set null,
  attendance text not null default 'invited' check (attendance in ('invited', 'present', 'excused', 'absent')),
  unique (meeting_id, person_id)
);
create index meeting_person_by_person on workspace.meeting_person (person_id);

create table workspace.agenda_item (
  id uuid primary key,
  meeting_id uuid not null references workspace.meeting on delete cascade,
  place integer not null,
  title text not null,
  minutes integer check (minutes between 1 and 1440),
  presenter_id uuid references people.person on delete set null,
  -- What it is about: a thing of the project, kind:id.
  thing text,
  notes text not null default ''
);
create index agenda_item_by_meeting on workspace.agenda_item (meeting_id, place);

-- Notes that were pasted, as they were: what became of them stands in meetings, actions and decisions.
create table workspace.pasted_notes (
  id uuid primary key,
  meeting_id uuid not null references workspace.meeting on delete cascade,
  text text not null,
  pasted_at timestamptz not null,
  pasted_by uuid references people.person on delete set null
);
create index pasted_notes_by_meeting on workspace.pasted_notes (meeting_id);
