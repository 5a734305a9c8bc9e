-- Whose turn lasted and who was written to once more: once a turn, told by how many events there were.
create table buying.turn_reminder (
  case_id uuid not null references buying.case on delete cascade,
  seq integer not null,
  sent_at timestamptz not null,
  primary key (case_id, seq)
);
