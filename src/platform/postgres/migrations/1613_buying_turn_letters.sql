-- Who was written to that it is their turn, when last, and how often; of the turn that stands, emptied when it becomes another's.
create table buying.turn_letter (
  case_id uuid not null references buying.case on delete cascade,
  party_id uuid not null references buying.party on delete cascade,
  sent_at timestamptz not null,
  times integer not null check (times > 0),
  primary key (case_id, party_id)
);
create index turn_letter_party on buying.turn_letter (party_id);

-- Whoever was sent a link for the turn that stands is reminded as those who are told from now on.
insert into buying.turn_letter (case_id, party_id, sent_at, times)
select c.id, held.party_id, max(link.made_at), 1
from buying.case c
join buying.case_link held on held.case_id = c.id and held.seat = c.waits_seat
join workspace.reviewer_link link on link.id = held.link_id
where c.ended_at is null and c.told_turn is not null and c.waits_seat <> 'supplier'
group by c.id, held.party_id;
