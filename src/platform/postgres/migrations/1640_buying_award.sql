-- Who of the ladder was asked to accept the work, and by which link; the next is asked when they decline or say nothing.
create table buying.award_ask (
  case_id uuid not null references buying.case on delete cascade,
  supplier_id uuid not null references buying.party on delete cascade,
  link_id uuid references workspace.reviewer_link on delete set null,
  asked_at timestamptz not null,
  primary key (case_id, supplier_id)
);
create index award_ask_supplier on buying.award_ask (supplier_id);
create index award_ask_link on buying.award_ask (link_id) where link_id is not null;

-- What a supplier is told who was not chosen; it alone reads it.
create table buying.feedback (
  case_id uuid not null references buying.case on delete cascade,
  supplier_id uuid not null references buying.party on delete cascade,
  -- By criterion: whether it was met, and why, by each who assessed.
  verdicts jsonb not null,
  words text not null default '',
  given_at timestamptz not null,
  primary key (case_id, supplier_id)
);
create index feedback_supplier on buying.feedback (supplier_id);
