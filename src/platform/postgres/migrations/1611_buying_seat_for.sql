-- Whoever acts for themselves and later in another's place holds the seat twice: the conflicts of both are theirs.
alter table buying.seat drop constraint seat_pkey;
create unique index seat_taken on buying.seat (case_id, seat, party_id, for_party_id) nulls not distinct;
