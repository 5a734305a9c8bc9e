-- How often a password of one account was tried lately, by a hash of the address that was typed.
create table people.tries (
  key text primary key,
  count integer not null,
  since timestamptz not null
);
