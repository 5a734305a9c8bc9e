create schema if not exists buying;

-- A file of a backlog that was read: how many items were new, and what was not taken.
create table buying.backlog_import (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  file_name text not null,
  source text not null check (source in ('csv', 'github', 'gitlab')),
  added integer not null,
  changed integer not null,
  same integer not null,
  -- Which column was read as what, and which say nothing that is kept.
  columns jsonb not null,
  ignored text[] not null,
  imported_at timestamptz not null,
  imported_by uuid references people.person on delete set null
);
create index backlog_import_by_project on buying.backlog_import (project_id, imported_at);

create table buying.backlog_left_out (
  import_id uuid not null references buying.backlog_import on delete cascade,
  place integer not null,
  line integer not null,
  reason text not null,
  text text not null,
  primary key (import_id, place)
);

-- Something a team knows it should do, as its own list has it; found again by its key when it is imported anew.
create table buying.backlog_item (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  key text not null,
  source text not null,
  title text not null,
  description text not null,
  labels text[] not null,
  state text not null check (state in ('open', 'closed')),
  -- When it was written down outside: the evidence of when a need was known. The earliest that any import told.
  known_at timestamptz,
  minutes integer,
  url text not null,
  repository text not null,
  assignee text not null,
  import_id uuid references buying.backlog_import on delete set null,
  first_seen_at timestamptz not null,
  changed_at timestamptz not null,
  unique (project_id, key)
);
create index backlog_item_by_import on buying.backlog_item (import_id);

-- A piece of work that is of use by itself, small enough to be described and bought at once. Money in cents.
create table buying.work_package (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  number integer not null,
  version integer not null default 1,
  title text not null,
  outcome text not null,
  repository text not null,
  requirement_key text not null,
  why_now text not null,
  -- Null while nobody has answered.
  stands_alone boolean,
  stands_alone_why text not null,
  has_capacity boolean,
  capacity_why text not null,
  minutes integer check (minutes >= 0),
  admin_minutes integer not null check (admin_minutes >= 0),
  hourly_rate_cents bigint not null check (hourly_rate_cents >= 0),
  max_tax_bp integer not null check (max_tax_bp between 0 and 10000),
  limit_cents bigint not null check (limit_cents >= 0),
  -- The price before tax that is planned; null while it is the estimate.
  price_cents bigint check (price_cents >= 0),
  made_at timestamptz not null,
  made_by uuid references people.person on delete set null,
  changed_at timestamptz not null,
  changed_by uuid references people.person on delete set null,
  unique (project_id, number)
);

create table buying.package_item (
  package_id uuid not null references buying.work_package on delete cascade,
  item_id uuid not null references buying.backlog_item on delete cascade,
  primary key (package_id, item_id)
);
create index package_item_by_item on buying.package_item (item_id);

-- Each time it was asked whether a package and earlier ones are one need: the dates and answers are kept as evidence of intent.
create table buying.split_check (
  id uuid primary key,
  package_id uuid not null references buying.work_package on delete cascade,
  asked_at timestamptz not null,
  asked_by uuid references people.person on delete set null,
  result text not null,
  decision jsonb not null
);
create index split_check_by_package on buying.split_check (package_id, asked_at);

-- The draft of a notice: what is the same in every language.
create table buying.draft_notice (
  package_id uuid primary key references buying.work_package on delete cascade,
  version integer not null default 1,
  template text not null,
  languages text[] not null,
  licence text not null,
  contact text not null,
  project_url text not null,
  start_on date,
  deliver_by date,
  changed_at timestamptz not null,
  changed_by uuid references people.person on delete set null
);

create table buying.draft_text (
  package_id uuid not null references buying.draft_notice on delete cascade,
  field text not null,
  language text not null,
  text text not null,
  -- Counts the meanings the field has had: a language that is behind waits to be looked at.
  revision integer not null,
  changed_at timestamptz not null,
  changed_by uuid references people.person on delete set null,
  primary key (package_id, field, language)
);

-- What somebody asked an officer at a step, and how long they waited.
create table buying.officer_question (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  package_id uuid references buying.work_package on delete cascade,
  case_id uuid references buying.case on delete cascade,
  step text not null,
  question text not null,
  asked_at timestamptz not null,
  asked_by uuid references people.person on delete set null,
  answer text,
  answered_at timestamptz,
  answered_by uuid references people.person on delete set null,
  check ((package_id is null) <> (case_id is null)),
  check ((answer is null) = (answered_at is null))
);
create index officer_question_by_project on buying.officer_question (project_id, asked_at);
create index officer_question_by_package on buying.officer_question (package_id) where package_id is not null;
create index officer_question_by_case on buying.officer_question (case_id) where case_id is not null;
