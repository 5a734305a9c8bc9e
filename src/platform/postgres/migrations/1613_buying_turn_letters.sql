-- Who was written to that it is their turn, when last, and how often; of the turn that stands, emptied when it becomes another's.
create table buying.turn_letter (
  case_id uuid not null references buying.case on delete cascade,
  party_id uuid not null references buying.party on delete cascade,
  sent_at timestamptz not null,
  times integer not null check (times > 0),
  primary key (case_id, party_id)
);
create index turn_letter_party on buying.turn_letter (party_id);
