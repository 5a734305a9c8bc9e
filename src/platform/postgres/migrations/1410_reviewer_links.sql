-- A door for one person from outside to one thing, a document or a version of the agreement. Only the hash of the link's
-- secret is kept; the person's name stands here alone, so that it can be forgotten in one place.
drop table workspace.reviewer_link;
create table workspace.reviewer_link (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  -- `document:ID` or `agreement:VERSION`.
  thing text not null,
  -- Of a document: the version they were shown last, or asked about when the link was made.
  version int,
  -- Of the agreement: the side or role they are asked to sign for.
  party text,
  -- Both empty once the name was forgotten.
  name text not null,
  organisation text not null,
  may text not null check (may in ('read', 'comment', 'sign')),
  token_hash text not null unique,
  made_by uuid references people.person on delete set null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  used_at timestamptz
);
create index reviewer_link_thing on workspace.reviewer_link (project_id, thing);

-- What was said and signed from outside names the link it came by, and by it the person.
alter table workspace.document_verdict drop column outsider;
alter table workspace.document_approval
  drop column outsider,
  add column link_id uuid references workspace.reviewer_link on delete set null;
alter table workspace.comment
  drop column outsider,
  add column link_id uuid references workspace.reviewer_link on delete set null;
alter table workspace.agreement_signature
  add column link_id uuid references workspace.reviewer_link on delete set null;

-- Whether it was signed from outside; who did stands with the agreement.
alter table playbooks.run_signature add column outside boolean not null default false;
