create schema if not exists buying;

-- Whether the purchases of a project are published, from when on, and as whose. Without a row nothing is.
create table buying.publication (
  project_id uuid primary key references people.project on delete cascade,
  is_open boolean not null,
  small_from text not null check (small_from in ('plan', 'order', 'end', 'never')),
  open_from text not null check (open_from in ('plan', 'notice')),
  shows_bids boolean not null,
  ocid_prefix text not null check (ocid_prefix ~ '^ocds-[a-z0-9]{6}$'),
  buyer_name text not null,
  -- Contracts of at least so much are published with their order, whatever else was chosen.
  duty_cents bigint check (duty_cents >= 0),
  changed_by uuid references people.person on delete set null,
  changed_at timestamptz not null
);

-- The ocid of a purchase, given once, and how much of its log was looked at.
create table buying.case_publication (
  case_id uuid primary key references buying.case on delete cascade,
  ocid text not null unique,
  seen_seq integer not null check (seen_seq >= 0)
);

-- What was published, release by release: it stays as it was.
create table buying.case_release (
  case_id uuid not null references buying.case on delete cascade,
  place integer not null check (place > 0),
  id text not null unique,
  ocid text not null,
  release json not null,
  published_at timestamptz not null,
  primary key (case_id, place)
);
create index case_release_published on buying.case_release (published_at);
create function buying.keep_release() returns trigger language plpgsql as $$
begin
  if not exists (select from people.project where id = (select project_id from buying.case where id = old.case_id)) then
    return old;
  end if;
  raise exception 'Published releases are append-only: % is refused.', tg_op;
end $$;
create trigger append_only before update or delete on buying.case_release
  for each row execute function buying.keep_release();

-- The source that holds the project's own purchases, as they were published.
create table buying.own_source (
  project_id uuid primary key references people.project on delete cascade,
  source_id uuid not null
);
