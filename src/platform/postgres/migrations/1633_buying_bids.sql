-- Sealed bids, and what was withdrawn: the leaves of the log of each opportunity. Nobody reads a bid before two holders
-- have opened it; this wall also hides that there is one, and how many.
create table buying.bid (
  -- 256 random bits: the name by which a bidder finds the bid in the list after the close.
  id text primary key check (length(id) = 43),
  case_id uuid not null references buying.case on delete cascade,
  supplier_id uuid not null references buying.party on delete cascade,
  kind text not null check (kind in ('bid', 'withdrawal')),
  leaf text not null,
  -- The sealed bid; empty for a withdrawal, and once another bid took its place.
  sealed text,
  -- The deadline and the holders to whom it was sealed, as they were then.
  deadline text not null,
  received_at timestamptz not null
);
create index bid_case on buying.bid (case_id);
create index bid_supplier on buying.bid (supplier_id);

alter table buying.bid enable row level security;
-- Also for the owner of the table: every query has to say for whom it asks, in its transaction.
alter table buying.bid force row level security;
create policy behind_the_wall on buying.bid using (
  current_setting('fairlead.bids', true) in ('case:' || case_id, 'supplier:' || supplier_id, 'backup')
);

-- The log of an opportunity as it was when its bids were closed; its root stands in the public log.
create table buying.bid_log (
  case_id uuid primary key references buying.case on delete cascade,
  size integer not null check (size > 0),
  root text not null check (root ~ '^[0-9a-f]{64}$'),
  leaves jsonb not null,
  closed_at timestamptz not null
);

-- What one holder has handed in. One alone opens nothing; they go when the bids are open.
create table buying.opening_share (
  case_id uuid not null references buying.case on delete cascade,
  holder_id uuid not null references buying.party on delete cascade,
  key_id text not null,
  shares jsonb not null,
  handed_in_at timestamptz not null,
  primary key (case_id, holder_id)
);
create index opening_share_holder on buying.opening_share (holder_id);

-- A bid after the opening: what it says, or why nobody can open it.
create table buying.opened_bid (
  id text primary key,
  case_id uuid not null references buying.case on delete cascade,
  supplier_id uuid not null references buying.party on delete cascade,
  -- Its place among the bids of its opportunity, by random ids: what an evaluator calls it while names are hidden.
  number integer not null check (number > 0),
  price_cents bigint check (price_cents >= 0),
  answers jsonb,
  -- All but the body: header, and the hash of the body.
  outline jsonb not null,
  draw_secret text,
  -- Why it was not opened; null where it was.
  void text,
  received_at timestamptz not null,
  unique (case_id, number),
  check ((answers is null) = (void is not null) and (draw_secret is null) = (void is not null))
);
create index opened_bid_supplier on buying.opened_bid (supplier_id);
