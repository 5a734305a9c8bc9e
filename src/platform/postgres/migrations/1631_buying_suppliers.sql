-- A party that offers work, with the firm it speaks for.
create table buying.supplier (
  party_id uuid primary key references buying.party on delete cascade,
  project_id uuid not null references people.project on delete cascade,
  firm text not null,
  region text not null default '',
  size text not null default 'unknown' check (size in ('unknown', 'one-person', 'small', 'medium', 'large', 'third-sector')),
  phone text not null default '',
  address text not null default '',
  website text not null default '',
  -- A hash of the account that the firm is paid to, once somebody has verified it: one account enters a draw once.
  payee text,
  payee_verified_at timestamptz,
  registered_by uuid references people.person on delete set null,
  registered_at timestamptz not null,
  check ((payee is null) = (payee_verified_at is null))
);
create index supplier_project on buying.supplier (project_id, firm);
create index supplier_registered_by on buying.supplier (registered_by) where registered_by is not null;

-- What a register said of a supplier on a day. The last one of a kind counts.
create table buying.standing_check (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  supplier_id uuid not null references buying.supplier on delete cascade,
  kind text not null check (kind in ('eligible', 'public-servant')),
  outcome text not null check (outcome in ('good', 'bad', 'unclear')),
  day date not null,
  source text not null,
  note text not null default '',
  checked_by uuid references people.person on delete set null,
  checked_at timestamptz not null
);
create index standing_check_supplier on buying.standing_check (supplier_id, day);
create index standing_check_project on buying.standing_check (project_id);
create index standing_check_by on buying.standing_check (checked_by) where checked_by is not null;

-- Somebody who wants to hear of changes of an opportunity. Nothing is sent before they confirmed their address.
create table buying.follower (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  case_id uuid not null references buying.case on delete cascade,
  address text not null,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  unique (case_id, address)
);
create index follower_project on buying.follower (project_id);
