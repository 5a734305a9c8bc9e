-- What proves a step of a purchase: a certificate, an invoice, a file that was delivered; kept by its content.
create table buying.case_document (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  case_id uuid not null references buying.case on delete cascade,
  -- The event that it tells of.
  event_id uuid not null references buying.case_event (id) on delete cascade,
  kind text not null,
  file_name text not null,
  media_type text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes >= 0),
  made_at timestamptz not null,
  unique (event_id, file_name)
);
create index case_document_project on buying.case_document (project_id);
create index case_document_case on buying.case_document (case_id);
create index case_document_file on buying.case_document (sha256);

-- Whether the address of what was delivered answered when the product looked; an observation, never a condition.
create table buying.repository_look (
  case_id uuid not null references buying.case on delete cascade,
  event_id uuid primary key references buying.case_event (id) on delete cascade,
  address text not null,
  answers boolean not null,
  -- Why not, as the code of a refusal.
  reason text,
  looked_at timestamptz not null
);
create index repository_look_case on buying.repository_look (case_id);

-- A card that pays for purchases. Its number is never kept: the last four digits tell it apart.
create table buying.card (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  name text not null,
  holder_id uuid references buying.party on delete set null,
  last_four text not null check (last_four ~ '^[0-9]{4}$'),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  limit_cents bigint not null check (limit_cents > 0),
  cycle_limit_cents bigint not null check (cycle_limit_cents >= limit_cents),
  -- The day of the month on which a cycle begins; the days that every month has.
  cycle_day integer not null check (cycle_day between 1 and 28),
  -- The last day on which the holder's training counts.
  trained_until date,
  made_at timestamptz not null,
  ended_at timestamptz
);
create index card_project on buying.card (project_id);
create index card_holder on buying.card (holder_id) where holder_id is not null;

-- The card by which a purchase is to be paid.
create table buying.case_card (
  case_id uuid primary key references buying.case on delete cascade,
  card_id uuid not null references buying.card on delete cascade
);
create index case_card_card on buying.case_card (card_id);

-- A statement of a card: the file as it came, and what was not taken of it.
create table buying.statement (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  card_id uuid not null references buying.card on delete cascade,
  file_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null,
  received_at timestamptz not null,
  imported_at timestamptz,
  taken integer not null default 0,
  known_before integer not null default 0,
  left_out jsonb not null default '[]'
);
create index statement_project on buying.statement (project_id);
create index statement_card on buying.statement (card_id, received_at);
create index statement_file on buying.statement (sha256);

-- A line of a statement. What was spent is positive, what was given back negative.
create table buying.statement_line (
  id uuid primary key,
  card_id uuid not null references buying.card on delete cascade,
  statement_id uuid not null references buying.statement on delete cascade,
  line integer not null,
  day date not null,
  cents bigint not null,
  words text not null,
  -- What makes it this line and no other, whichever file it stands in: a statement taken in twice adds nothing.
  fingerprint text not null,
  -- A receipt of what was bought outside of purchases.
  receipt_sha256 text check (receipt_sha256 ~ '^[0-9a-f]{64}$'),
  receipt_name text,
  receipt_bytes bigint,
  unique (card_id, fingerprint)
);
create index statement_line_statement on buying.statement_line (statement_id);
create index statement_line_day on buying.statement_line (card_id, day);
create index statement_line_receipt on buying.statement_line (receipt_sha256) where receipt_sha256 is not null;

-- Where a supplier is paid. A change is another version; each but the first is confirmed by somebody else over another
-- channel, and waits before it is used.
create table buying.payee (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  supplier_id uuid not null references buying.party on delete cascade,
  version integer not null check (version > 0),
  words text not null,
  given_by uuid references buying.party on delete set null,
  given_at timestamptz not null,
  confirmed_by uuid references buying.party on delete set null,
  confirmed_at timestamptz,
  channel text,
  wait_days integer not null check (wait_days >= 1),
  usable_from timestamptz,
  withdrawn_at timestamptz,
  unique (supplier_id, version),
  check (version = 1 or usable_from is null or usable_from >= confirmed_at + wait_days * interval '1 day'),
  check (version = 1 or (confirmed_at is null) = (usable_from is null))
);
create index payee_project on buying.payee (project_id);
create index payee_given on buying.payee (given_by) where given_by is not null;
create index payee_confirmed on buying.payee (confirmed_by) where confirmed_by is not null;

create function buying.keep_payee_confirmed() returns trigger language plpgsql as $$
begin
  if new.version > 1 and new.confirmed_by is not null
    and buying.root_party(new.confirmed_by) is not distinct from buying.root_party(new.given_by) then
    raise exception 'Whoever changed where a supplier is paid does not confirm it.' using errcode = 'BU003';
  end if;
  if tg_op = 'UPDATE' and (new.words, new.version, new.supplier_id, new.wait_days) is distinct from
    (old.words, old.version, old.supplier_id, old.wait_days) then
    raise exception 'Where a supplier is paid changes by another version.' using errcode = 'BU003';
  end if;
  return new;
end $$;
create trigger keep_payee_confirmed before insert or update on buying.payee
  for each row execute function buying.keep_payee_confirmed();

-- What was paid: once a key, never more than was agreed, and only where the supplier is known to be paid.
create table buying.payment (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  case_id uuid not null references buying.case on delete cascade,
  event_id uuid not null unique references buying.case_event (id) on delete cascade,
  card_id uuid references buying.card on delete set null,
  supplier_id uuid references buying.party on delete set null,
  payee_id uuid references buying.payee on delete set null,
  cents bigint not null check (cents > 0),
  key text not null,
  reference text not null,
  paid_at timestamptz not null,
  unique (project_id, key)
);
create index payment_case on buying.payment (case_id);
create index payment_card on buying.payment (card_id) where card_id is not null;
create index payment_supplier on buying.payment (supplier_id) where supplier_id is not null;
create index payment_payee on buying.payment (payee_id) where payee_id is not null;

create function buying.keep_payments_right() returns trigger language plpgsql as $$
declare
  agreed bigint;
  paid bigint;
  latest buying.payee;
begin
  select total_cents into agreed from buying.case where id = new.case_id for update;
  select coalesce(sum(cents), 0) into paid from buying.payment where case_id = new.case_id;
  if agreed is null or paid + new.cents > agreed then
    raise exception 'The payments of a purchase reach no more than what was agreed.' using errcode = 'BU004';
  end if;
  select * into latest from buying.payee
  where supplier_id = new.supplier_id and withdrawn_at is null order by version desc limit 1;
  if found and (new.payee_id is distinct from latest.id
    or (latest.version > 1 and (latest.usable_from is null or latest.usable_from > new.paid_at))) then
    raise exception 'Where this supplier is paid was changed and is not to be used yet.' using errcode = 'BU005';
  end if;
  return new;
end $$;
create trigger keep_payments_right before insert on buying.payment
  for each row execute function buying.keep_payments_right();

-- Which line of a statement shows which payment: one line, one payment.
create table buying.card_match (
  line_id uuid primary key references buying.statement_line on delete cascade,
  payment_id uuid not null unique references buying.payment on delete cascade,
  matched_at timestamptz not null
);

-- What was bought and can be used again.
create table buying.reuse (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  case_id uuid not null unique references buying.case on delete cascade,
  title text not null,
  repository text not null,
  commit text not null,
  licence text not null,
  made_at timestamptz not null
);
create index reuse_project on buying.reuse (project_id);
