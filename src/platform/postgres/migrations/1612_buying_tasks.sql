-- What the rules tell people to do besides: in which seats, and until when the first of it.
alter table buying.case
  add column task_seats text[] not null default '{}',
  add column tasks_until date;

insert into buying.conflict (seat, other) values
  ('requester', 'finance-owner'), ('requester', 'director'),
  ('supplier', 'finance-owner'), ('supplier', 'director');
