-- What the team writes of a letter: what it says, in a few words, and what it is filed under. Its own words stay as they came.
alter table workspace.letter
  add column version integer not null default 1,
  add column note text not null default '',
  add column tags text[] not null default '{}',
  add column changed_at timestamptz,
  add column changed_by uuid references people.person on delete set null;
create index letter_changed_by on workspace.letter (changed_by);
