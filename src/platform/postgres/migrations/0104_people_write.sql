-- To comment on texts and to write them are rights of their own beside changing data: who had the wider one has them.
update people.project_role set grants = array_cat(grants, array['comment', 'write']) where 'edit' = any(grants);
update people.project_role set grants = array_append(grants, 'comment')
 where 'approve' = any(grants) and not 'comment' = any(grants);

-- One person fills several roles at once, and one role is filled by several people.
create table people.member_role (
  project_id uuid not null,
  person_id uuid not null,
  role text not null,
  primary key (project_id, person_id, role),
  foreign key (project_id, person_id) references people.member (project_id, person_id) on delete cascade,
  foreign key (project_id, role) references people.project_role (project_id, id) on delete cascade
);
insert into people.member_role select project_id, person_id, role from people.member;
