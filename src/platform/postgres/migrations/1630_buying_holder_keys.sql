-- The public halves of the keys of those who open bids. The private halves are with their holders alone.
create table buying.holder_key (
  project_id uuid not null references people.project on delete cascade,
  -- Follows from the public key.
  key_id text not null check (length(key_id) = 22),
  party_id uuid not null references buying.party on delete cascade,
  public_key text not null,
  made_by text not null check (made_by in ('browser', 'server')),
  made_at timestamptz not null,
  -- When its holder made another. Bids that were sealed to this one still need it.
  ended_at timestamptz,
  primary key (project_id, key_id)
);
create unique index holder_key_party on buying.holder_key (party_id) where ended_at is null;
create index holder_key_of on buying.holder_key (party_id);
