-- Projects whose rules, and every change of them, anybody may read.
create table guardrail.public_rules (
  project_id uuid primary key references people.project on delete cascade,
  -- What the public knows the department by.
  name text not null,
  made_by uuid references people.person on delete set null,
  made_at timestamptz not null
);
create index public_rules_made_by on guardrail.public_rules (made_by) where made_by is not null;
