-- Why a city comes to reform, and which of the four components of success are there.
alter table workspace.candidate
  add column entry_reason text not null default '',
  add column success_components text not null default '';
