-- To comment on texts and to write them are rights of their own beside changing data: who had the wider one has them.
update people.project_role set grants = array_cat(grants, array['comment', 'write']) where 'edit' = any(grants);
update people.project_role set grants = array_append(grants, 'comment')
 where 'approve' = any(grants) and not 'comment' = any(grants);

-- A role of a playbook says whether it belongs to the core team and what is expected of whoever takes it on.
alter table people.project_role
  add column core boolean not null default false,
  add column expectations text[] not null default '{}';

-- One person fills several roles at once, and one role is filled by several people.
create table people.member_role (
  project_id uuid not null,
  person_id uuid not null,
  role text not null,
  since timestamptz not null,
  -- When the person accepted what the role expects; null until then.
  accepted_at timestamptz,
  primary key (project_id, person_id, role),
  foreign key (project_id, person_id) references people.member (project_id, person_id) on delete cascade,
  foreign key (project_id, role) references people.project_role (project_id, id)
);
create index member_role_by_role on people.member_role (project_id, role);
insert into people.member_role (project_id, person_id, role, since)
  select project_id, person_id, role, joined_at from people.member;
alter table people.member drop column role;
