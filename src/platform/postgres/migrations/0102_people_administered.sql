-- Somebody with a disabled account signs in no more; what they did, and their projects, stay.
alter table people.person add column disabled_at timestamptz;

-- An invitation to the installation alone names neither project nor role.
alter table people.invitation alter column project_id drop not null;
alter table people.invitation alter column role drop not null;
alter table people.invitation add check ((project_id is null) = (role is null));
