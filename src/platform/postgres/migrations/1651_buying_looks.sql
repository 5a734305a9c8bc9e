-- What else was seen of a delivery: its commit, its licence, the run of its tests; never a condition, always told to who accepts.
alter table buying.repository_look
  add column commit_seen text not null default 'unknown' check (commit_seen in ('seen', 'missing', 'unknown')),
  add column licence_seen text not null default 'unknown' check (licence_seen in ('same', 'other', 'missing', 'unknown')),
  -- What the file of the licence reads like.
  add column licence_found text,
  add column run_seen text not null default 'none' check (run_seen in ('answers', 'silent', 'none'));
