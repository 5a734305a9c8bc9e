-- A pilot of a project: what it covers. Another version is another text to sign; in force it stays as it was signed.
create table buying.pilot (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  version integer not null check (version > 0),
  name text not null,
  teams text[] not null check (cardinality(teams) > 0),
  kinds text[] not null check (cardinality(kinds) > 0),
  most_purchases integer not null check (most_purchases > 0),
  most_cents bigint not null check (most_cents > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  first_day date not null,
  last_day date not null,
  -- The derogations that it rests on.
  derogations uuid[] not null,
  opened_at timestamptz not null,
  in_force_at timestamptz,
  ended_at timestamptz,
  verdict text check (verdict in ('scale', 'change', 'stop')),
  reason text,
  -- The close-out report as it was when the pilot ended.
  report jsonb,
  check (first_day <= last_day),
  check (ended_at is null or in_force_at is not null),
  check ((ended_at is null) = (verdict is null) and (ended_at is null) = (reason is null) and (ended_at is null) = (report is null))
);
create index pilot_project on buying.pilot (project_id, opened_at desc);
create unique index pilot_in_force on buying.pilot (project_id) where in_force_at is not null and ended_at is null;

-- Who signed which version of a pilot, for which side; those of earlier versions stay.
create table buying.pilot_signature (
  pilot_id uuid not null references buying.pilot on delete cascade,
  version integer not null check (version > 0),
  side text not null check (side in ('technical', 'finance')),
  party_id uuid references buying.party on delete set null,
  for_party_id uuid references buying.party on delete set null,
  signed_at timestamptz not null,
  primary key (pilot_id, version, side)
);
create index pilot_signature_party on buying.pilot_signature (party_id) where party_id is not null;
create index pilot_signature_for on buying.pilot_signature (for_party_id) where for_party_id is not null;

-- The second lock on two different sponsors: whatever the code believes, one person does not sign for both sides.
create function buying.keep_sponsors_apart() returns trigger language plpgsql as $$
begin
  perform from buying.pilot where id = new.pilot_id for update;
  if exists (
    select from buying.pilot_signature other
    where other.pilot_id = new.pilot_id and other.version = new.version and other.side <> new.side
      and array[buying.root_party(other.party_id), buying.root_party(other.for_party_id)]
        && array_remove(array[buying.root_party(new.party_id), buying.root_party(new.for_party_id)], null)
  ) then
    raise exception 'One person does not sign a pilot for both sides.' using errcode = 'BU006';
  end if;
  return new;
end $$;
create trigger sponsors_apart before insert on buying.pilot_signature
  for each row execute function buying.keep_sponsors_apart();

create function buying.keep_pilot_as_signed() returns trigger language plpgsql as $$
declare
  ends text[] := array['ended_at', 'verdict', 'reason', 'report'];
begin
  if old.ended_at is not null or (old.in_force_at is not null and to_jsonb(new) - ends <> to_jsonb(old) - ends) then
    raise exception 'A pilot stays as its sponsors signed it.' using errcode = 'BU007';
  end if;
  if old.in_force_at is null and new.in_force_at is not null and 2 > (
    select count(*) from buying.pilot_signature where pilot_id = new.id and version = new.version
  ) then
    raise exception 'A pilot is in force when both sponsors have signed it.' using errcode = 'BU007';
  end if;
  return new;
end $$;
create trigger as_signed before update on buying.pilot
  for each row execute function buying.keep_pilot_as_signed();

-- A purchase of a pilot, and the team that makes it.
create table buying.pilot_case (
  case_id uuid primary key references buying.case on delete cascade,
  pilot_id uuid not null references buying.pilot on delete cascade,
  team text not null,
  taken_at timestamptz not null
);
create index pilot_case_pilot on buying.pilot_case (pilot_id);

-- A purchase that was not taken in, and which limit it did not keep.
create table buying.pilot_refusal (
  id uuid primary key,
  pilot_id uuid not null references buying.pilot on delete cascade,
  case_id uuid not null references buying.case on delete cascade,
  "limit" text not null,
  refused_at timestamptz not null
);
create index pilot_refusal_pilot on buying.pilot_refusal (pilot_id);
create index pilot_refusal_case on buying.pilot_refusal (case_id);

-- What is told of a pilot while it goes on; for everybody where the project is published.
create table buying.pilot_update (
  id uuid primary key,
  pilot_id uuid not null references buying.pilot on delete cascade,
  day date not null,
  words text not null,
  written_by uuid references people.person on delete set null,
  written_at timestamptz not null
);
create index pilot_update_pilot on buying.pilot_update (pilot_id, day desc);
create index pilot_update_writer on buying.pilot_update (written_by) where written_by is not null;
