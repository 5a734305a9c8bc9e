create schema reports;

-- A text that was frozen to be handed over: made from a document or composed of what the project held that day.
create table reports.report (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  kind text not null check (kind in ('document', 'scope-of-work', 'workspace-summary', 'minutes', 'agreement')),
  title text not null,
  -- The thing it was made from, `kind:id`; null where it was composed of the project's registers.
  source text,
  -- Of the frozen snapshot, a kept file: what is printed on every page of it.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  made_by uuid references people.person on delete set null,
  made_at timestamptz not null,
  unique (project_id, sha256)
);
create index report_project on reports.report (project_id, made_at desc);
create index report_sha256 on reports.report (sha256);
create index report_made_by on reports.report (made_by);

-- The files made from a snapshot, each once: kept, so that whoever takes it later gets the same bytes.
create table reports.file (
  report_id uuid not null references reports.report on delete cascade,
  format text not null check (format in ('html', 'pdf', 'pdf-letter', 'docx', 'md')),
  sha256 text not null,
  primary key (report_id, format)
);
create index file_sha256 on reports.file (sha256);
