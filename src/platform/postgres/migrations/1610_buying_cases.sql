create schema if not exists buying;

-- Somebody who takes part in the purchases of a project: a member, or somebody known by an address.
create table buying.party (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  person_id uuid references people.person on delete set null,
  -- Lower case. Kept for whoever acts by a link; empty for members, whose account has one.
  address text,
  name text not null,
  organisation text not null default '',
  -- The party that this one turned out to be: both count as one person from then on.
  same_as uuid references buying.party on delete set null,
  made_at timestamptz not null,
  check (same_as is distinct from id)
);
create unique index party_person on buying.party (project_id, person_id) where person_id is not null;
create unique index party_address on buying.party (project_id, address) where address is not null;
create index party_same on buying.party (same_as) where same_as is not null;

-- What somebody may do in purchases, from when to when, up to which amount, and in whose place.
create table buying.duty (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  party_id uuid not null references buying.party on delete cascade,
  duty text not null,
  limit_cents bigint check (limit_cents >= 0),
  from_day date not null,
  until_day date,
  -- The duty that is exercised in another's place; the delegate inherits what that person may not do.
  delegate_of uuid references buying.duty on delete cascade,
  given_by uuid references people.person on delete set null,
  given_at timestamptz not null,
  ended_at timestamptz,
  check (until_day is null or until_day >= from_day),
  check (delegate_of is distinct from id)
);
create index duty_project on buying.duty (project_id, duty) where ended_at is null;
create index duty_party on buying.duty (party_id);
create index duty_delegate on buying.duty (delegate_of) where delegate_of is not null;

-- A purchase. All but its name is made from its events and stands here to be found and sorted by.
create table buying.case (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  number integer not null,
  title text not null,
  lane text not null check (lane in ('small', 'open')),
  stage text not null,
  money text not null,
  publication text not null,
  -- What the rules look at across purchases.
  requirement text not null default '',
  category text not null default '',
  repository text not null default '',
  is_direct boolean not null default false,
  requester_id uuid references buying.party on delete set null,
  awarded_at timestamptz,
  -- What the last check said, for lists.
  outcome text,
  total_cents bigint,
  supplier_id uuid references buying.party on delete set null,
  currency text not null,
  -- Whose turn it is, for lists and letters.
  waits_seat text,
  waits_act text,
  -- Whose turn was written to them last.
  told_turn text,
  seq integer not null,
  due_at timestamptz,
  due_event text,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  ended_at timestamptz,
  unique (project_id, number)
);
create index case_due on buying.case (due_at) where due_at is not null;
create index case_requirement on buying.case (project_id, requirement) where requirement <> '';
create index case_awarded on buying.case (project_id, awarded_at) where awarded_at is not null;
create index case_requester on buying.case (requester_id) where requester_id is not null;
create index case_supplier on buying.case (supplier_id) where supplier_id is not null;

-- What happened, in order. The public log has the commitment, and nothing of what was said.
create table buying.case_event (
  case_id uuid not null references buying.case on delete cascade,
  seq integer not null check (seq > 0),
  id uuid not null unique,
  type text not null,
  seat text not null,
  party_id uuid references buying.party on delete set null,
  at timestamptz not null,
  data jsonb not null,
  salt bytea not null check (length(salt) = 32),
  commitment bytea not null check (length(commitment) = 32),
  primary key (case_id, seq)
);
create index case_event_party on buying.case_event (party_id) where party_id is not null;

create function buying.refuse_change() returns trigger language plpgsql as $$
begin
  -- A project is removed whole, a person is forgotten; what was written is not changed.
  if tg_op = 'DELETE' and not exists (select from people.project where id = (select project_id from buying.case where id = old.case_id)) then
    return old;
  end if;
  if tg_op = 'UPDATE' and old.party_id is not null and new.party_id is null
    and to_jsonb(new) - 'party_id' = to_jsonb(old) - 'party_id' then
    return new;
  end if;
  raise exception 'The events of a purchase are append-only: % on %.% is refused.', tg_op, tg_table_schema, tg_table_name;
end $$;
create trigger append_only before update or delete on buying.case_event
  for each row execute function buying.refuse_change();

-- Seats that one person may not hold together in a case; the code has the same pairs.
create table buying.conflict (
  seat text not null,
  other text not null,
  primary key (seat, other)
);
insert into buying.conflict (seat, other) values
  ('requester', 'funds'), ('requester', 'approver'), ('requester', 'payer'), ('requester', 'officer'),
  ('technical', 'payer'), ('technical', 'approver'), ('funds', 'payer'), ('approver', 'payer'),
  ('officer', 'funds'), ('officer', 'payer'),
  ('supplier', 'requester'), ('supplier', 'technical'), ('supplier', 'funds'), ('supplier', 'approver'),
  ('supplier', 'payer'), ('supplier', 'officer'), ('supplier', 'evaluator'), ('supplier', 'key-holder');

-- Who took which seat of a case, and in whose place.
create table buying.seat (
  case_id uuid not null references buying.case on delete cascade,
  seat text not null,
  party_id uuid not null references buying.party on delete cascade,
  for_party_id uuid references buying.party on delete cascade,
  taken_at timestamptz not null,
  primary key (case_id, seat, party_id)
);
create index seat_party on buying.seat (party_id);
create index seat_for_party on buying.seat (for_party_id) where for_party_id is not null;

-- The one that a party turned out to be, at the end of the chain.
create function buying.root_party(asked uuid) returns uuid language sql stable as $$
  with recursive chain as (
    select id, same_as, 0 as step from buying.party where id = asked
    union all
    select next.id, next.same_as, chain.step + 1
    from chain join buying.party next on next.id = chain.same_as
    where chain.step < 20
  )
  select id from chain order by step desc limit 1
$$;

-- The second lock on segregation of duties: whatever the code believes, two conflicting seats are not one person's.
create function buying.keep_seats_apart() returns trigger language plpgsql as $$
declare held record;
begin
  -- Two who take seats of one case at once wait for each other, so that neither overlooks the other.
  perform from buying.case where id = new.case_id for update;
  if exists (
    select from buying.duty
    where duty = 'auditor' and ended_at is null
      and buying.root_party(party_id) in (buying.root_party(new.party_id), buying.root_party(new.for_party_id))
  ) then
    raise exception 'An auditor takes no seat in a purchase.' using errcode = 'BU002';
  end if;
  select seat.seat into held
  from buying.seat
  join buying.conflict on (conflict.seat = seat.seat and conflict.other = new.seat)
    or (conflict.other = seat.seat and conflict.seat = new.seat)
  where seat.case_id = new.case_id
    and array[buying.root_party(seat.party_id), buying.root_party(seat.for_party_id)]
      && array_remove(array[buying.root_party(new.party_id), buying.root_party(new.for_party_id)], null)
  limit 1;
  if found then
    raise exception 'One person may not be % and % of one purchase.', held.seat, new.seat using errcode = 'BU001';
  end if;
  return new;
end $$;
create trigger keep_seats_apart before insert or update on buying.seat
  for each row execute function buying.keep_seats_apart();

-- A link by which somebody acts in a case, in one seat.
create table buying.case_link (
  link_id uuid primary key references workspace.reviewer_link on delete cascade,
  case_id uuid not null references buying.case on delete cascade,
  party_id uuid not null references buying.party on delete cascade,
  seat text not null
);
create index case_link_case on buying.case_link (case_id);
create index case_link_party on buying.case_link (party_id);
