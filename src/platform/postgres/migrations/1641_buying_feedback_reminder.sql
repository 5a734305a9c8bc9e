-- Whose feedback to suppliers somebody was reminded of: once a purchase.
create table buying.feedback_reminder (
  case_id uuid primary key references buying.case on delete cascade,
  sent_at timestamptz not null
);
