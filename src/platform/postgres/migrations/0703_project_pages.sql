-- A publication holds the data, the pages of the project, or both; and says which work products it lets out and what was set
-- aside, with the reason, as the agreement stood when it was prepared.
alter table publish.publication
  add column parts text[] not null default '{data}',
  add column products jsonb not null default '[]',
  add column set_aside jsonb not null default '[]';

-- Whether the project would like to work with others: what for, and whom to ask. It is published.
alter table publish.settings
  add column invites boolean not null default false,
  add column invites_what text not null default '',
  add column invites_contact text not null default '';

-- What the list of projects says of a site: taken from what was published, never from what was saved since.
alter table publish.site add column listing jsonb;

-- What a project tells everybody of how it goes; it goes out with the next publication.
create table publish.update (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  title text not null check (title <> ''),
  body text not null,
  written_by uuid references people.person on delete set null,
  written_at timestamptz not null,
  withdrawn_at timestamptz
);
create index update_project on publish.update (project_id, written_at desc);

-- Lists of projects that other installations publish, as they were read last.
create table publish.elsewhere (
  id uuid primary key,
  address text not null unique,
  title text not null default '',
  entries jsonb not null default '[]',
  added_by uuid references people.person on delete set null,
  added_at timestamptz not null,
  tried_at timestamptz,
  read_at timestamptz,
  -- Why the last try failed; null where it did not.
  failure text
);
