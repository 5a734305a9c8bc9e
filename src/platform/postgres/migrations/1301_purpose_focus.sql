-- Where in procurement the project works, and what it supposes and means to find out.
alter table workspace.purpose
  add column focus_area text not null default '',
  add column hypothesis text not null default '';
