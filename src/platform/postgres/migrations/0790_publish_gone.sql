-- What was published by a project that has been removed: its addresses go on to say so, and no other project gets them.
create table publish.gone (
  slug text primary key,
  -- The last address of the site: the folder of the notice bears its name.
  notice text not null,
  removed_at timestamptz not null
);
