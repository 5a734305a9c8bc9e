create schema evidence;

-- What somebody claims: a finding, a figure, a quotation, a recommendation, in a document or on its own.
create table evidence.claim (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  kind text not null check (kind in ('finding', 'figure', 'quotation', 'recommendation')),
  text text not null,
  -- The thing it stands in, `kind:id`; null where it stands alone.
  in_ref text,
  made_by uuid references people.person on delete set null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  -- A claim that was taken out can come back: somebody undoes, or an older version is restored.
  removed_at timestamptz
);
create index claim_project on evidence.claim (project_id, made_at desc) where removed_at is null;
create index claim_in on evidence.claim (project_id, in_ref) where removed_at is null;
create index claim_made_by on evidence.claim (made_by);

-- What a claim rests on. Name and mark are those of the day when somebody said so: a change shows.
create table evidence.ground (
  id uuid primary key,
  claim_id uuid not null references evidence.claim on delete cascade,
  ref text not null,
  ground text not null check (ground in ('words', 'rows', 'decisions')),
  name text not null,
  mark text,
  note text not null default '',
  added_by uuid references people.person on delete set null,
  added_at timestamptz not null,
  removed_at timestamptz
);
create unique index ground_once on evidence.ground (claim_id, ref) where removed_at is null;
create index ground_ref on evidence.ground (ref) where removed_at is null;
create index ground_added_by on evidence.ground (added_by);
