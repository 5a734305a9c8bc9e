-- What the sealed body of an opened bid opens with: whoever has both can see that it says what is said of it. Null for bids
-- that nobody could open, and for those that were opened before this was kept.
alter table buying.opened_bid add column content_key text check (content_key ~ '^[A-Za-z0-9_-]{43}$');
