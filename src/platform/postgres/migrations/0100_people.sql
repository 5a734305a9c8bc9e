create schema people;

-- Tables of sign-in, as better-auth expects them, in our words: user = person, account = sign_in.
create table people.person (
  id uuid primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  administrator boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table people.session (
  id uuid primary key,
  user_id uuid not null references people.person on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_by_user on people.session (user_id);

create table people.sign_in (
  id uuid primary key,
  user_id uuid not null references people.person on delete cascade,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index sign_in_user on people.sign_in (user_id);

create table people.verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on people.verification (identifier);

create table people.passkey (
  id uuid primary key,
  user_id uuid not null references people.person on delete cascade,
  name text,
  public_key text not null,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz default now()
);
create index passkey_user on people.passkey (user_id);

create table people.rate_limit (
  id uuid primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

-- The one-time token of the first start; the row stays as a record that it was used.
create table people.setup (
  token_hash text primary key,
  created_at timestamptz not null,
  used_at timestamptz
);

create table people.organisation (
  id uuid primary key,
  name text not null,
  created_at timestamptz not null
);

create table people.project (
  id uuid primary key,
  name text not null,
  organisation_id uuid not null references people.organisation,
  created_by uuid references people.person on delete set null,
  created_at timestamptz not null
);

-- Roles are data: copied into the project when it is made, so that a later change of the data changes no running project.
create table people.project_role (
  project_id uuid not null references people.project on delete cascade,
  id text not null,
  side text not null,
  name text not null,
  description text not null,
  grants text[] not null,
  primary key (project_id, id)
);

create table people.member (
  project_id uuid not null references people.project on delete cascade,
  person_id uuid not null references people.person on delete cascade,
  role text not null,
  joined_at timestamptz not null,
  primary key (project_id, person_id),
  foreign key (project_id, role) references people.project_role (project_id, id)
);
create index member_person on people.member (person_id);

create table people.invitation (
  id uuid primary key,
  project_id uuid not null references people.project on delete cascade,
  email text not null check (email = lower(email)),
  role text not null,
  token_hash text not null unique,
  invited_by uuid references people.person on delete set null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  foreign key (project_id, role) references people.project_role (project_id, id)
);
create index invitation_project on people.invitation (project_id);

-- For scripts that call the API: shown once, kept as a hash.
create table people.access_token (
  id uuid primary key,
  person_id uuid not null references people.person on delete cascade,
  name text not null,
  token_hash text not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_on date
);
create index access_token_person on people.access_token (person_id);
