-- The append-only log: an event a change, written in the transaction of the change; numbered afterwards.
create schema log;

-- body is what was hashed, byte for byte. The columns made from it are for finding events; they prove nothing.
create table log.event (
  id uuid primary key,
  body text not null,
  leaf_hash bytea not null check (length(leaf_hash) = 32),
  type text not null generated always as (body::jsonb ->> 'type') stored,
  thing text not null generated always as (body::jsonb ->> 'thing') stored,
  project_id uuid generated always as ((body::jsonb ->> 'project')::uuid) stored
);
create index event_by_project on log.event (project_id, id);
create index event_by_thing on log.event (thing, id);

-- Events that have no number yet. Committed together with the event; the sequencer empties it.
create table log.unnumbered (
  arrival bigint primary key generated always as identity,
  event_id uuid not null references log.event
);

-- The numbers: without gaps, in the order in which the sequencer found the events.
create table log.leaf (
  position bigint primary key check (position >= 0),
  event_id uuid not null unique references log.event,
  hash bytea not null
);

-- Roots of the complete subtrees above the leaves: node (level, index) covers 2^level leaves (RFC 6962).
create table log.node (
  level smallint not null check (level >= 1),
  index bigint not null check (index >= 0),
  hash bytea not null,
  primary key (level, index)
);

-- Signed tree heads.
create table log.checkpoint (
  size bigint primary key,
  root bytea not null,
  note text not null,
  signed_at timestamptz not null
);

create function log.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The log is append-only: % on %.% is refused.', tg_op, tg_table_schema, tg_table_name;
end $$;
create trigger append_only before update or delete on log.event
  for each row execute function log.refuse_change();
create trigger never_emptied before truncate on log.event
  for each statement execute function log.refuse_change();
create trigger append_only before update or delete on log.leaf
  for each row execute function log.refuse_change();
create trigger never_emptied before truncate on log.leaf
  for each statement execute function log.refuse_change();
create trigger append_only before update or delete on log.node
  for each row execute function log.refuse_change();
create trigger append_only before update or delete on log.checkpoint
  for each row execute function log.refuse_change();

create function log.queue_for_number() returns trigger language plpgsql as $$
begin
  insert into log.unnumbered (event_id) values (new.id);
  return null;
end $$;
create trigger numbered_later after insert on log.event
  for each row execute function log.queue_for_number();
