-- Where somebody works, as an administrator has said: shown where people are shown.
alter table people.person add column organisation_id uuid references people.organisation on delete set null;
create index person_organisation on people.person (organisation_id);
