-- Whether all that a project holds is invented, as the demonstration's city is. Its pages, exports and feeds say so for good,
-- wherever they are restored to; what others bring into the same installation is not marked.
alter table people.project add column is_invented boolean not null default false;
update people.project set is_invented = true from people.organisation
  where organisation.id = project.organisation_id and organisation.name = 'City of Merrowquay (invented)';
