-- What everybody may read of an open opportunity, as it stands now; each change is an event of its purchase.
create table buying.notice (
  case_id uuid primary key references buying.case on delete cascade,
  project_id uuid not null references people.project on delete cascade,
  -- Texts in each language, and what is the same in all.
  content jsonb not null,
  terms jsonb not null,
  closes_at timestamptz not null,
  questions_until timestamptz not null,
  -- The three who open bids, with the public halves of their keys.
  holders jsonb not null,
  seed_commitment text not null check (seed_commitment ~ '^[0-9a-f]{64}$'),
  -- SHA-256 of the notice as a document.
  document text not null check (document ~ '^[0-9a-f]{64}$'),
  version integer not null check (version > 0),
  published_at timestamptz not null,
  changed_at timestamptz not null,
  -- When the product saw that its time was over.
  closed_at timestamptz
);
create index notice_project on buying.notice (project_id);
create index notice_closes on buying.notice (closes_at) where closed_at is null;

-- Every document whose hash an event of a purchase names: notices as they read, terms that were signed, draws.
create table buying.document (
  case_id uuid not null references buying.case on delete cascade,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  kind text not null,
  bytes bigint not null check (bytes >= 0),
  made_at timestamptz not null,
  primary key (case_id, sha256)
);
create index document_sha256 on buying.document (sha256);
