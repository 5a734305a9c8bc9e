create schema if not exists workspace;

-- A text written together. Its words stand in document_update, as Yjs updates that are only ever added.
create table workspace.document (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  title text not null,
  -- The template it was made from, as `id@version`, and the step of a run it belongs to.
  template text,
  step text,
  language text not null,
  access text not null check (access in ('project', 'public')),
  state text not null check (state in
    ('draft', 'in-review', 'revising', 'final-review', 'closed', 'formatted', 'delivered', 'published')),
  -- The review round that is open or was the last; 0 before the first.
  round integer not null default 0,
  -- The version that is being approved, or was.
  final_version integer,
  -- How the closed text is laid out; never what it says.
  layout jsonb not null default '{}',
  created_by uuid references people.person on delete set null,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index document_project on workspace.document (project_id, changed_at desc);

-- What was typed, as it arrived. Compaction puts one row in the place of many and loses nothing.
create table workspace.document_update (
  document_id uuid not null references workspace.document on delete cascade,
  seq bigint generated always as identity,
  content bytea not null,
  -- It came through the process that holds the document open, which therefore has it already.
  live boolean not null,
  person_id uuid references people.person on delete set null,
  at timestamptz not null,
  primary key (document_id, seq)
);

-- A text as it was: the full Yjs state and the frozen content with its hash.
create table workspace.document_version (
  document_id uuid not null references workspace.document on delete cascade,
  number integer not null,
  title text not null,
  name text not null,
  reason text not null,
  state text not null,
  yjs bytea not null,
  prose jsonb not null,
  content jsonb not null,
  sha256 text not null,
  made_by uuid references people.person on delete set null,
  made_at timestamptz not null,
  primary key (document_id, number)
);

-- Every change of state, with its reason.
create table workspace.document_step (
  id uuid primary key,
  document_id uuid not null references workspace.document on delete cascade,
  from_state text not null,
  to_state text not null,
  reason text not null,
  person_id uuid references people.person on delete set null,
  at timestamptz not null
);
create index document_step_document on workspace.document_step (document_id, at);

create table workspace.review_round (
  document_id uuid not null references workspace.document on delete cascade,
  number integer not null,
  audience text not null,
  opened_at timestamptz not null,
  closes_on date,
  closed_at timestamptz,
  version integer not null,
  primary key (document_id, number)
);

-- Who is asked: for a verdict in a round, or to approve the final version (round is null).
create table workspace.document_asked (
  id uuid primary key,
  document_id uuid not null references workspace.document on delete cascade,
  round integer,
  person_id uuid references people.person on delete set null
);
create index document_asked_person on workspace.document_asked (person_id);
create index document_asked_document on workspace.document_asked (document_id, round);

create table workspace.document_verdict (
  id uuid primary key,
  document_id uuid not null references workspace.document on delete cascade,
  round integer not null,
  person_id uuid references people.person on delete set null,
  -- The name of a reviewer from outside, who has no account.
  outsider text,
  verdict text not null check (verdict in ('approve', 'approve-with-changes', 'reject')),
  note text not null,
  at timestamptz not null
);
create index document_verdict_round on workspace.document_verdict (document_id, round);

-- An approval is of one version, by its hash.
create table workspace.document_approval (
  id uuid primary key,
  document_id uuid not null references workspace.document on delete cascade,
  version integer not null,
  sha256 text not null,
  person_id uuid references people.person on delete set null,
  outsider text,
  roles text not null,
  note text not null,
  at timestamptz not null
);
create index document_approval_version on workspace.document_approval (document_id, version);

-- A conversation beside the text: it is found again by positions in the Yjs document, else by the quoted words.
create table workspace.comment_thread (
  id uuid primary key,
  document_id uuid not null references workspace.document on delete cascade,
  round integer,
  anchor_start bytea,
  anchor_end bytea,
  quote text not null,
  prefix text not null,
  suffix text not null,
  state text not null check (state in ('open', 'resolved')),
  disposition text check (disposition in ('accepted', 'rejected', 'changed')),
  disposition_note text not null default '',
  disposed_by uuid references people.person on delete set null,
  disposed_at timestamptz,
  made_at timestamptz not null
);
create index comment_thread_document on workspace.comment_thread (document_id, made_at);

create table workspace.comment (
  id uuid primary key,
  thread_id uuid not null references workspace.comment_thread on delete cascade,
  author uuid references people.person on delete set null,
  outsider text,
  text text not null,
  at timestamptz not null
);
create index comment_by_thread on workspace.comment (thread_id, at);

-- Pictures and other files that stand in a text, by their content.
create table workspace.document_file (
  document_id uuid not null references workspace.document on delete cascade,
  sha256 text not null,
  type text not null,
  bytes bigint not null,
  kept_at timestamptz not null,
  primary key (document_id, sha256)
);

-- A door for one person to one document; only the hash of the link's secret is kept.
create table workspace.reviewer_link (
  id uuid primary key,
  document_id uuid not null references workspace.document on delete cascade,
  name text not null,
  may text not null check (may in ('read', 'comment', 'sign')),
  token_hash text not null unique,
  made_by uuid references people.person on delete set null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  used_at timestamptz
);
create index reviewer_link_document on workspace.reviewer_link (document_id);
