-- A pilot that everybody can read: since when, and who opened it. What is public stands in the room, not here.
create table buying.pilot_publication (
  pilot_id uuid primary key references buying.pilot on delete cascade,
  since timestamptz not null,
  opened_by uuid references people.person on delete set null
);
create index pilot_publication_opener on buying.pilot_publication (opened_by) where opened_by is not null;

-- What is told, in each language it was written in; `words` is the first of them. It is for members until it is published,
-- and for nobody outside once it was taken back.
alter table buying.pilot_update
  add column texts jsonb not null default '{}',
  add column published_at timestamptz,
  add column published_by uuid references people.person on delete set null,
  add column taken_back_at timestamptz,
  add check (taken_back_at is null or published_at is not null);
create index pilot_update_publisher on buying.pilot_update (published_by) where published_by is not null;

-- A link by which a sponsor reads and signs a pilot, for one side.
create table buying.pilot_link (
  link_id uuid primary key references workspace.reviewer_link on delete cascade,
  pilot_id uuid not null references buying.pilot on delete cascade,
  party_id uuid not null references buying.party on delete cascade,
  side text not null check (side in ('technical', 'finance'))
);
create index pilot_link_pilot on buying.pilot_link (pilot_id);
create index pilot_link_party on buying.pilot_link (party_id);
