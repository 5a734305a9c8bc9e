-- The files of a sealed bid, sealed as it is; behind the same wall. They go with the bid that is replaced or withdrawn.
create table buying.bid_file (
  bid_id text not null references buying.bid on delete cascade,
  case_id uuid not null references buying.case on delete cascade,
  supplier_id uuid not null references buying.party on delete cascade,
  place smallint not null check (place >= 0),
  sealed bytea not null,
  primary key (bid_id, place)
);
create index bid_file_case on buying.bid_file (case_id);
create index bid_file_supplier on buying.bid_file (supplier_id);
-- What is encrypted does not get smaller.
alter table buying.bid_file alter column sealed set storage external;

alter table buying.bid_file enable row level security;
alter table buying.bid_file force row level security;
create policy behind_the_wall on buying.bid_file using (
  current_setting('fairlead.bids', true) in ('case:' || case_id, 'supplier:' || supplier_id, 'backup')
);

-- A file of a bid after the opening.
create table buying.opened_file (
  bid_id text not null references buying.opened_bid on delete cascade,
  place smallint not null check (place >= 0),
  -- As its supplier called it.
  name text not null,
  -- What it is by its content; null where it is nothing that is taken.
  kind text check (kind in ('pdf', 'png', 'jpeg', 'text')),
  bytes integer not null check (bytes >= 0),
  -- SHA-256 of the file as it came; null where it could not be opened.
  original text check (original ~ '^[0-9a-f]{64}$'),
  -- SHA-256 of what is shown: without what a program wrote into it about its author.
  shown text check (shown ~ '^[0-9a-f]{64}$'),
  -- Whether something of that may be left in it.
  may_tell boolean not null default false,
  primary key (bid_id, place),
  check ((kind is null) = (shown is null))
);
create index opened_file_original on buying.opened_file (original);
create index opened_file_shown on buying.opened_file (shown);
