-- Whose an action is, by name, where they are no member of the project: as it stood in notes.
alter table workspace.action add owner_name text not null default '';
