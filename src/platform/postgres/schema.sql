-- What the migrations come to. Written by: npm test -- db src/platform/postgres -u

create table buying.award_ask (
  case_id uuid not null,
  supplier_id uuid not null,
  link_id uuid,
  asked_at timestamp with time zone not null,
  constraint award_ask_case_id_fkey FOREIGN KEY (case_id) REFERENCES buying."case"(id) ON DELETE CASCADE,
  constraint award_ask_link_id_fkey FOREIGN KEY (link_id) REFERENCES workspace.reviewer_link(id) ON DELETE SET NULL,
  constraint award_ask_pkey PRIMARY KEY (case_id, supplier_id),
  constraint award_ask_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES buying.party(id) ON DELETE CASCADE
);
CREATE INDEX award_ask_link ON buying.award_ask USING btree (link_id) WHERE (link_id IS NOT NULL);
CREATE INDEX award_ask_supplier ON buying.award_ask USING btree (supplier_id);

create table buying.backlog_import (
  id uuid not null,
  project_id uuid not null,
  file_name text not null,
  source text not null,
  added integer not null,
  changed integer not null,
  same integer not null,
  columns jsonb not null,
  ignored text[] not null,
  imported_at timestamp with time zone not null,
  imported_by uuid,
  constraint backlog_import_imported_by_fkey FOREIGN KEY (imported_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint backlog_import_pkey PRIMARY KEY (id),
  constraint backlog_import_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint backlog_import_source_check CHECK ((source = ANY (ARRAY['csv'::text, 'github'::text, 'gitlab'::text])))
);
CREATE INDEX backlog_import_by_project ON buying.backlog_import USING btree (project_id, imported_at);

create table buying.backlog_item (
  id uuid not null,
  project_id uuid not null,
  key text not null,
  source text not null,
  title text not null,
  description text not null,
  labels text[] not null,
  state text not null,
  known_at timestamp with time zone,
  minutes integer,
  url text not null,
  repository text not null,
  assignee text not null,
  import_id uuid,
  first_seen_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint backlog_item_import_id_fkey FOREIGN KEY (import_id) REFERENCES buying.backlog_import(id) ON DELETE SET NULL,
  constraint backlog_item_pkey PRIMARY KEY (id),
  constraint backlog_item_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint backlog_item_project_id_key_key UNIQUE (project_id, key),
  constraint backlog_item_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
);
CREATE INDEX backlog_item_by_import ON buying.backlog_item USING btree (import_id);

create table buying.backlog_left_out (
  import_id uuid not null,
  place integer not null,
  line integer not null,
  reason text not null,
  text text not null,
  constraint backlog_left_out_import_id_fkey FOREIGN KEY (import_id) REFERENCES buying.backlog_import(id) ON DELETE CASCADE,
  constraint backlog_left_out_pkey PRIMARY KEY (import_id, place)
);

create table buying.bid (
  id text not null,
  case_id uuid not null,
  supplier_id uuid not null,
  kind text not null,
  leaf text not null,
  sealed text,
  deadline text not null,
  received_at timestamp with time zone not null,
  constraint bid_case_id_fkey FOREIGN KEY (case_id) REFERENCES buying."case"(id) ON DELETE CASCADE,
  constraint bid_id_check CHECK ((length(id) = 43)),
  constraint bid_kind_check CHECK ((kind = ANY (ARRAY['bid'::text, 'withdrawal'::text]))),
  constraint bid_pkey PRIMARY KEY (id),
  constraint bid_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES buying.party(id) ON DELETE CASCADE
);
CREATE INDEX bid_case ON buying.bid USING btree (case_id);
CREATE INDEX bid_supplier ON buying.bid USING btree (supplier_id);
alter table buying.bid enable row level security;
create policy behind_the_wall on buying.bid for * using ((((current_setting('fairlead.bids'::text, true) = ('case:'::text || case_id)) OR (current_setting('fairlead.bids'::text, true) = ('supplier:'::text || supplier_id))) OR (current_setting('fairlead.bids'::text, true) = 'backup'::text)));

create table buying.bid_file (
  bid_id text not null,
  case_id uuid not null,
  supplier_id uuid not null,
  place smallint not null,
  sealed bytea not null,
  constraint bid_file_bid_id_fkey FOREIGN KEY (bid_id) REFERENCES buying.bid(id) ON DELETE CASCADE,
  constraint bid_file_case_id_fkey FOREIGN KEY (case_id) REFERENCES buying."case"(id) ON DELETE CASCADE,
  constraint bid_file_pkey PRIMARY KEY (bid_id, place),
  constraint bid_file_place_check CHECK ((place >= 0)),
  constraint bid_file_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES buying.party(id) ON DELETE CASCADE
);
CREATE INDEX bid_file_case ON buying.bid_file USING btree (case_id);
CREATE INDEX bid_file_supplier ON buying.bid_file USING btree (supplier_id);
alter table buying.bid_file enable row level security;
create policy behind_the_wall on buying.bid_file for * using ((((current_setting('fairlead.bids'::text, true) = ('case:'::text || case_id)) OR (current_setting('fairlead.bids'::text, true) = ('supplier:'::text || supplier_id))) OR (current_setting('fairlead.bids'::text, true) = 'backup'::text)));

create table buying.bid_log (
  case_id uuid not null,
  size integer not null,
  root text not null,
  leaves jsonb not null,
  closed_at timestamp with time zone not null,
  constraint bid_log_case_id_fkey FOREIGN KEY (case_id) REFERENCES buying."case"(id) ON DELETE CASCADE,
  constraint bid_log_pkey PRIMARY KEY (case_id),
  constraint bid_log_root_check CHECK ((root ~ '^[0-9a-f]{64}$'::text)),
  constraint bid_log_size_check CHECK ((size > 0))
);

create table buying.card (
  id uuid not null,
  project_id uuid not null,
  name text not null,
  holder_id uuid,
  last_four text not null,
  currency text not null,
  limit_cents bigint not null,
  cycle_limit_cents bigint not null,
  cycle_day integer not null,
  trained_until date,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint card_check CHECK ((cycle_limit_cents >= limit_cents)),
  constraint card_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint card_cycle_day_check CHECK (((cycle_day >= 1) AND (cycle_day <= 28))),
  constraint card_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES buying.party(id) ON DELETE SET NULL,
  constraint card_last_four_check CHECK ((last_four ~ '^[0-9]{4}$'::text)),
  constraint card_limit_cents_check CHECK ((limit_cents > 0)),
  constraint card_pkey PRIMARY KEY (id),
  constraint card_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE
);
CREATE INDEX card_holder ON buying.card USING btree (holder_id) WHERE (holder_id IS NOT NULL);
CREATE INDEX card_project ON buying.card USING btree (project_id);

create table buying.card_match (
  line_id uuid not null,
  payment_id uuid not null,
  matched_at timestamp with time zone not null,
  constraint card_match_line_id_fkey FOREIGN KEY (line_id) REFERENCES buying.statement_line(id) ON DELETE CASCADE,
  constraint card_match_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES buying.payment(id) ON DELETE CASCADE,
  constraint card_match_payment_id_key UNIQUE (payment_id),
  constraint card_match_pkey PRIMARY KEY (line_id)
);

create table buying.case (
  id uuid not null,
  project_id uuid not null,
  number integer not null,
  title text not null,
  lane text not null,
  stage text not null,
  money text not null,
  publication text not null,
  requirement text not null default ''::text,
  category text not null default ''::text,
  repository text not null default ''::text,
  is_direct boolean not null default false,
  requester_id uuid,
  awarded_at timestamp with time zone,
  outcome text,
  total_cents bigint,
  supplier_id uuid,
  currency text not null,
  waits_seat text,
  waits_act text,
  told_turn text,
  seq integer not null,
  due_at timestamp with time zone,
  due_event text,
  opened_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  task_seats text[] not null default '{}'::text[],
  tasks_until date,
  constraint case_lane_check CHECK ((lane = ANY (ARRAY['small'::text, 'open'::text]))),
  constraint case_pkey PRIMARY KEY (id),
  constraint case_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint case_project_id_number_key UNIQUE (project_id, number),
  constraint case_requester_id_fkey FOREIGN KEY (requester_id) REFERENCES buying.party(id) ON DELETE SET NULL,
  constraint case_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES buying.party(id) ON DELETE SET NULL
);
CREATE INDEX case_awarded ON buying."case" USING btree (project_id, awarded_at) WHERE (awarded_at IS NOT NULL);
CREATE INDEX case_due ON buying."case" USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX case_requester ON buying."case" USING btree (requester_id) WHERE (requester_id IS NOT NULL);
CREATE INDEX case_requirement ON buying."case" USING btree (project_id, requirement) WHERE (requirement <> ''::text);
CREATE INDEX case_supplier ON buying."case" USING btree (supplier_id) WHERE (supplier_id IS NOT NULL);

create table buying.case_card (
  case_id uuid not null,
  card_id uuid not null,
  constraint case_card_card_id_fkey FOREIGN KEY (card_id) REFERENCES buying.card(id) ON DELETE CASCADE,
  constraint case_card_case_id_fkey FOREIGN KEY (case_id) REFERENCES buying."case"(id) ON DELETE CASCADE,
  constraint case_card_pkey PRIMARY KEY (case_id)
);
CREATE INDEX case_card_card ON buying.case_card USING btree (card_id);

create table buying.case_document (
  id uuid not null,
  project_id uuid not null,
  case_id uuid not null,
  event_id uuid not null,
  kind text not null,
  file_name text not null,
  media_type text not null,
  sha256 text not null,
  bytes bigint not null,
  made_at timestamp with time zone not null,
  constraint case_document_bytes_check CHECK ((bytes >= 0)),
  constraint case_document_case_id_fkey FOREIGN KEY (case_id) REFERENCES buying."case"(id) ON DELETE CASCADE,
  constraint case_document_event_id_file_name_key UNIQUE (event_id, file_name),
  constraint case_document_event_id_fkey FOREIGN KEY (event_id) REFERENCES buying.case_event(id) ON DELETE CASCADE,
  constraint case_document_pkey PRIMARY KEY (id),
  constraint case_document_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint case_document_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX case_document_case ON buying.case_document USING btree (case_id);
CREATE INDEX case_document_file ON buying.case_document USING btree (sha256);
CREATE INDEX case_document_project ON buying.case_document USING btree (project_id);

create table buying.case_event (
  case_id uuid not null,
  seq integer not null,
  id uuid not null,
  type text not null,
  seat text not null,
  party_id uuid,
  at timestamp with time zone not null,
  data jsonb not null,
  salt bytea not null,
  commitment bytea not null,
  constraint case_event_case_id_fkey FOREIGN KEY (case_id) REFERENCES buying."case"(id) ON DELETE CASCADE,
  constraint case_event_commitment_check CHECK ((length(commitment) = 32)),
  constraint case_event_id_key UNIQUE (id),
  constraint case_event_party_id_fkey FOREIGN KEY (party_id) REFERENCES buying.party(id) ON DELETE SET NULL,
  constraint case_event_pkey PRIMARY KEY (case_id, seq),
  constraint case_event_salt_check CHECK ((length(salt) = 32)),
  constraint case_event_seq_check CHECK ((seq > 0))
);
CREATE INDEX case_event_party ON buying.case_event USING btree (party_id) WHERE (party_id IS NOT NULL);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON buying.case_event FOR EACH ROW EXECUTE FUNCTION buying.refuse_change();

create table buying.case_link (
  link_id uuid not null,
  case_id uuid not null,
  party_id uuid not null,
  seat text not null,
  constraint case_link_case_id_fkey FOREIGN KEY (case_id) REFERENCES buying."case"(id) ON DELETE CASCADE,
  constraint case_link_link_id_fkey FOREIGN KEY (link_id) REFERENCES workspace.reviewer_link(id) ON DELETE CASCADE,
  constraint case_link_party_id_fkey FOREIGN KEY (party_id) REFERENCES buying.party(id) ON DELETE CASCADE,
  constraint case_link_pkey PRIMARY KEY (link_id)
);
CREATE INDEX case_link_case ON buying.case_link USING btree (case_id);
CREATE INDEX case_link_party ON buying.case_link USING btree (party_id);

create table buying.case_publication (
  case_id uuid not null,
  ocid text not null,
  seen_seq integer not null,
  constraint case_publication_case_id_fkey FOREIGN KEY (case_id) REFERENCES buying."case"(id) ON DELETE CASCADE,
  constraint case_publication_ocid_key UNIQUE (ocid),
  constraint case_publication_pkey PRIMARY KEY (case_id),
  constraint case_publication_seen_seq_check CHECK ((seen_seq >= 0))
);

create table buying.case_release (
  case_id uuid not null,
  place integer not null,
  id text not null,
  ocid text not null,
  release json not null,
  published_at timestamp with time zone not null,
  constraint case_release_case_id_fkey FOREIGN KEY (case_id) REFERENCES buying."case"(id) ON DELETE CASCADE,
  constraint case_release_id_key UNIQUE (id),
  constraint case_release_pkey PRIMARY KEY (case_id, place),
  constraint case_release_place_check CHECK ((place > 0))
);
CREATE INDEX case_release_published ON buying.case_release USING btree (published_at);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON buying.case_release FOR EACH ROW EXECUTE FUNCTION buying.keep_release();

create table buying.conflict (
  seat text not null,
  other text not null,
  constraint conflict_pkey PRIMARY KEY (seat, other)
);

create table buying.document (
  case_id uuid not null,
  sha256 text not null,
  kind text not null,
  bytes bigint not null,
  made_at timestamp with time zone not null,
  constraint document_bytes_check CHECK ((bytes >= 0)),
  constraint document_case_id_fkey FOREIGN KEY (case_id) REFERENCES buying."case"(id) ON DELETE CASCADE,
  constraint document_pkey PRIMARY KEY (case_id, sha256),
  constraint document_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX document_sha256 ON buying.document USING btree (sha256);

create table buying.draft_notice (
  package_id uuid not null,
  version integer not null default 1,
  template text not null,
  languages text[] not null,
  licence text not null,
  contact text not null,
  project_url text not null,
  start_on date,
  deliver_by date,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint draft_notice_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint draft_notice_package_id_fkey FOREIGN KEY (package_id) REFERENCES buying.work_package(id) ON DELETE CASCADE,
  constraint draft_notice_pkey PRIMARY KEY (package_id)
);

create table buying.draft_text (
  package_id uuid not null,
  field text not null,
  language text not null,
  text text not null,
  revision integer not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint draft_text_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint draft_text_package_id_fkey FOREIGN KEY (package_id) REFERENCES buying.draft_notice(package_id) ON DELETE CASCADE,
  constraint draft_text_pkey PRIMARY KEY (package_id, field, language)
);

create table buying.duty (
  id uuid not null,
  project_id uuid not null,
  party_id uuid not null,
  duty text not null,
  limit_cents bigint,
  from_day date not null,
  until_day date,
  delegate_of uuid,
  given_by uuid,
  given_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint duty_check CHECK (((until_day IS NULL) OR (until_day >= from_day))),
  constraint duty_check1 CHECK ((delegate_of IS DISTINCT FROM id)),
  constraint duty_delegate_of_fkey FOREIGN KEY (delegate_of) REFERENCES buying.duty(id) ON DELETE CASCADE,
  constraint duty_given_by_fkey FOREIGN KEY (given_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint duty_limit_cents_check CHECK ((limit_cents >= 0)),
  constraint duty_party_id_fkey FOREIGN KEY (party_id) REFERENCES buying.party(id) ON DELETE CASCADE,
  constraint duty_pkey PRIMARY KEY (id),
  constraint duty_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE
);
CREATE INDEX duty_delegate ON buying.duty USING btree (delegate_of) WHERE (delegate_of IS NOT NULL);
CREATE INDEX duty_party ON buying.duty USING btree (party_id);
CREATE INDEX duty_project ON buying.duty USING btree (project_id, duty) WHERE (ended_at IS NULL);

create table buying.feedback (
  case_id uuid not null,
  supplier_id uuid not null,
  verdicts jsonb not null,
  words text not null default ''::text,
  given_at timestamp with time zone not null,
  constraint feedback_case_id_fkey FOREIGN KEY (case_id) REFERENCES buying."case"(id) ON DELETE CASCADE,
  constraint feedback_pkey PRIMARY KEY (case_id, supplier_id),
  constraint feedback_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES buying.party(id) ON DELETE CASCADE
);
CREATE INDEX feedback_supplier ON buying.feedback USING btree (supplier_id);

create table buying.feedback_reminder (
  case_id uuid not null,
  sent_at timestamp with time zone not null,
  constraint feedback_reminder_case_id_fkey FOREIGN KEY (case_id) REFERENCES buying."case"(id) ON DELETE CASCADE,
  constraint feedback_reminder_pkey PRIMARY KEY (case_id)
);

create table buying.follower (
  id uuid not null,
  project_id uuid,
  case_id uuid,
  address text not null,
  asked_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  constraint follower_case_id_address_key UNIQUE (case_id, address),
  constraint follower_case_id_fkey FOREIGN KEY (case_id) REFERENCES buying."case"(id) ON DELETE CASCADE,
  constraint follower_of_one CHECK (((case_id IS NULL) = (project_id IS NULL))),
  constraint follower_pkey PRIMARY KEY (id),
  constraint follower_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE
);
CREATE INDEX follower_project ON buying.follower USING btree (project_id);
CREATE UNIQUE INDEX follower_of_all ON buying.follower USING btree (address) WHERE (case_id IS NULL);

create table buying.holder_key (
  project_id uuid not null,
  key_id text not null,
  party_id uuid not null,
  public_key text not null,
  made_by text not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint holder_key_key_id_check CHECK ((length(key_id) = 22)),
  constraint holder_key_made_by_check CHECK ((made_by = ANY (ARRAY['browser'::text, 'server'::text]))),
  constraint holder_key_party_id_fkey FOREIGN KEY (party_id) REFERENCES buying.party(id) ON DELETE CASCADE,
  constraint holder_key_pkey PRIMARY KEY (project_id, key_id),
  constraint holder_key_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE
);
CREATE INDEX holder_key_of ON buying.holder_key USING btree (party_id);
CREATE UNIQUE INDEX holder_key_party ON buying.holder_key USING btree (party_id) WHERE (ended_at IS NULL);

create table buying.notice (
  case_id uuid not null,
  project_id uuid not null,
  content jsonb not null,
  terms jsonb not null,
  closes_at timestamp with time zone not null,
  questions_until timestamp with time zone not null,
  holders jsonb not null,
  seed_commitment text not null,
  document text not null,
  version integer not null,
  published_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint notice_case_id_fkey FOREIGN KEY (case_id) REFERENCES buying."case"(id) ON DELETE CASCADE,
  constraint notice_document_check CHECK ((document ~ '^[0-9a-f]{64}$'::text)),
  constraint notice_pkey PRIMARY KEY (case_id),
  constraint notice_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint notice_seed_commitment_check CHECK ((seed_commitment ~ '^[0-9a-f]{64}$'::text)),
  constraint notice_version_check CHECK ((version > 0))
);
CREATE INDEX notice_closes ON buying.notice USING btree (closes_at) WHERE (closed_at IS NULL);
CREATE INDEX notice_project ON buying.notice USING btree (project_id);

create table buying.officer_question (
  id uuid not null,
  project_id uuid not null,
  package_id uuid,
  case_id uuid,
  step text not null,
  question text not null,
  asked_at timestamp with time zone not null,
  asked_by uuid,
  answer text,
  answered_at timestamp with time zone,
  answered_by uuid,
  constraint officer_question_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint officer_question_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint officer_question_case_id_fkey FOREIGN KEY (case_id) REFERENCES buying."case"(id) ON DELETE CASCADE,
  constraint officer_question_check CHECK (((package_id IS NOT NULL) OR (case_id IS NOT NULL))),
  constraint officer_question_check1 CHECK (((answer IS NULL) = (answered_at IS NULL))),
  constraint officer_question_package_id_fkey FOREIGN KEY (package_id) REFERENCES buying.work_package(id) ON DELETE CASCADE,
  constraint officer_question_pkey PRIMARY KEY (id),
  constraint officer_question_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE
);
CREATE INDEX officer_question_by_case ON buying.officer_question USING btree (case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX officer_question_by_package ON buying.officer_question USING btree (package_id) WHERE (package_id IS NOT NULL);
CREATE INDEX officer_question_by_project ON buying.officer_question USING btree (project_id, asked_at);

create table buying.opened_bid (
  id text not null,
  case_id uuid not null,
  supplier_id uuid not null,
  number integer not null,
  price_cents bigint,
  answers jsonb,
  outline jsonb not null,
  draw_secret text,
  void text,
  received_at timestamp with time zone not null,
  content_key text,
  constraint opened_bid_case_id_fkey FOREIGN KEY (case_id) REFERENCES buying."case"(id) ON DELETE CASCADE,
  constraint opened_bid_case_id_number_key UNIQUE (case_id, number),
  constraint opened_bid_check CHECK ((((answers IS NULL) = (void IS NOT NULL)) AND ((draw_secret IS NULL) = (void IS NOT NULL)))),
  constraint opened_bid_content_key_check CHECK ((content_key ~ '^[A-Za-z0-9_-]{43}$'::text)),
  constraint opened_bid_number_check CHECK ((number > 0)),
  constraint opened_bid_pkey PRIMARY KEY (id),
  constraint opened_bid_price_cents_check CHECK ((price_cents >= 0)),
  constraint opened_bid_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES buying.party(id) ON DELETE CASCADE
);
CREATE INDEX opened_bid_supplier ON buying.opened_bid USING btree (supplier_id);

create table buying.opened_file (
  bid_id text not null,
  place smallint not null,
  name text not null,
  kind text,
  bytes integer not null,
  original text,
  shown text,
  may_tell boolean not null default false,
  constraint opened_file_bid_id_fkey FOREIGN KEY (bid_id) REFERENCES buying.opened_bid(id) ON DELETE CASCADE,
  constraint opened_file_bytes_check CHECK ((bytes >= 0)),
  constraint opened_file_check CHECK (((kind IS NULL) = (shown IS NULL))),
  constraint opened_file_kind_check CHECK ((kind = ANY (ARRAY['pdf'::text, 'png'::text, 'jpeg'::text, 'text'::text]))),
  constraint opened_file_original_check CHECK ((original ~ '^[0-9a-f]{64}$'::text)),
  constraint opened_file_pkey PRIMARY KEY (bid_id, place),
  constraint opened_file_place_check CHECK ((place >= 0)),
  constraint opened_file_shown_check CHECK ((shown ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX opened_file_original ON buying.opened_file USING btree (original);
CREATE INDEX opened_file_shown ON buying.opened_file USING btree (shown);

create table buying.opening_share (
  case_id uuid not null,
  holder_id uuid not null,
  key_id text not null,
  shares jsonb not null,
  handed_in_at timestamp with time zone not null,
  constraint opening_share_case_id_fkey FOREIGN KEY (case_id) REFERENCES buying."case"(id) ON DELETE CASCADE,
  constraint opening_share_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES buying.party(id) ON DELETE CASCADE,
  constraint opening_share_pkey PRIMARY KEY (case_id, holder_id)
);
CREATE INDEX opening_share_holder ON buying.opening_share USING btree (holder_id);

create table buying.own_source (
  project_id uuid not null,
  source_id uuid not null,
  constraint own_source_pkey PRIMARY KEY (project_id),
  constraint own_source_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE
);

create table buying.package_item (
  package_id uuid not null,
  item_id uuid not null,
  constraint package_item_item_id_fkey FOREIGN KEY (item_id) REFERENCES buying.backlog_item(id) ON DELETE CASCADE,
  constraint package_item_package_id_fkey FOREIGN KEY (package_id) REFERENCES buying.work_package(id) ON DELETE CASCADE,
  constraint package_item_pkey PRIMARY KEY (package_id, item_id)
);
CREATE INDEX package_item_by_item ON buying.package_item USING btree (item_id);

create table buying.party (
  id uuid not null,
  project_id uuid not null,
  person_id uuid,
  address text,
  name text not null,
  organisation text not null default ''::text,
  same_as uuid,
  made_at timestamp with time zone not null,
  constraint party_check CHECK ((same_as IS DISTINCT FROM id)),
  constraint party_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint party_pkey PRIMARY KEY (id),
  constraint party_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint party_same_as_fkey FOREIGN KEY (same_as) REFERENCES buying.party(id) ON DELETE SET NULL
);
CREATE INDEX party_same ON buying.party USING btree (same_as) WHERE (same_as IS NOT NULL);
CREATE UNIQUE INDEX party_address ON buying.party USING btree (project_id, address) WHERE (address IS NOT NULL);
CREATE UNIQUE INDEX party_person ON buying.party USING btree (project_id, person_id) WHERE (person_id IS NOT NULL);

create table buying.payee (
  id uuid not null,
  project_id uuid not null,
  supplier_id uuid not null,
  version integer not null,
  words text not null,
  given_by uuid,
  given_at timestamp with time zone not null,
  confirmed_by uuid,
  confirmed_at timestamp with time zone,
  channel text,
  wait_days integer not null,
  usable_from timestamp with time zone,
  withdrawn_at timestamp with time zone,
  constraint payee_check CHECK (((version = 1) OR (usable_from IS NULL) OR (usable_from >= (confirmed_at + ((wait_days)::double precision * '1 day'::interval))))),
  constraint payee_check1 CHECK (((version = 1) OR ((confirmed_at IS NULL) = (usable_from IS NULL)))),
  constraint payee_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES buying.party(id) ON DELETE SET NULL,
  constraint payee_given_by_fkey FOREIGN KEY (given_by) REFERENCES buying.party(id) ON DELETE SET NULL,
  constraint payee_pkey PRIMARY KEY (id),
  constraint payee_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint payee_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES buying.party(id) ON DELETE CASCADE,
  constraint payee_supplier_id_version_key UNIQUE (supplier_id, version),
  constraint payee_version_check CHECK ((version > 0)),
  constraint payee_wait_days_check CHECK ((wait_days >= 1))
);
CREATE INDEX payee_confirmed ON buying.payee USING btree (confirmed_by) WHERE (confirmed_by IS NOT NULL);
CREATE INDEX payee_given ON buying.payee USING btree (given_by) WHERE (given_by IS NOT NULL);
CREATE INDEX payee_project ON buying.payee USING btree (project_id);
CREATE TRIGGER keep_payee_confirmed BEFORE INSERT OR UPDATE ON buying.payee FOR EACH ROW EXECUTE FUNCTION buying.keep_payee_confirmed();

create table buying.payment (
  id uuid not null,
  project_id uuid not null,
  case_id uuid not null,
  event_id uuid not null,
  card_id uuid,
  supplier_id uuid,
  payee_id uuid,
  cents bigint not null,
  key text not null,
  reference text not null,
  paid_at timestamp with time zone not null,
  constraint payment_card_id_fkey FOREIGN KEY (card_id) REFERENCES buying.card(id) ON DELETE SET NULL,
  constraint payment_case_id_fkey FOREIGN KEY (case_id) REFERENCES buying."case"(id) ON DELETE CASCADE,
  constraint payment_cents_check CHECK ((cents > 0)),
  constraint payment_event_id_fkey FOREIGN KEY (event_id) REFERENCES buying.case_event(id) ON DELETE CASCADE,
  constraint payment_event_id_key UNIQUE (event_id),
  constraint payment_payee_id_fkey FOREIGN KEY (payee_id) REFERENCES buying.payee(id) ON DELETE SET NULL,
  constraint payment_pkey PRIMARY KEY (id),
  constraint payment_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint payment_project_id_key_key UNIQUE (project_id, key),
  constraint payment_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES buying.party(id) ON DELETE SET NULL
);
CREATE INDEX payment_card ON buying.payment USING btree (card_id) WHERE (card_id IS NOT NULL);
CREATE INDEX payment_case ON buying.payment USING btree (case_id);
CREATE INDEX payment_payee ON buying.payment USING btree (payee_id) WHERE (payee_id IS NOT NULL);
CREATE INDEX payment_supplier ON buying.payment USING btree (supplier_id) WHERE (supplier_id IS NOT NULL);
CREATE TRIGGER keep_payments_right BEFORE INSERT ON buying.payment FOR EACH ROW EXECUTE FUNCTION buying.keep_payments_right();

create table buying.pilot (
  id uuid not null,
  project_id uuid not null,
  version integer not null,
  name text not null,
  teams text[] not null,
  kinds text[] not null,
  most_purchases integer not null,
  most_cents bigint not null,
  currency text not null,
  first_day date not null,
  last_day date not null,
  derogations uuid[] not null,
  opened_at timestamp with time zone not null,
  in_force_at timestamp with time zone,
  ended_at timestamp with time zone,
  verdict text,
  reason text,
  report jsonb,
  constraint pilot_check CHECK ((first_day <= last_day)),
  constraint pilot_check1 CHECK (((ended_at IS NULL) OR (in_force_at IS NOT NULL))),
  constraint pilot_check2 CHECK ((((ended_at IS NULL) = (verdict IS NULL)) AND ((ended_at IS NULL) = (reason IS NULL)) AND ((ended_at IS NULL) = (report IS NULL)))),
  constraint pilot_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint pilot_kinds_check CHECK ((cardinality(kinds) > 0)),
  constraint pilot_most_cents_check CHECK ((most_cents > 0)),
  constraint pilot_most_purchases_check CHECK ((most_purchases > 0)),
  constraint pilot_pkey PRIMARY KEY (id),
  constraint pilot_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint pilot_teams_check CHECK ((cardinality(teams) > 0)),
  constraint pilot_verdict_check CHECK ((verdict = ANY (ARRAY['scale'::text, 'change'::text, 'stop'::text]))),
  constraint pilot_version_check CHECK ((version > 0))
);
CREATE INDEX pilot_project ON buying.pilot USING btree (project_id, opened_at DESC);
CREATE UNIQUE INDEX pilot_in_force ON buying.pilot USING btree (project_id) WHERE ((in_force_at IS NOT NULL) AND (ended_at IS NULL));
CREATE TRIGGER as_signed BEFORE UPDATE ON buying.pilot FOR EACH ROW EXECUTE FUNCTION buying.keep_pilot_as_signed();

create table buying.pilot_case (
  case_id uuid not null,
  pilot_id uuid not null,
  team text not null,
  taken_at timestamp with time zone not null,
  constraint pilot_case_case_id_fkey FOREIGN KEY (case_id) REFERENCES buying."case"(id) ON DELETE CASCADE,
  constraint pilot_case_pilot_id_fkey FOREIGN KEY (pilot_id) REFERENCES buying.pilot(id) ON DELETE CASCADE,
  constraint pilot_case_pkey PRIMARY KEY (case_id)
);
CREATE INDEX pilot_case_pilot ON buying.pilot_case USING btree (pilot_id);

create table buying.pilot_link (
  link_id uuid not null,
  pilot_id uuid not null,
  party_id uuid not null,
  side text not null,
  constraint pilot_link_link_id_fkey FOREIGN KEY (link_id) REFERENCES workspace.reviewer_link(id) ON DELETE CASCADE,
  constraint pilot_link_party_id_fkey FOREIGN KEY (party_id) REFERENCES buying.party(id) ON DELETE CASCADE,
  constraint pilot_link_pilot_id_fkey FOREIGN KEY (pilot_id) REFERENCES buying.pilot(id) ON DELETE CASCADE,
  constraint pilot_link_pkey PRIMARY KEY (link_id),
  constraint pilot_link_side_check CHECK ((side = ANY (ARRAY['technical'::text, 'finance'::text])))
);
CREATE INDEX pilot_link_party ON buying.pilot_link USING btree (party_id);
CREATE INDEX pilot_link_pilot ON buying.pilot_link USING btree (pilot_id);

create table buying.pilot_publication (
  pilot_id uuid not null,
  since timestamp with time zone not null,
  opened_by uuid,
  constraint pilot_publication_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint pilot_publication_pilot_id_fkey FOREIGN KEY (pilot_id) REFERENCES buying.pilot(id) ON DELETE CASCADE,
  constraint pilot_publication_pkey PRIMARY KEY (pilot_id)
);
CREATE INDEX pilot_publication_opener ON buying.pilot_publication USING btree (opened_by) WHERE (opened_by IS NOT NULL);

create table buying.pilot_refusal (
  id uuid not null,
  pilot_id uuid not null,
  case_id uuid not null,
  "limit" text not null,
  refused_at timestamp with time zone not null,
  constraint pilot_refusal_case_id_fkey FOREIGN KEY (case_id) REFERENCES buying."case"(id) ON DELETE CASCADE,
  constraint pilot_refusal_pilot_id_fkey FOREIGN KEY (pilot_id) REFERENCES buying.pilot(id) ON DELETE CASCADE,
  constraint pilot_refusal_pkey PRIMARY KEY (id)
);
CREATE INDEX pilot_refusal_case ON buying.pilot_refusal USING btree (case_id);
CREATE INDEX pilot_refusal_pilot ON buying.pilot_refusal USING btree (pilot_id);

create table buying.pilot_signature (
  pilot_id uuid not null,
  version integer not null,
  side text not null,
  party_id uuid,
  for_party_id uuid,
  signed_at timestamp with time zone not null,
  constraint pilot_signature_for_party_id_fkey FOREIGN KEY (for_party_id) REFERENCES buying.party(id) ON DELETE SET NULL,
  constraint pilot_signature_party_id_fkey FOREIGN KEY (party_id) REFERENCES buying.party(id) ON DELETE SET NULL,
  constraint pilot_signature_pilot_id_fkey FOREIGN KEY (pilot_id) REFERENCES buying.pilot(id) ON DELETE CASCADE,
  constraint pilot_signature_pkey PRIMARY KEY (pilot_id, version, side),
  constraint pilot_signature_side_check CHECK ((side = ANY (ARRAY['technical'::text, 'finance'::text]))),
  constraint pilot_signature_version_check CHECK ((version > 0))
);
CREATE INDEX pilot_signature_for ON buying.pilot_signature USING btree (for_party_id) WHERE (for_party_id IS NOT NULL);
CREATE INDEX pilot_signature_party ON buying.pilot_signature USING btree (party_id) WHERE (party_id IS NOT NULL);
CREATE TRIGGER sponsors_apart BEFORE INSERT ON buying.pilot_signature FOR EACH ROW EXECUTE FUNCTION buying.keep_sponsors_apart();

create table buying.pilot_update (
  id uuid not null,
  pilot_id uuid not null,
  day date not null,
  words text not null,
  written_by uuid,
  written_at timestamp with time zone not null,
  texts jsonb not null default '{}'::jsonb,
  published_at timestamp with time zone,
  published_by uuid,
  taken_back_at timestamp with time zone,
  constraint pilot_update_check CHECK (((taken_back_at IS NULL) OR (published_at IS NOT NULL))),
  constraint pilot_update_pilot_id_fkey FOREIGN KEY (pilot_id) REFERENCES buying.pilot(id) ON DELETE CASCADE,
  constraint pilot_update_pkey PRIMARY KEY (id),
  constraint pilot_update_published_by_fkey FOREIGN KEY (published_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint pilot_update_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.person(id) ON DELETE SET NULL
);
CREATE INDEX pilot_update_pilot ON buying.pilot_update USING btree (pilot_id, day DESC);
CREATE INDEX pilot_update_publisher ON buying.pilot_update USING btree (published_by) WHERE (published_by IS NOT NULL);
CREATE INDEX pilot_update_writer ON buying.pilot_update USING btree (written_by) WHERE (written_by IS NOT NULL);

create table buying.publication (
  project_id uuid not null,
  is_open boolean not null,
  small_from text not null,
  open_from text not null,
  shows_bids boolean not null,
  ocid_prefix text not null,
  buyer_name text not null,
  duty_cents bigint,
  changed_by uuid,
  changed_at timestamp with time zone not null,
  constraint publication_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint publication_duty_cents_check CHECK ((duty_cents >= 0)),
  constraint publication_ocid_prefix_check CHECK ((ocid_prefix ~ '^ocds-[a-z0-9]{6}$'::text)),
  constraint publication_open_from_check CHECK ((open_from = ANY (ARRAY['plan'::text, 'notice'::text]))),
  constraint publication_pkey PRIMARY KEY (project_id),
  constraint publication_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint publication_small_from_check CHECK ((small_from = ANY (ARRAY['plan'::text, 'order'::text, 'end'::text, 'never'::text])))
);

create table buying.repository_look (
  case_id uuid not null,
  event_id uuid not null,
  address text not null,
  answers boolean not null,
  reason text,
  looked_at timestamp with time zone not null,
  commit_seen text not null default 'unknown'::text,
  licence_seen text not null default 'unknown'::text,
  licence_found text,
  run_seen text not null default 'none'::text,
  constraint repository_look_case_id_fkey FOREIGN KEY (case_id) REFERENCES buying."case"(id) ON DELETE CASCADE,
  constraint repository_look_commit_seen_check CHECK ((commit_seen = ANY (ARRAY['seen'::text, 'missing'::text, 'unknown'::text]))),
  constraint repository_look_event_id_fkey FOREIGN KEY (event_id) REFERENCES buying.case_event(id) ON DELETE CASCADE,
  constraint repository_look_licence_seen_check CHECK ((licence_seen = ANY (ARRAY['same'::text, 'other'::text, 'missing'::text, 'unknown'::text]))),
  constraint repository_look_pkey PRIMARY KEY (event_id),
  constraint repository_look_run_seen_check CHECK ((run_seen = ANY (ARRAY['answers'::text, 'silent'::text, 'none'::text])))
);
CREATE INDEX repository_look_case ON buying.repository_look USING btree (case_id);

create table buying.reuse (
  id uuid not null,
  project_id uuid not null,
  case_id uuid not null,
  title text not null,
  repository text not null,
  commit text not null,
  licence text not null,
  made_at timestamp with time zone not null,
  constraint reuse_case_id_fkey FOREIGN KEY (case_id) REFERENCES buying."case"(id) ON DELETE CASCADE,
  constraint reuse_case_id_key UNIQUE (case_id),
  constraint reuse_pkey PRIMARY KEY (id),
  constraint reuse_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE
);
CREATE INDEX reuse_project ON buying.reuse USING btree (project_id);

create table buying.seat (
  case_id uuid not null,
  seat text not null,
  party_id uuid not null,
  for_party_id uuid,
  taken_at timestamp with time zone not null,
  constraint seat_case_id_fkey FOREIGN KEY (case_id) REFERENCES buying."case"(id) ON DELETE CASCADE,
  constraint seat_for_party_id_fkey FOREIGN KEY (for_party_id) REFERENCES buying.party(id) ON DELETE CASCADE,
  constraint seat_party_id_fkey FOREIGN KEY (party_id) REFERENCES buying.party(id) ON DELETE CASCADE
);
CREATE INDEX seat_for_party ON buying.seat USING btree (for_party_id) WHERE (for_party_id IS NOT NULL);
CREATE INDEX seat_party ON buying.seat USING btree (party_id);
CREATE UNIQUE INDEX seat_taken ON buying.seat USING btree (case_id, seat, party_id, for_party_id) NULLS NOT DISTINCT;
CREATE TRIGGER keep_seats_apart BEFORE INSERT OR UPDATE ON buying.seat FOR EACH ROW EXECUTE FUNCTION buying.keep_seats_apart();

create table buying.split_check (
  id uuid not null,
  package_id uuid not null,
  asked_at timestamp with time zone not null,
  asked_by uuid,
  result text not null,
  decision jsonb not null,
  constraint split_check_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint split_check_package_id_fkey FOREIGN KEY (package_id) REFERENCES buying.work_package(id) ON DELETE CASCADE,
  constraint split_check_pkey PRIMARY KEY (id)
);
CREATE INDEX split_check_by_package ON buying.split_check USING btree (package_id, asked_at);

create table buying.standing_check (
  id uuid not null,
  project_id uuid not null,
  supplier_id uuid not null,
  kind text not null,
  outcome text not null,
  day date not null,
  source text not null,
  note text not null default ''::text,
  checked_by uuid,
  checked_at timestamp with time zone not null,
  constraint standing_check_checked_by_fkey FOREIGN KEY (checked_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint standing_check_kind_check CHECK ((kind = ANY (ARRAY['eligible'::text, 'public-servant'::text]))),
  constraint standing_check_outcome_check CHECK ((((kind = 'eligible'::text) AND (outcome = ANY (ARRAY['good'::text, 'bad'::text, 'unclear'::text]))) OR ((kind = 'public-servant'::text) AND (outcome = ANY (ARRAY['none'::text, 'current'::text, 'former'::text, 'pension'::text, 'unclear'::text]))))),
  constraint standing_check_pkey PRIMARY KEY (id),
  constraint standing_check_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint standing_check_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES buying.supplier(party_id) ON DELETE CASCADE
);
CREATE INDEX standing_check_by ON buying.standing_check USING btree (checked_by) WHERE (checked_by IS NOT NULL);
CREATE INDEX standing_check_project ON buying.standing_check USING btree (project_id);
CREATE INDEX standing_check_supplier ON buying.standing_check USING btree (supplier_id, day);

create table buying.statement (
  id uuid not null,
  project_id uuid not null,
  card_id uuid not null,
  file_name text not null,
  sha256 text not null,
  bytes bigint not null,
  received_at timestamp with time zone not null,
  imported_at timestamp with time zone,
  taken integer not null default 0,
  known_before integer not null default 0,
  left_out jsonb not null default '[]'::jsonb,
  constraint statement_card_id_fkey FOREIGN KEY (card_id) REFERENCES buying.card(id) ON DELETE CASCADE,
  constraint statement_pkey PRIMARY KEY (id),
  constraint statement_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint statement_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX statement_card ON buying.statement USING btree (card_id, received_at);
CREATE INDEX statement_file ON buying.statement USING btree (sha256);
CREATE INDEX statement_project ON buying.statement USING btree (project_id);

create table buying.statement_line (
  id uuid not null,
  card_id uuid not null,
  statement_id uuid not null,
  line integer not null,
  day date not null,
  cents bigint not null,
  words text not null,
  fingerprint text not null,
  receipt_sha256 text,
  receipt_name text,
  receipt_bytes bigint,
  constraint statement_line_card_id_fingerprint_key UNIQUE (card_id, fingerprint),
  constraint statement_line_card_id_fkey FOREIGN KEY (card_id) REFERENCES buying.card(id) ON DELETE CASCADE,
  constraint statement_line_pkey PRIMARY KEY (id),
  constraint statement_line_receipt_sha256_check CHECK ((receipt_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint statement_line_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES buying.statement(id) ON DELETE CASCADE
);
CREATE INDEX statement_line_day ON buying.statement_line USING btree (card_id, day);
CREATE INDEX statement_line_receipt ON buying.statement_line USING btree (receipt_sha256) WHERE (receipt_sha256 IS NOT NULL);
CREATE INDEX statement_line_statement ON buying.statement_line USING btree (statement_id);

create table buying.supplier (
  party_id uuid not null,
  project_id uuid not null,
  firm text not null,
  region text not null default ''::text,
  size text not null default 'unknown'::text,
  phone text not null default ''::text,
  address text not null default ''::text,
  website text not null default ''::text,
  payee text,
  payee_verified_at timestamp with time zone,
  registered_by uuid,
  registered_at timestamp with time zone not null,
  forgotten_at timestamp with time zone,
  constraint supplier_check CHECK (((payee IS NULL) = (payee_verified_at IS NULL))),
  constraint supplier_party_id_fkey FOREIGN KEY (party_id) REFERENCES buying.party(id) ON DELETE CASCADE,
  constraint supplier_pkey PRIMARY KEY (party_id),
  constraint supplier_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint supplier_registered_by_fkey FOREIGN KEY (registered_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint supplier_size_check CHECK ((size = ANY (ARRAY['unknown'::text, 'one-person'::text, 'small'::text, 'medium'::text, 'large'::text, 'third-sector'::text])))
);
CREATE INDEX supplier_project ON buying.supplier USING btree (project_id, firm);
CREATE INDEX supplier_registered_by ON buying.supplier USING btree (registered_by) WHERE (registered_by IS NOT NULL);

create table buying.suspension (
  id uuid not null,
  project_id uuid not null,
  supplier_id uuid not null,
  reason text not null,
  until_day date not null,
  suspended_by uuid,
  suspended_at timestamp with time zone not null,
  reply text,
  replied_at timestamp with time zone,
  lift_reason text,
  lifted_by uuid,
  lifted_at timestamp with time zone,
  constraint suspension_check CHECK ((((lift_reason IS NULL) = (lifted_at IS NULL)) AND ((reply IS NULL) = (replied_at IS NULL)))),
  constraint suspension_lifted_by_fkey FOREIGN KEY (lifted_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint suspension_pkey PRIMARY KEY (id),
  constraint suspension_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint suspension_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES buying.supplier(party_id) ON DELETE CASCADE,
  constraint suspension_suspended_by_fkey FOREIGN KEY (suspended_by) REFERENCES people.person(id) ON DELETE SET NULL
);
CREATE INDEX suspension_by ON buying.suspension USING btree (suspended_by) WHERE (suspended_by IS NOT NULL);
CREATE INDEX suspension_lifted_by ON buying.suspension USING btree (lifted_by) WHERE (lifted_by IS NOT NULL);
CREATE INDEX suspension_project ON buying.suspension USING btree (project_id);
CREATE INDEX suspension_supplier ON buying.suspension USING btree (supplier_id, suspended_at);

create table buying.turn_letter (
  case_id uuid not null,
  party_id uuid not null,
  sent_at timestamp with time zone not null,
  times integer not null,
  constraint turn_letter_case_id_fkey FOREIGN KEY (case_id) REFERENCES buying."case"(id) ON DELETE CASCADE,
  constraint turn_letter_party_id_fkey FOREIGN KEY (party_id) REFERENCES buying.party(id) ON DELETE CASCADE,
  constraint turn_letter_pkey PRIMARY KEY (case_id, party_id),
  constraint turn_letter_times_check CHECK ((times > 0))
);
CREATE INDEX turn_letter_party ON buying.turn_letter USING btree (party_id);

create table buying.turn_reminder (
  case_id uuid not null,
  seq integer not null,
  sent_at timestamp with time zone not null,
  constraint turn_reminder_case_id_fkey FOREIGN KEY (case_id) REFERENCES buying."case"(id) ON DELETE CASCADE,
  constraint turn_reminder_pkey PRIMARY KEY (case_id, seq)
);

create table buying.work_package (
  id uuid not null,
  project_id uuid not null,
  number integer not null,
  version integer not null default 1,
  title text not null,
  outcome text not null,
  repository text not null,
  requirement_key text not null,
  why_now text not null,
  stands_alone boolean,
  stands_alone_why text not null,
  has_capacity boolean,
  capacity_why text not null,
  minutes integer,
  admin_minutes integer not null,
  hourly_rate_cents bigint not null,
  max_tax_bp integer not null,
  limit_cents bigint not null,
  price_cents bigint,
  made_at timestamp with time zone not null,
  made_by uuid,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint work_package_admin_minutes_check CHECK ((admin_minutes >= 0)),
  constraint work_package_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint work_package_hourly_rate_cents_check CHECK ((hourly_rate_cents >= 0)),
  constraint work_package_limit_cents_check CHECK ((limit_cents >= 0)),
  constraint work_package_made_by_fkey FOREIGN KEY (made_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint work_package_max_tax_bp_check CHECK (((max_tax_bp >= 0) AND (max_tax_bp <= 10000))),
  constraint work_package_minutes_check CHECK ((minutes >= 0)),
  constraint work_package_pkey PRIMARY KEY (id),
  constraint work_package_price_cents_check CHECK ((price_cents >= 0)),
  constraint work_package_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint work_package_project_id_number_key UNIQUE (project_id, number)
);

create table evidence.claim (
  id uuid not null,
  project_id uuid not null,
  kind text not null,
  text text not null,
  in_ref text,
  made_by uuid,
  made_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint claim_kind_check CHECK ((kind = ANY (ARRAY['finding'::text, 'figure'::text, 'quotation'::text, 'recommendation'::text]))),
  constraint claim_made_by_fkey FOREIGN KEY (made_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint claim_pkey PRIMARY KEY (id),
  constraint claim_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE
);
CREATE INDEX claim_in ON evidence.claim USING btree (project_id, in_ref) WHERE (removed_at IS NULL);
CREATE INDEX claim_made_by ON evidence.claim USING btree (made_by);
CREATE INDEX claim_project ON evidence.claim USING btree (project_id, made_at DESC) WHERE (removed_at IS NULL);

create table evidence.ground (
  id uuid not null,
  claim_id uuid not null,
  ref text not null,
  ground text not null,
  name text not null,
  mark text,
  note text not null default ''::text,
  added_by uuid,
  added_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint ground_added_by_fkey FOREIGN KEY (added_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint ground_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES evidence.claim(id) ON DELETE CASCADE,
  constraint ground_ground_check CHECK ((ground = ANY (ARRAY['words'::text, 'rows'::text, 'decisions'::text]))),
  constraint ground_pkey PRIMARY KEY (id)
);
CREATE INDEX ground_added_by ON evidence.ground USING btree (added_by);
CREATE INDEX ground_ref ON evidence.ground USING btree (ref) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX ground_once ON evidence.ground USING btree (claim_id, ref) WHERE (removed_at IS NULL);

create table guardrail.confirmed_split (
  id uuid not null,
  project_id uuid not null,
  subject text not null,
  reason text not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  constraint confirmed_split_made_by_fkey FOREIGN KEY (made_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint confirmed_split_pkey PRIMARY KEY (id),
  constraint confirmed_split_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint confirmed_split_project_id_subject_key UNIQUE (project_id, subject)
);
CREATE INDEX confirmed_split_made_by ON guardrail.confirmed_split USING btree (made_by) WHERE (made_by IS NOT NULL);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON guardrail.confirmed_split FOR EACH ROW EXECUTE FUNCTION guardrail.keep_rows();

create table guardrail.derogation (
  id uuid not null,
  project_id uuid not null,
  rule text not null,
  parameter text not null,
  value jsonb not null,
  scope jsonb not null,
  valid_from date not null,
  valid_until date not null,
  authority text not null,
  document_hash text not null,
  reason text not null,
  signer text not null,
  signed_by uuid,
  signed_at timestamp with time zone not null,
  file_name text,
  file_bytes bigint,
  constraint derogation_authority_check CHECK ((authority = ANY (ARRAY['central'::text, 'department'::text, 'branch'::text]))),
  constraint derogation_check CHECK ((valid_until >= valid_from)),
  constraint derogation_check1 CHECK (((file_name IS NULL) = (file_bytes IS NULL))),
  constraint derogation_document_hash_check CHECK ((document_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint derogation_pkey PRIMARY KEY (id),
  constraint derogation_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint derogation_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES people.person(id) ON DELETE SET NULL
);
CREATE INDEX derogation_file ON guardrail.derogation USING btree (document_hash) WHERE (file_name IS NOT NULL);
CREATE INDEX derogation_project ON guardrail.derogation USING btree (project_id);
CREATE INDEX derogation_signed_by ON guardrail.derogation USING btree (signed_by) WHERE (signed_by IS NOT NULL);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON guardrail.derogation FOR EACH ROW EXECUTE FUNCTION guardrail.keep_rows();

create table guardrail.derogation_approval (
  derogation_id uuid not null,
  project_id uuid not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  constraint derogation_approval_derogation_id_fkey FOREIGN KEY (derogation_id) REFERENCES guardrail.derogation(id) ON DELETE CASCADE,
  constraint derogation_approval_made_by_fkey FOREIGN KEY (made_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint derogation_approval_pkey PRIMARY KEY (derogation_id),
  constraint derogation_approval_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE
);
CREATE INDEX derogation_approval_made_by ON guardrail.derogation_approval USING btree (made_by) WHERE (made_by IS NOT NULL);
CREATE INDEX derogation_approval_project ON guardrail.derogation_approval USING btree (project_id);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON guardrail.derogation_approval FOR EACH ROW EXECUTE FUNCTION guardrail.keep_rows();
CREATE TRIGGER keep_apart BEFORE INSERT ON guardrail.derogation_approval FOR EACH ROW EXECUTE FUNCTION guardrail.keep_derogation_apart();

create table guardrail.interpretation (
  id uuid not null,
  project_id uuid not null,
  rule text not null,
  words text not null,
  reason text not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  constraint interpretation_made_by_fkey FOREIGN KEY (made_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint interpretation_pkey PRIMARY KEY (id),
  constraint interpretation_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE
);
CREATE INDEX interpretation_made_by ON guardrail.interpretation USING btree (made_by) WHERE (made_by IS NOT NULL);
CREATE INDEX interpretation_project ON guardrail.interpretation USING btree (project_id, rule);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON guardrail.interpretation FOR EACH ROW EXECUTE FUNCTION guardrail.keep_rows();

create table guardrail.public_rules (
  project_id uuid not null,
  name text not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  constraint public_rules_made_by_fkey FOREIGN KEY (made_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint public_rules_pkey PRIMARY KEY (project_id),
  constraint public_rules_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE
);
CREATE INDEX public_rules_made_by ON guardrail.public_rules USING btree (made_by) WHERE (made_by IS NOT NULL);

create table guardrail.replay (
  id uuid not null,
  project_id uuid not null,
  ruleset_id uuid not null,
  baseline_hash text not null,
  candidate_hash text not null,
  acts_from date not null,
  splits integer not null,
  result jsonb not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  constraint replay_baseline_hash_check CHECK ((baseline_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint replay_candidate_hash_check CHECK ((candidate_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint replay_made_by_fkey FOREIGN KEY (made_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint replay_pkey PRIMARY KEY (id),
  constraint replay_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint replay_ruleset_id_fkey FOREIGN KEY (ruleset_id) REFERENCES guardrail.ruleset(id) ON DELETE CASCADE,
  constraint replay_splits_check CHECK ((splits >= 0))
);
CREATE INDEX replay_made_by ON guardrail.replay USING btree (made_by) WHERE (made_by IS NOT NULL);
CREATE INDEX replay_project ON guardrail.replay USING btree (project_id);
CREATE INDEX replay_ruleset ON guardrail.replay USING btree (ruleset_id, made_at);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON guardrail.replay FOR EACH ROW EXECUTE FUNCTION guardrail.keep_rows();

create table guardrail.replay_signature (
  id uuid not null,
  project_id uuid not null,
  replay_id uuid not null,
  accepts text not null,
  reason text not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  constraint replay_signature_accepts_check CHECK ((accepts = ANY (ARRAY['missed-splits'::text, 'little-history'::text]))),
  constraint replay_signature_made_by_fkey FOREIGN KEY (made_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint replay_signature_pkey PRIMARY KEY (id),
  constraint replay_signature_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint replay_signature_replay_id_fkey FOREIGN KEY (replay_id) REFERENCES guardrail.replay(id) ON DELETE CASCADE
);
CREATE INDEX replay_signature_made_by ON guardrail.replay_signature USING btree (made_by) WHERE (made_by IS NOT NULL);
CREATE INDEX replay_signature_project ON guardrail.replay_signature USING btree (project_id);
CREATE INDEX replay_signature_replay ON guardrail.replay_signature USING btree (replay_id);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON guardrail.replay_signature FOR EACH ROW EXECUTE FUNCTION guardrail.keep_rows();

create table guardrail.ruleset (
  id uuid not null,
  project_id uuid not null,
  profile text not null,
  state text not null,
  content jsonb not null,
  hash text not null,
  reason text not null,
  is_answered boolean not null default false,
  author_id uuid,
  approver_id uuid,
  made_at timestamp with time zone not null,
  approved_at timestamp with time zone,
  valid_from date,
  valid_to date,
  thrown_at timestamp with time zone,
  constraint ruleset_approver_id_fkey FOREIGN KEY (approver_id) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint ruleset_author_id_fkey FOREIGN KEY (author_id) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint ruleset_check CHECK (((author_id IS NULL) OR (approver_id IS NULL) OR (author_id <> approver_id))),
  constraint ruleset_check1 CHECK (((state <> ALL (ARRAY['active'::text, 'retired'::text])) OR ((approved_at IS NOT NULL) AND (valid_from IS NOT NULL)))),
  constraint ruleset_check2 CHECK (((thrown_at IS NULL) OR (approved_at IS NULL))),
  constraint ruleset_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint ruleset_pkey PRIMARY KEY (id),
  constraint ruleset_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint ruleset_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'shadow'::text, 'active'::text, 'retired'::text])))
);
CREATE INDEX ruleset_approver ON guardrail.ruleset USING btree (approver_id) WHERE (approver_id IS NOT NULL);
CREATE INDEX ruleset_author ON guardrail.ruleset USING btree (author_id) WHERE (author_id IS NOT NULL);
CREATE INDEX ruleset_project ON guardrail.ruleset USING btree (project_id, valid_from);
CREATE UNIQUE INDEX ruleset_shadow ON guardrail.ruleset USING btree (project_id) WHERE (state = 'shadow'::text);
CREATE TRIGGER keep_approved BEFORE UPDATE ON guardrail.ruleset FOR EACH ROW EXECUTE FUNCTION guardrail.keep_approved();

create table guardrail.stored_check (
  id uuid not null,
  project_id uuid not null,
  subject text not null,
  moment text not null,
  facts jsonb not null,
  scope jsonb not null,
  ruleset_id uuid not null,
  ruleset_hash text not null,
  outcome text not null,
  report jsonb not null,
  shadow_id uuid,
  shadow jsonb,
  made_by uuid,
  made_at timestamp with time zone not null,
  constraint stored_check_made_by_fkey FOREIGN KEY (made_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint stored_check_outcome_check CHECK ((outcome = ANY (ARRAY['allow'::text, 'warn'::text, 'ask'::text, 'block'::text]))),
  constraint stored_check_pkey PRIMARY KEY (id),
  constraint stored_check_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint stored_check_ruleset_id_fkey FOREIGN KEY (ruleset_id) REFERENCES guardrail.ruleset(id) ON DELETE CASCADE,
  constraint stored_check_shadow_id_fkey FOREIGN KEY (shadow_id) REFERENCES guardrail.ruleset(id) ON DELETE CASCADE
);
CREATE INDEX stored_check_made_by ON guardrail.stored_check USING btree (made_by) WHERE (made_by IS NOT NULL);
CREATE INDEX stored_check_ruleset ON guardrail.stored_check USING btree (ruleset_id);
CREATE INDEX stored_check_shadow ON guardrail.stored_check USING btree (shadow_id) WHERE (shadow_id IS NOT NULL);
CREATE INDEX stored_check_subject ON guardrail.stored_check USING btree (project_id, subject, made_at);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON guardrail.stored_check FOR EACH ROW EXECUTE FUNCTION guardrail.keep_rows();

create table log.checkpoint (
  size bigint not null,
  root bytea not null,
  note text not null,
  signed_at timestamp with time zone not null,
  constraint checkpoint_pkey PRIMARY KEY (size)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON log.checkpoint FOR EACH ROW EXECUTE FUNCTION log.refuse_change();

create table log.event (
  id uuid not null,
  body text not null,
  leaf_hash bytea not null,
  type text not null generated always as (((body)::jsonb ->> 'type'::text)) stored,
  thing text not null generated always as (((body)::jsonb ->> 'thing'::text)) stored,
  project_id uuid generated always as ((((body)::jsonb ->> 'project'::text))::uuid) stored,
  constraint event_leaf_hash_check CHECK ((length(leaf_hash) = 32)),
  constraint event_pkey PRIMARY KEY (id)
);
CREATE INDEX event_by_project ON log.event USING btree (project_id, id);
CREATE INDEX event_by_thing ON log.event USING btree (thing, id);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON log.event FOR EACH ROW EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON log.event FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER numbered_later AFTER INSERT ON log.event FOR EACH ROW EXECUTE FUNCTION log.queue_for_number();

create table log.leaf (
  "position" bigint not null,
  event_id uuid not null,
  hash bytea not null,
  constraint leaf_event_id_fkey FOREIGN KEY (event_id) REFERENCES log.event(id),
  constraint leaf_event_id_key UNIQUE (event_id),
  constraint leaf_pkey PRIMARY KEY ("position"),
  constraint leaf_position_check CHECK (("position" >= 0))
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON log.leaf FOR EACH ROW EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON log.leaf FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();

create table log.node (
  level smallint not null,
  index bigint not null,
  hash bytea not null,
  constraint node_index_check CHECK ((index >= 0)),
  constraint node_level_check CHECK ((level >= 1)),
  constraint node_pkey PRIMARY KEY (level, index)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON log.node FOR EACH ROW EXECUTE FUNCTION log.refuse_change();

create table log.unnumbered (
  arrival bigint not null generated as identity,
  event_id uuid not null,
  constraint unnumbered_event_id_fkey FOREIGN KEY (event_id) REFERENCES log.event(id),
  constraint unnumbered_pkey PRIMARY KEY (arrival)
);

create table people.access_token (
  id uuid not null,
  person_id uuid not null,
  name text not null,
  token_hash text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  last_used_on date,
  constraint access_token_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE,
  constraint access_token_pkey PRIMARY KEY (id),
  constraint access_token_token_hash_key UNIQUE (token_hash)
);
CREATE INDEX access_token_person ON people.access_token USING btree (person_id);

create table people.invitation (
  id uuid not null,
  project_id uuid,
  email text not null,
  role text,
  token_hash text not null,
  invited_by uuid,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  constraint invitation_check CHECK (((project_id IS NULL) = (role IS NULL))),
  constraint invitation_email_check CHECK ((email = lower(email))),
  constraint invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint invitation_pkey PRIMARY KEY (id),
  constraint invitation_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint invitation_project_id_role_fkey FOREIGN KEY (project_id, role) REFERENCES people.project_role(project_id, id),
  constraint invitation_token_hash_key UNIQUE (token_hash)
);
CREATE INDEX invitation_project ON people.invitation USING btree (project_id);

create table people.member (
  project_id uuid not null,
  person_id uuid not null,
  joined_at timestamp with time zone not null,
  constraint member_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE,
  constraint member_pkey PRIMARY KEY (project_id, person_id),
  constraint member_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE
);
CREATE INDEX member_person ON people.member USING btree (person_id);

create table people.member_role (
  project_id uuid not null,
  person_id uuid not null,
  role text not null,
  since timestamp with time zone not null,
  accepted_at timestamp with time zone,
  constraint member_role_pkey PRIMARY KEY (project_id, person_id, role),
  constraint member_role_project_id_person_id_fkey FOREIGN KEY (project_id, person_id) REFERENCES people.member(project_id, person_id) ON DELETE CASCADE,
  constraint member_role_project_id_role_fkey FOREIGN KEY (project_id, role) REFERENCES people.project_role(project_id, id)
);
CREATE INDEX member_role_by_role ON people.member_role USING btree (project_id, role);

create table people.organisation (
  id uuid not null,
  name text not null,
  created_at timestamp with time zone not null,
  constraint organisation_pkey PRIMARY KEY (id)
);

create table people.passkey (
  id uuid not null,
  user_id uuid not null,
  name text,
  public_key text not null,
  credential_id text not null,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamp with time zone default now(),
  constraint passkey_credential_id_key UNIQUE (credential_id),
  constraint passkey_pkey PRIMARY KEY (id),
  constraint passkey_user_id_fkey FOREIGN KEY (user_id) REFERENCES people.person(id) ON DELETE CASCADE
);
CREATE INDEX passkey_user ON people.passkey USING btree (user_id);

create table people.person (
  id uuid not null,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  administrator boolean not null default false,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  disabled_at timestamp with time zone,
  organisation_id uuid,
  language text,
  constraint person_email_check CHECK ((email = lower(email))),
  constraint person_email_key UNIQUE (email),
  constraint person_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisation(id) ON DELETE SET NULL,
  constraint person_pkey PRIMARY KEY (id)
);
CREATE INDEX person_organisation ON people.person USING btree (organisation_id);

create table people.project (
  id uuid not null,
  name text not null,
  organisation_id uuid not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  is_invented boolean not null default false,
  constraint project_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint project_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisation(id),
  constraint project_pkey PRIMARY KEY (id)
);

create table people.project_role (
  project_id uuid not null,
  id text not null,
  side text not null,
  name text not null,
  description text not null,
  grants text[] not null,
  core boolean not null default false,
  expectations text[] not null default '{}'::text[],
  constraint project_role_pkey PRIMARY KEY (project_id, id),
  constraint project_role_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE
);

create table people.rate_limit (
  id uuid not null,
  key text not null,
  count integer not null,
  last_request bigint not null,
  constraint rate_limit_key_key UNIQUE (key),
  constraint rate_limit_pkey PRIMARY KEY (id)
);

create table people.session (
  id uuid not null,
  user_id uuid not null,
  token text not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token),
  constraint session_user_id_fkey FOREIGN KEY (user_id) REFERENCES people.person(id) ON DELETE CASCADE
);
CREATE INDEX session_by_user ON people.session USING btree (user_id);

create table people.setup (
  token_hash text not null,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint setup_pkey PRIMARY KEY (token_hash)
);

create table people.sign_in (
  id uuid not null,
  user_id uuid not null,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint sign_in_pkey PRIMARY KEY (id),
  constraint sign_in_provider_id_account_id_key UNIQUE (provider_id, account_id),
  constraint sign_in_user_id_fkey FOREIGN KEY (user_id) REFERENCES people.person(id) ON DELETE CASCADE
);
CREATE INDEX sign_in_user ON people.sign_in USING btree (user_id);

create table people.tries (
  key text not null,
  count integer not null,
  since timestamp with time zone not null,
  constraint tries_pkey PRIMARY KEY (key)
);

create table people.verification (
  id uuid not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint verification_pkey PRIMARY KEY (id)
);
CREATE INDEX verification_identifier ON people.verification USING btree (identifier);

create table pipeline.dataset (
  id uuid not null,
  project_id uuid not null,
  compiled_at timestamp with time zone not null,
  releases bigint not null,
  processes bigint not null,
  findings bigint not null,
  warnings bigint not null,
  notes jsonb not null,
  parts jsonb not null,
  sha256 text not null,
  bytes bigint not null,
  mapping_version integer,
  constraint dataset_pkey PRIMARY KEY (id),
  constraint dataset_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint dataset_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX dataset_project ON pipeline.dataset USING btree (project_id, compiled_at DESC);

create table pipeline.figure (
  measurement_id uuid not null,
  code text not null,
  "position" integer not null,
  group_id text not null,
  group_name text not null,
  currency text not null,
  numerator numeric not null,
  denominator numeric not null,
  value double precision,
  n bigint not null,
  unknown jsonb not null,
  constraint figure_measurement_id_fkey FOREIGN KEY (measurement_id) REFERENCES pipeline.measurement(id) ON DELETE CASCADE,
  constraint figure_pkey PRIMARY KEY (measurement_id, code, "position"),
  constraint figure_position_check CHECK (("position" >= 0))
);

create table pipeline.finding (
  validation_id uuid not null,
  "position" integer not null,
  code text not null,
  severity text not null,
  path text not null,
  message text not null,
  meant text,
  count bigint not null,
  counted_values jsonb not null,
  examples jsonb not null,
  constraint finding_pkey PRIMARY KEY (validation_id, "position"),
  constraint finding_severity_check CHECK ((severity = ANY (ARRAY['error'::text, 'warning'::text, 'notice'::text]))),
  constraint finding_validation_id_fkey FOREIGN KEY (validation_id) REFERENCES pipeline.validation(id) ON DELETE CASCADE
);

create table pipeline.mapping (
  project_id uuid not null,
  version integer not null,
  content json not null,
  sha256 text not null,
  note text not null,
  saved_by uuid,
  saved_at timestamp with time zone not null,
  constraint mapping_pkey PRIMARY KEY (project_id, version),
  constraint mapping_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint mapping_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint mapping_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint mapping_version_check CHECK ((version > 0))
);

create table pipeline.mapping_run (
  id uuid not null,
  project_id uuid not null,
  mapping_version integer not null,
  snapshots jsonb not null,
  rows bigint not null,
  processes bigint not null,
  releases bigint not null,
  problems bigint not null,
  ended_at timestamp with time zone not null,
  constraint mapping_run_pkey PRIMARY KEY (id),
  constraint mapping_run_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint mapping_run_project_id_mapping_version_fkey FOREIGN KEY (project_id, mapping_version) REFERENCES pipeline.mapping(project_id, version)
);
CREATE INDEX mapping_run_project ON pipeline.mapping_run USING btree (project_id, ended_at DESC);

create table pipeline.measure_settings (
  project_id uuid not null,
  settings jsonb not null,
  saved_at timestamp with time zone not null,
  saved_by text not null,
  constraint measure_settings_pkey PRIMARY KEY (project_id),
  constraint measure_settings_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE
);

create table pipeline.measurement (
  id uuid not null,
  project_id uuid not null,
  measured_at timestamp with time zone not null,
  settings jsonb not null,
  currency jsonb,
  counts jsonb not null,
  not_computed jsonb not null,
  constraint measurement_pkey PRIMARY KEY (id),
  constraint measurement_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE
);
CREATE INDEX measurement_project ON pipeline.measurement USING btree (project_id, measured_at DESC);

create table pipeline.received_file (
  id uuid not null,
  project_id uuid not null,
  sha256 text not null,
  bytes bigint not null,
  file_name text not null,
  origin jsonb not null,
  received_at timestamp with time zone not null,
  imported_at timestamp with time zone,
  constraint received_file_pkey PRIMARY KEY (id),
  constraint received_file_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint received_file_project_id_sha256_file_name_key UNIQUE (project_id, sha256, file_name),
  constraint received_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX received_file_sha256 ON pipeline.received_file USING btree (sha256);

create table pipeline.snapshot (
  id uuid not null,
  source_id uuid not null,
  project_id uuid not null,
  sha256 text not null,
  file_name text not null,
  bytes bigint not null,
  origin jsonb not null,
  taken_at timestamp with time zone not null,
  format jsonb not null,
  columns jsonb not null,
  state text not null,
  rows_in bigint not null default 0,
  rows_loaded bigint not null default 0,
  rows_set_aside bigint not null default 0,
  rows_blank bigint not null default 0,
  message text,
  profile jsonb,
  task_id uuid,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint snapshot_check CHECK (((state <> 'done'::text) OR (rows_in = (rows_loaded + rows_set_aside)))),
  constraint snapshot_pkey PRIMARY KEY (id),
  constraint snapshot_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint snapshot_source_id_fkey FOREIGN KEY (source_id) REFERENCES pipeline.source(id) ON DELETE CASCADE,
  constraint snapshot_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);
CREATE INDEX snapshot_sha256 ON pipeline.snapshot USING btree (sha256);
CREATE INDEX snapshot_source ON pipeline.snapshot USING btree (source_id, taken_at);

create table pipeline.source (
  id uuid not null,
  project_id uuid not null,
  name text not null,
  shape text not null,
  licence text not null,
  origin jsonb not null,
  created_at timestamp with time zone not null,
  constraint source_pkey PRIMARY KEY (id),
  constraint source_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint source_shape_check CHECK ((shape = ANY (ARRAY['table'::text, 'ocds'::text])))
);
CREATE UNIQUE INDEX source_name ON pipeline.source USING btree (project_id, lower(name));

create table pipeline.validation (
  id uuid not null,
  project_id uuid not null,
  validated_at timestamp with time zone not null,
  releases bigint not null,
  processes bigint not null,
  errors integer not null,
  warnings integer not null,
  notices integer not null,
  is_valid boolean not null,
  not_checked jsonb not null,
  constraint validation_pkey PRIMARY KEY (id),
  constraint validation_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint validation_project_id_key UNIQUE (project_id)
);

create table platform.instance (
  only_one boolean not null default true,
  id uuid not null,
  public_key text not null,
  created_at timestamp with time zone not null,
  constraint instance_only_one_check CHECK (only_one),
  constraint instance_pkey PRIMARY KEY (only_one)
);

create table platform.letter (
  id uuid not null,
  recipient text,
  subject text,
  body text,
  state text not null,
  attempts integer not null default 0,
  created_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  constraint letter_pkey PRIMARY KEY (id),
  constraint letter_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'kept'::text, 'sent'::text, 'failed'::text])))
);
CREATE INDEX letter_by_time ON platform.letter USING btree (created_at DESC);

create table platform.migration (
  number integer not null,
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (number)
);

create table platform.person_key (
  person_id text not null,
  sealed bytea not null,
  master_key text not null,
  created_at timestamp with time zone not null default now(),
  constraint person_key_pkey PRIMARY KEY (person_id)
);

create table platform.secret (
  name text not null,
  sealed bytea not null,
  master_key text not null,
  created_at timestamp with time zone not null default now(),
  constraint secret_pkey PRIMARY KEY (name)
);

create table platform.task (
  id uuid not null,
  project_id uuid,
  kind text not null,
  input jsonb not null,
  started_by jsonb not null,
  idempotency_key text,
  state text not null default 'waiting'::text,
  counts jsonb not null default '{}'::jsonb,
  message text,
  attempts integer not null default 0,
  created_at timestamp with time zone not null,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  cancel_requested_at timestamp with time zone,
  constraint task_pkey PRIMARY KEY (id),
  constraint task_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);
CREATE INDEX task_by_project ON platform.task USING btree (project_id, created_at DESC);
CREATE UNIQUE INDEX task_once ON platform.task USING btree (kind, COALESCE(project_id, '00000000-0000-0000-0000-000000000000'::uuid), idempotency_key) WHERE (idempotency_key IS NOT NULL);

create table playbooks.gate_passing (
  id uuid not null,
  run_id uuid not null,
  phase_id text not null,
  kind text not null,
  unmet jsonb not null,
  reason text not null,
  passed_by uuid,
  passed_at timestamp with time zone not null,
  constraint gate_passing_kind_check CHECK ((kind = ANY (ARRAY['closed'::text, 'reopened'::text]))),
  constraint gate_passing_passed_by_fkey FOREIGN KEY (passed_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint gate_passing_pkey PRIMARY KEY (id),
  constraint gate_passing_run_id_fkey FOREIGN KEY (run_id) REFERENCES playbooks.run(id) ON DELETE CASCADE
);
CREATE INDEX gate_passing_run ON playbooks.gate_passing USING btree (run_id, passed_at);

create table playbooks.note_settled (
  note_id uuid not null,
  project_id uuid not null,
  settled_at timestamp with time zone not null,
  constraint note_settled_note_id_fkey FOREIGN KEY (note_id) REFERENCES playbooks.phase_note(id) ON DELETE CASCADE,
  constraint note_settled_pkey PRIMARY KEY (note_id, project_id),
  constraint note_settled_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE
);
CREATE INDEX note_settled_project ON playbooks.note_settled USING btree (project_id);

create table playbooks.phase_note (
  id uuid not null,
  run_id uuid not null,
  phase_id text not null,
  kind text not null,
  note text not null,
  said_by uuid,
  said_at timestamp with time zone not null,
  "position" integer not null default 0,
  constraint phase_note_kind_check CHECK ((kind = ANY (ARRAY['keep'::text, 'change'::text]))),
  constraint phase_note_pkey PRIMARY KEY (id),
  constraint phase_note_run_id_fkey FOREIGN KEY (run_id) REFERENCES playbooks.run(id) ON DELETE CASCADE,
  constraint phase_note_said_by_fkey FOREIGN KEY (said_by) REFERENCES people.person(id) ON DELETE SET NULL
);
CREATE INDEX phase_note_run ON playbooks.phase_note USING btree (run_id, said_at);

create table playbooks.playbook (
  id uuid not null,
  project_id uuid not null,
  key text not null,
  version text not null,
  sha256 text not null,
  name text not null,
  content jsonb not null,
  text text not null,
  is_own boolean not null,
  forked_from text,
  made_by uuid,
  made_at timestamp with time zone not null,
  kept bigint not null generated as identity,
  constraint playbook_made_by_fkey FOREIGN KEY (made_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint playbook_pkey PRIMARY KEY (id),
  constraint playbook_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE
);
CREATE INDEX playbook_newest ON playbooks.playbook USING btree (project_id, key, made_at DESC) WHERE is_own;
CREATE UNIQUE INDEX playbook_kept ON playbooks.playbook USING btree (project_id, key, sha256, is_own);

create table playbooks.run (
  id uuid not null,
  project_id uuid not null,
  playbook_id uuid not null,
  name text not null,
  start_kind text,
  only_step text,
  route text,
  started_on date not null,
  started_by uuid,
  started_at timestamp with time zone not null,
  state text not null,
  ended_at timestamp with time zone,
  ending text,
  constraint run_pkey PRIMARY KEY (id),
  constraint run_playbook_id_fkey FOREIGN KEY (playbook_id) REFERENCES playbooks.playbook(id),
  constraint run_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint run_started_by_fkey FOREIGN KEY (started_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint run_state_check CHECK ((state = ANY (ARRAY['running'::text, 'ended'::text])))
);
CREATE INDEX run_project ON playbooks.run USING btree (project_id, started_at);

create table playbooks.run_check (
  run_id uuid not null,
  step_id text not null,
  check_id text not null,
  round integer not null,
  note text not null,
  evidence text[] not null,
  met_by uuid,
  met_at timestamp with time zone not null,
  constraint run_check_met_by_fkey FOREIGN KEY (met_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint run_check_pkey PRIMARY KEY (run_id, step_id, check_id, round),
  constraint run_check_run_id_step_id_fkey FOREIGN KEY (run_id, step_id) REFERENCES playbooks.run_step(run_id, step_id) ON DELETE CASCADE
);

create table playbooks.run_condition (
  run_id uuid not null,
  condition_id text not null,
  answer boolean not null,
  answered_by uuid,
  answered_at timestamp with time zone not null,
  constraint run_condition_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint run_condition_pkey PRIMARY KEY (run_id, condition_id),
  constraint run_condition_run_id_fkey FOREIGN KEY (run_id) REFERENCES playbooks.run(id) ON DELETE CASCADE
);

create table playbooks.run_deliverable (
  run_id uuid not null,
  deliverable_id text not null,
  ref text not null,
  state text not null,
  set_by uuid,
  set_at timestamp with time zone not null,
  constraint run_deliverable_pkey PRIMARY KEY (run_id, deliverable_id),
  constraint run_deliverable_run_id_fkey FOREIGN KEY (run_id) REFERENCES playbooks.run(id) ON DELETE CASCADE,
  constraint run_deliverable_set_by_fkey FOREIGN KEY (set_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint run_deliverable_state_check CHECK ((state = ANY (ARRAY['begun'::text, 'delivered'::text])))
);

create table playbooks.run_owner (
  run_id uuid not null,
  step_id text not null,
  person_id uuid not null,
  constraint run_owner_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE,
  constraint run_owner_pkey PRIMARY KEY (run_id, step_id, person_id),
  constraint run_owner_run_id_step_id_fkey FOREIGN KEY (run_id, step_id) REFERENCES playbooks.run_step(run_id, step_id) ON DELETE CASCADE
);
CREATE INDEX run_owner_person ON playbooks.run_owner USING btree (person_id);

create table playbooks.run_phase (
  run_id uuid not null,
  phase_id text not null,
  "position" integer not null,
  name text not null,
  state text not null,
  planned_start date not null,
  planned_end date not null,
  opened_on date,
  closed_on date,
  constraint run_phase_pkey PRIMARY KEY (run_id, phase_id),
  constraint run_phase_run_id_fkey FOREIGN KEY (run_id) REFERENCES playbooks.run(id) ON DELETE CASCADE,
  constraint run_phase_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
);

create table playbooks.run_question (
  id uuid not null,
  run_id uuid not null,
  step_id text not null,
  question text not null,
  asked_by uuid,
  asked_at timestamp with time zone not null,
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  constraint run_question_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint run_question_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint run_question_pkey PRIMARY KEY (id),
  constraint run_question_run_id_step_id_fkey FOREIGN KEY (run_id, step_id) REFERENCES playbooks.run_step(run_id, step_id) ON DELETE CASCADE
);
CREATE INDEX run_question_step ON playbooks.run_question USING btree (run_id, step_id, asked_at);

create table playbooks.run_signature (
  run_id uuid not null,
  agreement_id text not null,
  party text not null,
  signed_by uuid,
  signed_at timestamp with time zone not null,
  outside boolean not null default false,
  constraint run_signature_pkey PRIMARY KEY (run_id, agreement_id, party),
  constraint run_signature_run_id_fkey FOREIGN KEY (run_id) REFERENCES playbooks.run(id) ON DELETE CASCADE,
  constraint run_signature_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES people.person(id) ON DELETE SET NULL
);

create table playbooks.run_step (
  run_id uuid not null,
  step_id text not null,
  phase_id text not null,
  "position" integer not null,
  number text,
  name text not null,
  why text not null,
  owner text not null,
  workstream text,
  after text[] not null,
  tools text[] not null,
  documents text[] not null,
  need text not null,
  state text not null,
  reason text,
  round integer not null,
  planned_start date not null,
  planned_end date not null,
  latest_end date not null,
  set_start date,
  set_end date,
  began_on date,
  settled_on date,
  ending text,
  has_length boolean not null default true,
  constraint run_step_need_check CHECK ((need = ANY (ARRAY['required'::text, 'advised'::text, 'not-needed'::text, 'gone'::text]))),
  constraint run_step_pkey PRIMARY KEY (run_id, step_id),
  constraint run_step_run_id_fkey FOREIGN KEY (run_id) REFERENCES playbooks.run(id) ON DELETE CASCADE,
  constraint run_step_state_check CHECK ((state = ANY (ARRAY['todo'::text, 'doing'::text, 'blocked'::text, 'done'::text, 'skipped'::text])))
);

create table playbooks.run_task (
  run_id uuid not null,
  step_id text not null,
  task_id text not null,
  round integer not null,
  done_by uuid,
  done_at timestamp with time zone not null,
  constraint run_task_done_by_fkey FOREIGN KEY (done_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint run_task_pkey PRIMARY KEY (run_id, step_id, task_id, round),
  constraint run_task_run_id_step_id_fkey FOREIGN KEY (run_id, step_id) REFERENCES playbooks.run_step(run_id, step_id) ON DELETE CASCADE
);

create table playbooks.step_claim (
  run_id uuid not null,
  step_id text not null,
  department text not null,
  claimed_by uuid,
  claimed_at timestamp with time zone not null,
  constraint step_claim_claimed_by_fkey FOREIGN KEY (claimed_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint step_claim_pkey PRIMARY KEY (run_id, step_id, department),
  constraint step_claim_run_id_step_id_fkey FOREIGN KEY (run_id, step_id) REFERENCES playbooks.run_step(run_id, step_id) ON DELETE CASCADE
);

create table publish.address (
  slug text not null,
  project_id uuid not null,
  since timestamp with time zone not null,
  constraint address_pkey PRIMARY KEY (slug),
  constraint address_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE
);
CREATE INDEX address_project ON publish.address USING btree (project_id);

create table publish.approval (
  publication_id uuid not null,
  approver text not null,
  decision text not null,
  note text not null,
  decided_at timestamp with time zone not null,
  constraint approval_decision_check CHECK ((decision = ANY (ARRAY['approve'::text, 'refuse'::text]))),
  constraint approval_pkey PRIMARY KEY (publication_id, approver),
  constraint approval_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES publish.publication(id) ON DELETE CASCADE
);

create table publish.elsewhere (
  id uuid not null,
  address text not null,
  title text not null default ''::text,
  entries jsonb not null default '[]'::jsonb,
  added_by uuid,
  added_at timestamp with time zone not null,
  tried_at timestamp with time zone,
  read_at timestamp with time zone,
  failure text,
  constraint elsewhere_added_by_fkey FOREIGN KEY (added_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint elsewhere_address_key UNIQUE (address),
  constraint elsewhere_pkey PRIMARY KEY (id)
);

create table publish.gone (
  slug text not null,
  notice text not null,
  removed_at timestamp with time zone not null,
  constraint gone_pkey PRIMARY KEY (slug)
);

create table publish.leak (
  publication_id uuid not null,
  kind text not null,
  path text not null,
  count bigint not null,
  value_count bigint not null,
  hits jsonb not null,
  constraint leak_pkey PRIMARY KEY (publication_id, kind, path),
  constraint leak_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES publish.publication(id) ON DELETE CASCADE
);

create table publish.leak_decision (
  project_id uuid not null,
  kind text not null,
  path text not null,
  value text not null,
  action text not null,
  reason text not null,
  decided_by uuid,
  decided_at timestamp with time zone not null,
  constraint leak_decision_action_check CHECK ((action = ANY (ARRAY['redact'::text, 'release'::text]))),
  constraint leak_decision_check CHECK (((action = 'redact'::text) OR (reason <> ''::text))),
  constraint leak_decision_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint leak_decision_pkey PRIMARY KEY (project_id, kind, path, value),
  constraint leak_decision_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE
);

create table publish.publication (
  id uuid not null,
  project_id uuid not null,
  state text not null,
  author jsonb not null,
  note text not null,
  needed jsonb not null,
  prepared_at timestamp with time zone not null,
  dataset_id uuid,
  measurement_id uuid,
  processes bigint not null default 0,
  releases bigint not null default 0,
  content_sha256 text,
  sequence integer,
  published_at timestamp with time zone,
  is_confirmed boolean,
  added bigint,
  changed bigint,
  removed bigint,
  withheld jsonb not null default '[]'::jsonb,
  retracted_at timestamp with time zone,
  retraction_reason text,
  slug text not null,
  parts text[] not null default '{data}'::text[],
  products jsonb not null default '[]'::jsonb,
  set_aside jsonb not null default '[]'::jsonb,
  constraint publication_pkey PRIMARY KEY (id),
  constraint publication_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint publication_project_id_sequence_key UNIQUE (project_id, sequence),
  constraint publication_state_check CHECK ((state = ANY (ARRAY['preparing'::text, 'draft'::text, 'approved'::text, 'refused'::text, 'published'::text, 'replaced'::text, 'retracted'::text, 'abandoned'::text])))
);
CREATE INDEX publication_project ON publish.publication USING btree (project_id, prepared_at DESC);

create table publish.question (
  id uuid not null,
  project_id uuid not null,
  code text not null,
  subject_kind text not null,
  subject_id text not null,
  subject_name text not null,
  question text not null,
  note text not null,
  reply text not null,
  released_by uuid,
  released_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint question_note_check CHECK ((note <> ''::text)),
  constraint question_pkey PRIMARY KEY (id),
  constraint question_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint question_question_check CHECK ((question ~~ '%?'::text)),
  constraint question_released_by_fkey FOREIGN KEY (released_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint question_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['process'::text, 'buyer'::text, 'procuringEntity'::text, 'tenderer'::text])))
);
CREATE INDEX question_project ON publish.question USING btree (project_id, released_at);

create table publish.settings (
  project_id uuid not null,
  slug text not null,
  title text not null,
  description text not null,
  licence_name text not null,
  licence_url text not null,
  contact_name text not null,
  contact_email text not null,
  frequency text not null,
  address text not null,
  needed jsonb not null,
  saved_at timestamp with time zone not null,
  invites boolean not null default false,
  invites_what text not null default ''::text,
  invites_contact text not null default ''::text,
  language text not null default 'en'::text,
  constraint settings_language_check CHECK ((language = ANY (ARRAY['en'::text, 'fr'::text, 'es'::text]))),
  constraint settings_pkey PRIMARY KEY (project_id),
  constraint settings_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint settings_slug_check CHECK ((slug ~ '^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$'::text)),
  constraint settings_slug_key UNIQUE (slug)
);

create table publish.site (
  project_id uuid not null,
  publication_id uuid not null,
  folder text not null,
  switched_at timestamp with time zone not null,
  slug text not null,
  title text not null,
  listing jsonb,
  constraint site_pkey PRIMARY KEY (project_id),
  constraint site_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint site_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES publish.publication(id),
  constraint site_slug_key UNIQUE (slug)
);

create table publish.text (
  publication_id uuid not null,
  project_id uuid not null,
  sha256 text not null,
  title text not null,
  version integer,
  path text not null,
  leaves_out boolean,
  kind text not null default 'document'::text,
  constraint text_kind_check CHECK ((kind = ANY (ARRAY['document'::text, 'scope-of-work'::text, 'workspace-summary'::text, 'minutes'::text, 'agreement'::text]))),
  constraint text_pkey PRIMARY KEY (publication_id, sha256),
  constraint text_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint text_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES publish.publication(id) ON DELETE CASCADE,
  constraint text_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX text_project ON publish.text USING btree (project_id);
CREATE INDEX text_sha256 ON publish.text USING btree (sha256);

create table publish.update (
  id uuid not null,
  project_id uuid not null,
  title text not null,
  body text not null,
  written_by uuid,
  written_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint update_pkey PRIMARY KEY (id),
  constraint update_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint update_title_check CHECK ((title <> ''::text)),
  constraint update_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.person(id) ON DELETE SET NULL
);
CREATE INDEX update_project ON publish.update USING btree (project_id, written_at DESC);

create table reports.file (
  report_id uuid not null,
  format text not null,
  sha256 text not null,
  constraint file_format_check CHECK ((format = ANY (ARRAY['html'::text, 'pdf'::text, 'pdf-letter'::text, 'docx'::text, 'md'::text]))),
  constraint file_pkey PRIMARY KEY (report_id, format),
  constraint file_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports.report(id) ON DELETE CASCADE
);
CREATE INDEX file_sha256 ON reports.file USING btree (sha256);

create table reports.report (
  id uuid not null,
  project_id uuid not null,
  kind text not null,
  title text not null,
  source text,
  sha256 text not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  text_sha256 text,
  for_all boolean not null default false,
  constraint report_kind_check CHECK ((kind = ANY (ARRAY['document'::text, 'scope-of-work'::text, 'workspace-summary'::text, 'minutes'::text, 'agreement'::text]))),
  constraint report_made_by_fkey FOREIGN KEY (made_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint report_pkey PRIMARY KEY (id),
  constraint report_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint report_project_id_sha256_key UNIQUE (project_id, sha256),
  constraint report_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint report_text_sha256_check CHECK ((text_sha256 ~ '^[0-9a-f]{64}$'::text))
);
CREATE INDEX report_made_by ON reports.report USING btree (made_by);
CREATE INDEX report_project ON reports.report USING btree (project_id, made_at DESC);
CREATE INDEX report_sha256 ON reports.report USING btree (sha256);
CREATE INDEX report_text_sha256 ON reports.report USING btree (project_id, text_sha256);

create table workspace.action (
  id uuid not null,
  project_id uuid not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  withdrawn_at timestamp with time zone,
  text text not null,
  kind text not null,
  owner_id uuid,
  side text not null,
  due date,
  returns_on date,
  source text not null,
  state text not null default 'open'::text,
  outcome text not null default ''::text,
  settled_at timestamp with time zone,
  settled_by uuid,
  owner_name text not null default ''::text,
  constraint action_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint action_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint action_kind_check CHECK ((kind = ANY (ARRAY['task'::text, 'question'::text]))),
  constraint action_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint action_pkey PRIMARY KEY (id),
  constraint action_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint action_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint action_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'dropped'::text])))
);
CREATE INDEX action_by_owner ON workspace.action USING btree (owner_id) WHERE (state = 'open'::text);
CREATE INDEX action_by_project ON workspace.action USING btree (project_id, state);
CREATE INDEX action_by_source ON workspace.action USING btree (source);

create table workspace.agenda_item (
  id uuid not null,
  meeting_id uuid not null,
  place integer not null,
  title text not null,
  minutes integer,
  presenter_id uuid,
  thing text,
  notes text not null default ''::text,
  constraint agenda_item_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES workspace.meeting(id) ON DELETE CASCADE,
  constraint agenda_item_minutes_check CHECK (((minutes >= 1) AND (minutes <= 1440))),
  constraint agenda_item_pkey PRIMARY KEY (id),
  constraint agenda_item_presenter_id_fkey FOREIGN KEY (presenter_id) REFERENCES people.person(id) ON DELETE SET NULL
);
CREATE INDEX agenda_item_by_meeting ON workspace.agenda_item USING btree (meeting_id, place);

create table workspace.agreement (
  project_id uuid not null,
  version integer not null,
  state text not null,
  items jsonb not null,
  signers jsonb not null default '[]'::jsonb,
  made_by uuid,
  made_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  proposed_at timestamp with time zone,
  agreed_at timestamp with time zone,
  confirmed boolean not null default false,
  constraint agreement_made_by_fkey FOREIGN KEY (made_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint agreement_pkey PRIMARY KEY (project_id, version),
  constraint agreement_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint agreement_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'proposed'::text, 'agreed'::text]))),
  constraint agreement_version_check CHECK ((version > 0))
);
CREATE UNIQUE INDEX agreement_open ON workspace.agreement USING btree (project_id) WHERE (state = ANY (ARRAY['draft'::text, 'proposed'::text]));

create table workspace.agreement_signature (
  project_id uuid not null,
  version integer not null,
  party text not null,
  signed_by uuid,
  signed_at timestamp with time zone not null,
  link_id uuid,
  constraint agreement_signature_link_id_fkey FOREIGN KEY (link_id) REFERENCES workspace.reviewer_link(id) ON DELETE SET NULL,
  constraint agreement_signature_pkey PRIMARY KEY (project_id, version, party),
  constraint agreement_signature_project_id_version_fkey FOREIGN KEY (project_id, version) REFERENCES workspace.agreement(project_id, version) ON DELETE CASCADE,
  constraint agreement_signature_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES people.person(id) ON DELETE SET NULL
);

create table workspace.barrier (
  id uuid not null,
  project_id uuid not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  withdrawn_at timestamp with time zone,
  statement text not null,
  type text not null,
  rule text not null,
  rule_level text not null,
  mitigation text not null,
  owner_id uuid,
  state text not null,
  constraint barrier_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint barrier_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint barrier_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint barrier_pkey PRIMARY KEY (id),
  constraint barrier_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint barrier_rule_level_check CHECK ((rule_level = ANY (ARRAY['law'::text, 'policy'::text, 'departmental'::text, 'custom'::text, 'none'::text]))),
  constraint barrier_state_check CHECK ((state = ANY (ARRAY['open'::text, 'in-hand'::text, 'removed'::text, 'accepted'::text])))
);
CREATE INDEX barrier_by_project ON workspace.barrier USING btree (project_id);

create table workspace.calendar_date (
  id uuid not null,
  project_id uuid not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  withdrawn_at timestamp with time zone,
  name text not null,
  type text not null,
  day date not null,
  is_yearly boolean not null,
  note text not null,
  link text not null,
  constraint calendar_date_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint calendar_date_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint calendar_date_pkey PRIMARY KEY (id),
  constraint calendar_date_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint calendar_date_type_check CHECK ((type = ANY (ARRAY['budget'::text, 'tender'::text, 'contract-end'::text, 'it-investment'::text, 'other'::text])))
);
CREATE INDEX calendar_date_by_project ON workspace.calendar_date USING btree (project_id);

create table workspace.calendar_feed (
  person_id uuid not null,
  token text not null,
  made_at timestamp with time zone not null,
  constraint calendar_feed_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE,
  constraint calendar_feed_pkey PRIMARY KEY (person_id),
  constraint calendar_feed_token_key UNIQUE (token)
);

create table workspace.candidate (
  id uuid not null,
  project_id uuid not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  withdrawn_at timestamp with time zone,
  name text not null,
  is_own boolean not null,
  size text not null,
  location text not null,
  portal text not null,
  published_data text not null,
  ocds_openness text not null,
  user_centred text not null,
  champions text not null,
  strategic_plans text not null,
  budget_cycle text not null,
  procurements text not null,
  it_investments text not null,
  mandated_work text not null,
  state text not null default 'long-list'::text,
  rationale text not null default ''::text,
  decided_at timestamp with time zone,
  decided_by uuid,
  entry_reason text not null default ''::text,
  success_components text not null default ''::text,
  constraint candidate_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint candidate_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint candidate_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint candidate_pkey PRIMARY KEY (id),
  constraint candidate_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint candidate_state_check CHECK ((state = ANY (ARRAY['long-list'::text, 'shortlist'::text, 'selected'::text, 'declined'::text])))
);
CREATE INDEX candidate_by_project ON workspace.candidate USING btree (project_id);

create table workspace.comment (
  id uuid not null,
  thread_id uuid not null,
  author uuid,
  text text not null,
  at timestamp with time zone not null,
  link_id uuid,
  constraint comment_author_fkey FOREIGN KEY (author) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint comment_link_id_fkey FOREIGN KEY (link_id) REFERENCES workspace.reviewer_link(id) ON DELETE SET NULL,
  constraint comment_pkey PRIMARY KEY (id),
  constraint comment_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES workspace.comment_thread(id) ON DELETE CASCADE
);
CREATE INDEX comment_by_thread ON workspace.comment USING btree (thread_id, at);

create table workspace.comment_thread (
  id uuid not null,
  document_id uuid not null,
  round integer,
  anchor_start bytea,
  anchor_end bytea,
  quote text not null,
  prefix text not null,
  suffix text not null,
  state text not null,
  disposition text,
  disposition_note text not null default ''::text,
  disposed_by uuid,
  disposed_at timestamp with time zone,
  made_at timestamp with time zone not null,
  constraint comment_thread_disposed_by_fkey FOREIGN KEY (disposed_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint comment_thread_disposition_check CHECK ((disposition = ANY (ARRAY['accepted'::text, 'rejected'::text, 'changed'::text]))),
  constraint comment_thread_document_id_fkey FOREIGN KEY (document_id) REFERENCES workspace.document(id) ON DELETE CASCADE,
  constraint comment_thread_pkey PRIMARY KEY (id),
  constraint comment_thread_state_check CHECK ((state = ANY (ARRAY['open'::text, 'resolved'::text])))
);
CREATE INDEX comment_thread_document ON workspace.comment_thread USING btree (document_id, made_at);

create table workspace.component_judgement (
  id uuid not null,
  project_id uuid not null,
  component text not null,
  state text not null,
  evidence_ref text not null,
  evidence_link text not null,
  evidence_words text not null,
  judged_by uuid,
  judged_at timestamp with time zone not null,
  constraint component_judgement_component_check CHECK ((component = ANY (ARRAY['team'::text, 'commitment'::text, 'capacity'::text, 'openness'::text]))),
  constraint component_judgement_judged_by_fkey FOREIGN KEY (judged_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint component_judgement_pkey PRIMARY KEY (id),
  constraint component_judgement_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint component_judgement_state_check CHECK ((state = ANY (ARRAY['met'::text, 'partly'::text, 'absent'::text])))
);
CREATE INDEX component_judgement_by_project ON workspace.component_judgement USING btree (project_id, component, id);

create table workspace.criterion (
  id uuid not null,
  project_id uuid not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  withdrawn_at timestamp with time zone,
  name text not null,
  guidance text not null,
  weight integer not null,
  example text not null,
  constraint criterion_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint criterion_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint criterion_pkey PRIMARY KEY (id),
  constraint criterion_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint criterion_weight_check CHECK (((weight >= 0) AND (weight <= 5)))
);
CREATE INDEX criterion_by_project ON workspace.criterion USING btree (project_id);

create table workspace.decision (
  id uuid not null,
  project_id uuid not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  withdrawn_at timestamp with time zone,
  text text not null,
  context text not null,
  options text not null,
  decided_by uuid[] not null,
  decided_by_others text not null,
  decided_on date not null,
  meeting_id uuid,
  supersedes uuid,
  is_public boolean not null default false,
  constraint decision_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint decision_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint decision_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES workspace.meeting(id) ON DELETE SET NULL,
  constraint decision_pkey PRIMARY KEY (id),
  constraint decision_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint decision_supersedes_fkey FOREIGN KEY (supersedes) REFERENCES workspace.decision(id) ON DELETE SET NULL
);
CREATE INDEX decision_by_meeting ON workspace.decision USING btree (meeting_id);
CREATE INDEX decision_by_project ON workspace.decision USING btree (project_id, decided_on);
CREATE INDEX decision_superseded ON workspace.decision USING btree (supersedes);

create table workspace.document (
  id uuid not null,
  project_id uuid not null,
  title text not null,
  template text,
  step text,
  language text not null,
  access text not null,
  state text not null,
  round integer not null default 0,
  final_version integer,
  layout jsonb not null default '{}'::jsonb,
  created_by uuid,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  product text,
  constraint document_access_check CHECK ((access = ANY (ARRAY['project'::text, 'public'::text]))),
  constraint document_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint document_pkey PRIMARY KEY (id),
  constraint document_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint document_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'in-review'::text, 'revising'::text, 'final-review'::text, 'closed'::text, 'formatted'::text, 'delivered'::text, 'published'::text])))
);
CREATE INDEX document_project ON workspace.document USING btree (project_id, changed_at DESC);

create table workspace.document_approval (
  id uuid not null,
  document_id uuid not null,
  version integer not null,
  sha256 text not null,
  person_id uuid,
  roles text not null,
  note text not null,
  at timestamp with time zone not null,
  link_id uuid,
  constraint document_approval_document_id_fkey FOREIGN KEY (document_id) REFERENCES workspace.document(id) ON DELETE CASCADE,
  constraint document_approval_link_id_fkey FOREIGN KEY (link_id) REFERENCES workspace.reviewer_link(id) ON DELETE SET NULL,
  constraint document_approval_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint document_approval_pkey PRIMARY KEY (id)
);
CREATE INDEX document_approval_version ON workspace.document_approval USING btree (document_id, version);

create table workspace.document_asked (
  id uuid not null,
  document_id uuid not null,
  round integer,
  person_id uuid,
  constraint document_asked_document_id_fkey FOREIGN KEY (document_id) REFERENCES workspace.document(id) ON DELETE CASCADE,
  constraint document_asked_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint document_asked_pkey PRIMARY KEY (id)
);
CREATE INDEX document_asked_document ON workspace.document_asked USING btree (document_id, round);
CREATE INDEX document_asked_person ON workspace.document_asked USING btree (person_id);

create table workspace.document_file (
  document_id uuid not null,
  sha256 text not null,
  type text not null,
  bytes bigint not null,
  kept_at timestamp with time zone not null,
  constraint document_file_document_id_fkey FOREIGN KEY (document_id) REFERENCES workspace.document(id) ON DELETE CASCADE,
  constraint document_file_pkey PRIMARY KEY (document_id, sha256)
);

create table workspace.document_step (
  id uuid not null,
  document_id uuid not null,
  from_state text not null,
  to_state text not null,
  reason text not null,
  person_id uuid,
  at timestamp with time zone not null,
  constraint document_step_document_id_fkey FOREIGN KEY (document_id) REFERENCES workspace.document(id) ON DELETE CASCADE,
  constraint document_step_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint document_step_pkey PRIMARY KEY (id)
);
CREATE INDEX document_step_document ON workspace.document_step USING btree (document_id, at);

create table workspace.document_update (
  document_id uuid not null,
  seq bigint not null generated as identity,
  content bytea not null,
  live boolean not null,
  person_id uuid,
  at timestamp with time zone not null,
  constraint document_update_document_id_fkey FOREIGN KEY (document_id) REFERENCES workspace.document(id) ON DELETE CASCADE,
  constraint document_update_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint document_update_pkey PRIMARY KEY (document_id, seq)
);

create table workspace.document_verdict (
  id uuid not null,
  document_id uuid not null,
  round integer not null,
  person_id uuid,
  verdict text not null,
  note text not null,
  at timestamp with time zone not null,
  link_id uuid,
  constraint document_verdict_document_id_fkey FOREIGN KEY (document_id) REFERENCES workspace.document(id) ON DELETE CASCADE,
  constraint document_verdict_link_id_fkey FOREIGN KEY (link_id) REFERENCES workspace.reviewer_link(id) ON DELETE SET NULL,
  constraint document_verdict_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint document_verdict_pkey PRIMARY KEY (id),
  constraint document_verdict_verdict_check CHECK ((verdict = ANY (ARRAY['approve'::text, 'approve-with-changes'::text, 'reject'::text])))
);
CREATE INDEX document_verdict_link ON workspace.document_verdict USING btree (link_id);
CREATE INDEX document_verdict_round ON workspace.document_verdict USING btree (document_id, round);

create table workspace.document_version (
  document_id uuid not null,
  number integer not null,
  title text not null,
  name text not null,
  reason text not null,
  state text not null,
  yjs bytea not null,
  prose jsonb not null,
  content jsonb not null,
  sha256 text not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  constraint document_version_document_id_fkey FOREIGN KEY (document_id) REFERENCES workspace.document(id) ON DELETE CASCADE,
  constraint document_version_made_by_fkey FOREIGN KEY (made_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint document_version_pkey PRIMARY KEY (document_id, number)
);

create table workspace.document_words (
  document_id uuid not null,
  upto bigint not null,
  words text not null,
  constraint document_words_document_id_fkey FOREIGN KEY (document_id) REFERENCES workspace.document(id) ON DELETE CASCADE,
  constraint document_words_pkey PRIMARY KEY (document_id)
);

create table workspace.goal (
  id uuid not null,
  project_id uuid not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  withdrawn_at timestamp with time zone,
  statement text not null,
  term text not null,
  why text not null,
  measure text not null,
  by_day date,
  state text not null,
  constraint goal_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint goal_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint goal_pkey PRIMARY KEY (id),
  constraint goal_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint goal_state_check CHECK ((state = ANY (ARRAY['open'::text, 'reached'::text, 'given-up'::text]))),
  constraint goal_term_check CHECK ((term = ANY (ARRAY['short'::text, 'long'::text])))
);
CREATE INDEX goal_by_project ON workspace.goal USING btree (project_id);

create table workspace.informational_interview (
  id uuid not null,
  project_id uuid not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  withdrawn_at timestamp with time zone,
  candidate_id uuid not null,
  held_on date not null,
  with_whom text not null,
  role text not null,
  notes text not null,
  constraint informational_interview_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES workspace.candidate(id) ON DELETE CASCADE,
  constraint informational_interview_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint informational_interview_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint informational_interview_pkey PRIMARY KEY (id),
  constraint informational_interview_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE
);
CREATE INDEX informational_interview_by_candidate ON workspace.informational_interview USING btree (candidate_id);
CREATE INDEX informational_interview_by_project ON workspace.informational_interview USING btree (project_id);

create table workspace.letter (
  id uuid not null,
  project_id uuid not null,
  subject text not null,
  sent_at timestamp with time zone,
  sender text not null,
  recipients text not null,
  body text not null,
  way text not null,
  fingerprint text not null,
  set_aside text[] not null default '{}'::text[],
  filed_at timestamp with time zone not null,
  filed_by uuid,
  version integer not null default 1,
  note text not null default ''::text,
  tags text[] not null default '{}'::text[],
  changed_at timestamp with time zone,
  changed_by uuid,
  constraint letter_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint letter_filed_by_fkey FOREIGN KEY (filed_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint letter_pkey PRIMARY KEY (id),
  constraint letter_project_id_fingerprint_key UNIQUE (project_id, fingerprint),
  constraint letter_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint letter_way_check CHECK ((way = ANY (ARRAY['pasted'::text, 'file'::text, 'mailbox'::text])))
);
CREATE INDEX letter_by_project ON workspace.letter USING btree (project_id, filed_at);
CREATE INDEX letter_changed_by ON workspace.letter USING btree (changed_by);

create table workspace.library_item (
  id uuid not null,
  project_id uuid not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  withdrawn_at timestamp with time zone,
  title text not null,
  kind text not null,
  note text not null,
  tags text[] not null,
  found_in text not null,
  address text not null default ''::text,
  sha256 text,
  bytes bigint,
  file_name text,
  media_type text,
  constraint library_item_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint library_item_check CHECK (((address = ''::text) <> (sha256 IS NULL))),
  constraint library_item_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint library_item_pkey PRIMARY KEY (id),
  constraint library_item_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE
);
CREATE INDEX library_item_by_content ON workspace.library_item USING btree (sha256) WHERE (sha256 IS NOT NULL);
CREATE INDEX library_item_by_place ON workspace.library_item USING btree (found_in) WHERE (found_in <> ''::text);
CREATE INDEX library_item_by_project ON workspace.library_item USING btree (project_id, created_at);
CREATE UNIQUE INDEX library_item_by_address ON workspace.library_item USING btree (project_id, address) WHERE (address <> ''::text);

create table workspace.meeting (
  id uuid not null,
  project_id uuid not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  changed_at timestamp with time zone not null,
  title text not null,
  kind text not null,
  state text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  time_zone text not null,
  place text not null,
  link text not null,
  invitee_classes text[] not null,
  guests text not null,
  is_public boolean not null default false,
  notes text not null default ''::text,
  sequence integer not null default 0,
  approved_at timestamp with time zone,
  approved_by uuid,
  constraint meeting_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint meeting_check CHECK ((ends_at > starts_at)),
  constraint meeting_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint meeting_pkey PRIMARY KEY (id),
  constraint meeting_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint meeting_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'planned'::text, 'held'::text, 'review'::text, 'approved'::text, 'cancelled'::text])))
);
CREATE INDEX meeting_by_project ON workspace.meeting USING btree (project_id, starts_at);

create table workspace.meeting_person (
  meeting_id uuid not null,
  person_id uuid,
  attendance text not null default 'invited'::text,
  constraint meeting_person_attendance_check CHECK ((attendance = ANY (ARRAY['invited'::text, 'present'::text, 'excused'::text, 'absent'::text]))),
  constraint meeting_person_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES workspace.meeting(id) ON DELETE CASCADE,
  constraint meeting_person_meeting_id_person_id_key UNIQUE (meeting_id, person_id),
  constraint meeting_person_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE SET NULL
);
CREATE INDEX meeting_person_by_person ON workspace.meeting_person USING btree (person_id);

create table workspace.outcome (
  id uuid not null,
  project_id uuid not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  withdrawn_at timestamp with time zone,
  name text not null,
  what text not null,
  sign text not null,
  measure text not null,
  before text not null,
  after text not null,
  state text not null,
  example text not null,
  constraint outcome_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint outcome_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint outcome_pkey PRIMARY KEY (id),
  constraint outcome_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint outcome_state_check CHECK ((state = ANY (ARRAY['expected'::text, 'seen'::text, 'not-seen'::text])))
);
CREATE INDEX outcome_by_project ON workspace.outcome USING btree (project_id);

create table workspace.pasted_notes (
  id uuid not null,
  meeting_id uuid not null,
  text text not null,
  pasted_at timestamp with time zone not null,
  pasted_by uuid,
  constraint pasted_notes_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES workspace.meeting(id) ON DELETE CASCADE,
  constraint pasted_notes_pasted_by_fkey FOREIGN KEY (pasted_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint pasted_notes_pkey PRIMARY KEY (id)
);
CREATE INDEX pasted_notes_by_meeting ON workspace.pasted_notes USING btree (meeting_id);

create table workspace.purpose (
  project_id uuid not null,
  version integer not null default 1,
  issue text not null,
  reasons text[] not null,
  reason_words text not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  focus_area text not null default ''::text,
  hypothesis text not null default ''::text,
  constraint purpose_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint purpose_pkey PRIMARY KEY (project_id),
  constraint purpose_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE
);

create table workspace.reading (
  project_id uuid not null,
  person_id uuid not null,
  item text not null,
  read_at timestamp with time zone not null,
  constraint reading_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE,
  constraint reading_pkey PRIMARY KEY (project_id, person_id, item),
  constraint reading_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE
);
CREATE INDEX reading_by_person ON workspace.reading USING btree (person_id);

create table workspace.review_round (
  document_id uuid not null,
  number integer not null,
  audience text not null,
  opened_at timestamp with time zone not null,
  closes_on date,
  closed_at timestamp with time zone,
  version integer not null,
  constraint review_round_document_id_fkey FOREIGN KEY (document_id) REFERENCES workspace.document(id) ON DELETE CASCADE,
  constraint review_round_pkey PRIMARY KEY (document_id, number)
);

create table workspace.reviewer_link (
  id uuid not null,
  project_id uuid not null,
  thing text not null,
  version integer,
  party text,
  name text not null,
  organisation text not null,
  may text not null,
  token_hash text not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  used_at timestamp with time zone,
  constraint reviewer_link_made_by_fkey FOREIGN KEY (made_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint reviewer_link_may_check CHECK ((may = ANY (ARRAY['read'::text, 'comment'::text, 'sign'::text]))),
  constraint reviewer_link_pkey PRIMARY KEY (id),
  constraint reviewer_link_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint reviewer_link_token_hash_key UNIQUE (token_hash)
);
CREATE INDEX reviewer_link_thing ON workspace.reviewer_link USING btree (project_id, thing);

create table workspace.score (
  candidate_id uuid not null,
  criterion_id uuid not null,
  version integer not null default 1,
  score integer not null,
  rationale text not null,
  scored_at timestamp with time zone not null,
  scored_by uuid,
  constraint score_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES workspace.candidate(id) ON DELETE CASCADE,
  constraint score_criterion_id_fkey FOREIGN KEY (criterion_id) REFERENCES workspace.criterion(id) ON DELETE CASCADE,
  constraint score_pkey PRIMARY KEY (candidate_id, criterion_id),
  constraint score_score_check CHECK (((score >= 0) AND (score <= 4))),
  constraint score_scored_by_fkey FOREIGN KEY (scored_by) REFERENCES people.person(id) ON DELETE SET NULL
);
CREATE INDEX score_by_criterion ON workspace.score USING btree (criterion_id);

create table workspace.site_visit (
  id uuid not null,
  project_id uuid not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  withdrawn_at timestamp with time zone,
  number integer not null,
  name text not null,
  starts_on date not null,
  ends_on date not null,
  place text not null,
  goals text not null,
  travel text not null,
  debrief text not null,
  constraint site_visit_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint site_visit_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint site_visit_pkey PRIMARY KEY (id),
  constraint site_visit_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE
);
CREATE INDEX site_visit_by_project ON workspace.site_visit USING btree (project_id);

create table workspace.term (
  id uuid not null,
  project_id uuid not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  withdrawn_at timestamp with time zone,
  term text not null,
  meaning text not null,
  also text not null,
  example text not null,
  constraint term_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint term_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint term_pkey PRIMARY KEY (id),
  constraint term_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE
);
CREATE INDEX term_by_project ON workspace.term USING btree (project_id);

create table workspace.visit (
  project_id uuid not null,
  person_id uuid not null,
  since timestamp with time zone,
  last_seen timestamp with time zone not null,
  constraint visit_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE,
  constraint visit_pkey PRIMARY KEY (project_id, person_id),
  constraint visit_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE
);

create table workspace.visit_item (
  id uuid not null,
  project_id uuid not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  withdrawn_at timestamp with time zone,
  visit_id uuid not null,
  list text not null,
  text text not null,
  is_done boolean not null,
  constraint visit_item_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint visit_item_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint visit_item_list_check CHECK ((list = ANY (ARRAY['preparation'::text, 'print'::text, 'thanks'::text]))),
  constraint visit_item_pkey PRIMARY KEY (id),
  constraint visit_item_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint visit_item_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES workspace.site_visit(id) ON DELETE CASCADE
);
CREATE INDEX visit_item_by_project ON workspace.visit_item USING btree (project_id);
CREATE INDEX visit_item_by_visit ON workspace.visit_item USING btree (visit_id);

create table workspace.visit_session (
  id uuid not null,
  project_id uuid not null,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  created_by uuid,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  withdrawn_at timestamp with time zone,
  visit_id uuid not null,
  day date not null,
  starts_at text not null,
  ends_at text not null,
  what text not null,
  meets text not null,
  room text not null,
  interviewer text not null,
  notetaker text not null,
  constraint visit_session_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint visit_session_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.person(id) ON DELETE SET NULL,
  constraint visit_session_pkey PRIMARY KEY (id),
  constraint visit_session_project_id_fkey FOREIGN KEY (project_id) REFERENCES people.project(id) ON DELETE CASCADE,
  constraint visit_session_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES workspace.site_visit(id) ON DELETE CASCADE
);
CREATE INDEX visit_session_by_project ON workspace.visit_session USING btree (project_id);
CREATE INDEX visit_session_by_visit ON workspace.visit_session USING btree (visit_id);

CREATE OR REPLACE FUNCTION buying.keep_payee_confirmed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.version > 1 and new.confirmed_by is not null
    and buying.root_party(new.confirmed_by) is not distinct from buying.root_party(new.given_by) then
    raise exception 'Whoever changed where a supplier is paid does not confirm it.' using errcode = 'BU003';
  end if;
  if tg_op = 'UPDATE' and (new.words, new.version, new.supplier_id, new.wait_days) is distinct from
    (old.words, old.version, old.supplier_id, old.wait_days) then
    raise exception 'Where a supplier is paid changes by another version.' using errcode = 'BU003';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION buying.keep_payments_right()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  agreed bigint;
  paid bigint;
  latest buying.payee;
begin
  select total_cents into agreed from buying.case where id = new.case_id for update;
  select coalesce(sum(cents), 0) into paid from buying.payment where case_id = new.case_id;
  if agreed is null or paid + new.cents > agreed then
    raise exception 'The payments of a purchase reach no more than what was agreed.' using errcode = 'BU004';
  end if;
  select * into latest from buying.payee
  where supplier_id = new.supplier_id and withdrawn_at is null order by version desc limit 1;
  if found and (new.payee_id is distinct from latest.id
    or (latest.version > 1 and (latest.usable_from is null or latest.usable_from > new.paid_at))) then
    raise exception 'Where this supplier is paid was changed and is not to be used yet.' using errcode = 'BU005';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION buying.keep_pilot_as_signed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  ends text[] := array['ended_at', 'verdict', 'reason', 'report'];
begin
  if old.ended_at is not null or (old.in_force_at is not null and to_jsonb(new) - ends <> to_jsonb(old) - ends) then
    raise exception 'A pilot stays as its sponsors signed it.' using errcode = 'BU007';
  end if;
  if old.in_force_at is null and new.in_force_at is not null and 2 > (
    select count(*) from buying.pilot_signature where pilot_id = new.id and version = new.version
  ) then
    raise exception 'A pilot is in force when both sponsors have signed it.' using errcode = 'BU007';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION buying.keep_release()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select from people.project where id = (select project_id from buying.case where id = old.case_id)) then
    return old;
  end if;
  raise exception 'Published releases are append-only: % is refused.', tg_op;
end $function$;

CREATE OR REPLACE FUNCTION buying.keep_seats_apart()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare held record;
begin
  -- Two who take seats of one case at once wait for each other, so that neither overlooks the other.
  perform from buying.case where id = new.case_id for update;
  if exists (
    select from buying.duty
    where duty = 'auditor' and ended_at is null
      and buying.root_party(party_id) in (buying.root_party(new.party_id), buying.root_party(new.for_party_id))
  ) then
    raise exception 'An auditor takes no seat in a purchase.' using errcode = 'BU002';
  end if;
  select seat.seat into held
  from buying.seat
  join buying.conflict on (conflict.seat = seat.seat and conflict.other = new.seat)
    or (conflict.other = seat.seat and conflict.seat = new.seat)
  where seat.case_id = new.case_id
    and array[buying.root_party(seat.party_id), buying.root_party(seat.for_party_id)]
      && array_remove(array[buying.root_party(new.party_id), buying.root_party(new.for_party_id)], null)
  limit 1;
  if found then
    raise exception 'One person may not be % and % of one purchase.', held.seat, new.seat using errcode = 'BU001';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION buying.keep_sponsors_apart()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform from buying.pilot where id = new.pilot_id for update;
  if exists (
    select from buying.pilot_signature other
    where other.pilot_id = new.pilot_id and other.version = new.version and other.side <> new.side
      and array[buying.root_party(other.party_id), buying.root_party(other.for_party_id)]
        && array_remove(array[buying.root_party(new.party_id), buying.root_party(new.for_party_id)], null)
  ) then
    raise exception 'One person does not sign a pilot for both sides.' using errcode = 'BU006';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION buying.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  -- A project is removed whole, a person is forgotten; what was written is not changed.
  if tg_op = 'DELETE' and not exists (select from people.project where id = (select project_id from buying.case where id = old.case_id)) then
    return old;
  end if;
  if tg_op = 'UPDATE' and old.party_id is not null and new.party_id is null
    and to_jsonb(new) - 'party_id' = to_jsonb(old) - 'party_id' then
    return new;
  end if;
  raise exception 'The events of a purchase are append-only: % on %.% is refused.', tg_op, tg_table_schema, tg_table_name;
end $function$;

CREATE OR REPLACE FUNCTION buying.root_party(asked uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
  with recursive chain as (
    select id, same_as, 0 as step from buying.party where id = asked
    union all
    select next.id, next.same_as, chain.step + 1
    from chain join buying.party next on next.id = chain.same_as
    where chain.step < 20
  )
  select id from chain order by step desc limit 1
$function$;

CREATE OR REPLACE FUNCTION guardrail.keep_approved()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.approved_at is not null and (new.content <> old.content or new.hash <> old.hash) then
    raise exception 'An approved ruleset stays as it was.';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION guardrail.keep_derogation_apart()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.made_by is null or exists (
    select from guardrail.derogation where id = new.derogation_id and signed_by is not distinct from new.made_by
  ) then
    raise exception 'A derogation is confirmed by somebody other than whoever recorded it.';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION guardrail.keep_rows()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' and not exists (select from people.project where id = old.project_id) then
    return old;
  end if;
  -- An account that is deleted leaves its rows, without it.
  if tg_op = 'UPDATE' and to_jsonb(new) - array['made_by', 'signed_by'] = to_jsonb(old) - array['made_by', 'signed_by']
    and (to_jsonb(new) ->> 'made_by') is null and (to_jsonb(new) ->> 'signed_by') is null then
    return new;
  end if;
  raise exception 'Checks, derogations and interpretations are append-only: % is refused.', tg_op;
end $function$;

CREATE OR REPLACE FUNCTION log.queue_for_number()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into log.unnumbered (event_id) values (new.id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION log.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'The log is append-only: % on %.% is refused.', tg_op, tg_table_schema, tg_table_name;
end $function$;
