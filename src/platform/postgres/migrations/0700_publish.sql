create schema publish;

-- What a project says of its public site. The slug is part of the site's address.
create table publish.settings (
  project_id uuid primary key references people.project on delete cascade,
  slug text not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$'),
  title text not null,
  description text not null,
  licence_name text not null,
  licence_url text not null,
  contact_name text not null,
  contact_email text not null,
  frequency text not null,
  -- Where the site is copied to, if elsewhere than where we serve it ourselves.
  address text not null,
  -- Who must approve: a list of needed approvals, as data.
  needed jsonb not null,
  saved_at timestamptz not null
);

-- preparing → draft → approved or refused → published → replaced or retracted; abandoned: a newer draft took its place.
create table publish.publication (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  state text not null
    check (state in ('preparing', 'draft', 'approved', 'refused', 'published', 'replaced', 'retracted', 'abandoned')),
  author jsonb not null,
  note text not null,
  needed jsonb not null,
  prepared_at timestamptz not null,
  dataset_id uuid,
  measurement_id uuid,
  processes bigint not null default 0,
  releases bigint not null default 0,
  -- Over the frozen releases and all that the pages say: what is approved is what is published.
  content_sha256 text,
  sequence integer,
  published_at timestamptz,
  is_confirmed boolean,
  added bigint,
  changed bigint,
  removed bigint,
  withheld jsonb not null default '[]',
  retracted_at timestamptz,
  retraction_reason text,
  unique (project_id, sequence)
);
create index publication_project on publish.publication (project_id, prepared_at desc);

-- Which publication the public sees. The rows of this table are what a switch changes, in one transaction.
create table publish.site (
  project_id uuid primary key references people.project on delete cascade,
  publication_id uuid not null references publish.publication,
  -- The folder under the publication's own in which the site lies.
  folder text not null,
  switched_at timestamptz not null
);

-- What may be personal in a draft: values are kept only until it is decided and published.
create table publish.leak (
  publication_id uuid not null references publish.publication on delete cascade,
  kind text not null,
  path text not null,
  count bigint not null,
  value_count bigint not null,
  hits jsonb not null,
  primary key (publication_id, kind, path)
);

-- What was decided about personal data, for this and later publications. A value is kept as its hash; '' means the field.
create table publish.leak_decision (
  project_id uuid not null references people.project on delete cascade,
  kind text not null,
  path text not null,
  value text not null,
  action text not null check (action in ('redact', 'release')),
  reason text not null check (action = 'redact' or reason <> ''),
  decided_by uuid references people.person on delete set null,
  decided_at timestamptz not null,
  primary key (project_id, kind, path, value)
);

create table publish.approval (
  publication_id uuid not null references publish.publication on delete cascade,
  -- The person, or 'system' for the operator's command line.
  approver text not null,
  decision text not null check (decision in ('approve', 'refuse')),
  note text not null,
  decided_at timestamptz not null,
  primary key (publication_id, approver)
);

-- Flags about one thing, released one by one after review, worded as a question.
create table publish.question (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  code text not null,
  subject_kind text not null check (subject_kind in ('process', 'buyer', 'procuringEntity', 'tenderer')),
  subject_id text not null,
  subject_name text not null,
  question text not null check (question like '%?'),
  note text not null check (note <> ''),
  reply text not null,
  released_by uuid references people.person on delete set null,
  released_at timestamptz not null,
  withdrawn_at timestamptz
);
create index question_project on publish.question (project_id, released_at);
