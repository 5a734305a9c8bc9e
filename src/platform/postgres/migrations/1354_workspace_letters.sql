-- Letters that were brought into the project, and the library of links and files.
create table workspace.letter (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  subject text not null,
  -- As the letter says; null where it says none that can be read.
  sent_at timestamptz,
  -- For members only: names and addresses as they stand in the letter.
  sender text not null,
  recipients text not null,
  body text not null,
  way text not null check (way in ('pasted', 'file', 'mailbox')),
  -- The Message-ID, or the SHA-256 of a text that has none: a letter that comes twice is filed once.
  fingerprint text not null,
  -- Attachments that could not be kept, by name.
  set_aside text[] not null default '{}',
  filed_at timestamptz not null,
  filed_by uuid references people.person on delete set null,
  unique (project_id, fingerprint)
);
create index letter_by_project on workspace.letter (project_id, filed_at);

create table workspace.library_item (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by uuid references people.person on delete set null,
  changed_at timestamptz not null,
  changed_by uuid references people.person on delete set null,
  withdrawn_at timestamptz,
  title text not null,
  kind text not null,
  note text not null,
  tags text[] not null,
  -- Where it was found: a thing of the project, kind:id; empty for the web.
  found_in text not null,
  -- A link has an address, a file its content; never both.
  address text not null default '',
  sha256 text,
  bytes bigint,
  file_name text,
  media_type text,
  check ((address = '') <> (sha256 is null))
);
create unique index library_item_by_address on workspace.library_item (project_id, address) where address <> '';
create index library_item_by_project on workspace.library_item (project_id, created_at);
create index library_item_by_content on workspace.library_item (sha256) where sha256 is not null;
create index library_item_by_place on workspace.library_item (found_in) where found_in <> '';
