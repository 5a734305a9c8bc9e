-- The address at which a publication goes online: the one that the settings named when it was prepared.
alter table publish.publication add column slug text;
update publish.publication set slug = settings.slug from publish.settings
  where settings.project_id = publication.project_id;
alter table publish.publication alter column slug set not null;

-- What the public sees; it changes with a publication, and not with the settings.
alter table publish.site add column slug text, add column title text;
update publish.site set slug = settings.slug, title = settings.title from publish.settings
  where settings.project_id = site.project_id;
alter table publish.site alter column slug set not null, alter column title set not null, add unique (slug);

-- Every address at which a project's site was ever online: the earlier ones lead to the one it has now, and no other
-- project gets them.
create table publish.address (
  slug text primary key,
  project_id uuid not null references people.project on delete cascade,
  since timestamptz not null
);
create index address_project on publish.address (project_id);
insert into publish.address select slug, project_id, switched_at from publish.site;
