-- Whether somebody is a public servant is told as rules ask for it; what was told before says no more than it did.
alter table buying.standing_check drop constraint standing_check_outcome_check;
update buying.standing_check set outcome = case outcome when 'good' then 'none' else 'unclear' end where kind = 'public-servant';
alter table buying.standing_check add constraint standing_check_outcome_check check (
  (kind = 'eligible' and outcome in ('good', 'bad', 'unclear'))
  or (kind = 'public-servant' and outcome in ('none', 'current', 'former', 'pension', 'unclear'))
);

-- A supplier that an officer gives no work to until a day; the supplier is told, and may say something to it.
create table buying.suspension (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  supplier_id uuid not null references buying.supplier on delete cascade,
  reason text not null,
  -- The last day of it.
  until_day date not null,
  suspended_by uuid references people.person on delete set null,
  suspended_at timestamptz not null,
  -- What the supplier says to it.
  reply text,
  replied_at timestamptz,
  lift_reason text,
  lifted_by uuid references people.person on delete set null,
  lifted_at timestamptz,
  check ((lift_reason is null) = (lifted_at is null) and (reply is null) = (replied_at is null))
);
create index suspension_supplier on buying.suspension (supplier_id, suspended_at);
create index suspension_project on buying.suspension (project_id);
create index suspension_by on buying.suspension (suspended_by) where suspended_by is not null;
create index suspension_lifted_by on buying.suspension (lifted_by) where lifted_by is not null;

-- When the contact of a supplier was forgotten.
alter table buying.supplier add column forgotten_at timestamptz;

-- Somebody may follow every new opportunity of the installation, and not one alone.
alter table buying.follower alter column case_id drop not null, alter column project_id drop not null;
alter table buying.follower add constraint follower_of_one check ((case_id is null) = (project_id is null));
create unique index follower_of_all on buying.follower (address) where case_id is null;
