-- The agreement of a project: for each work product who may see it and when it becomes public. A version that was
-- proposed never changes; the newest that was agreed is in force until another one is.
create table workspace.agreement (
  project_id uuid not null references people.project on delete cascade,
  version int not null check (version > 0),
  -- draft, proposed, agreed; a proposed one that was taken back is a draft again.
  state text not null check (state in ('draft', 'proposed', 'agreed')),
  -- A list of { product, name, access, when, on, approvedBy }, see src/workspace/agreement/agreement.ts.
  items jsonb not null,
  -- Who must sign it, as it was when it was proposed: a list of { party, kind, name }.
  signers jsonb not null default '[]',
  made_by uuid references people.person on delete set null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  proposed_at timestamptz,
  agreed_at timestamptz,
  -- Whether everybody who must sign did; a project of one person is bound by their word alone.
  confirmed boolean not null default false,
  primary key (project_id, version)
);
create unique index agreement_open on workspace.agreement (project_id) where state in ('draft', 'proposed');

create table workspace.agreement_signature (
  project_id uuid not null,
  version int not null,
  party text not null,
  signed_by uuid references people.person on delete set null,
  signed_at timestamptz not null,
  primary key (project_id, version, party),
  foreign key (project_id, version) references workspace.agreement (project_id, version) on delete cascade
);
