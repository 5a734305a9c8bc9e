-- The texts that a publication has made public, by their hash: what was typed from a paper is looked up here, by anybody.
create table publish.text (
  publication_id uuid not null references publish.publication on delete cascade,
  project_id uuid not null references people.project on delete cascade,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- As it was published.
  title text not null,
  version integer,
  -- Its page, from the site's first folder.
  path text not null,
  primary key (publication_id, sha256)
);
create index text_sha256 on publish.text (sha256);
create index text_project on publish.text (project_id);
