import type { Generated } from 'kysely'
import type { Capability } from '#platform/things.ts'

/** The tables of this room as Kysely sees them; the columns' meaning stands in the migration. */
export type PeopleTables = {
  'people.person': {
    id: string
    name: string
    email: string
    email_verified: boolean
    administrator: boolean
    disabled_at: Generated<Date | null>
    organisation_id: Generated<string | null>
    language: Generated<string | null>
    created_at: Date
    updated_at: Date
  }
  'people.session': { id: string; user_id: string; expires_at: Date; user_agent: string | null; created_at: Date }
  'people.sign_in': {
    id: string
    user_id: string
    account_id: string
    provider_id: string
    password: string | null
    created_at: Date
    updated_at: Date
  }
  'people.verification': { id: string; value: string; expires_at: Date }
  'people.passkey': { id: string; user_id: string; name: string | null; created_at: Date | null }
  'people.tries': { key: string; since: Date }
  'people.rate_limit': { id: string; last_request: number }
  'people.setup': { token_hash: string; created_at: Date; used_at: Date | null }
  'people.organisation': { id: string; name: string; created_at: Date }
  'people.project': {
    id: string
    name: string
    organisation_id: string
    created_by: string | null
    created_at: Date
    is_invented: Generated<boolean>
  }
  'people.project_role': {
    project_id: string
    id: string
    side: string
    name: string
    description: string
    grants: Capability[]
    core: Generated<boolean>
    expectations: Generated<string[]>
  }
  'people.member': { project_id: string; person_id: string; joined_at: Date }
  'people.member_role': {
    project_id: string
    person_id: string
    role: string
    since: Date
    accepted_at: Generated<Date | null>
  }
  'people.invitation': {
    id: string
    project_id: string | null
    email: string
    role: string | null
    token_hash: string
    invited_by: string | null
    created_at: Date
    expires_at: Date
    accepted_at: Date | null
    withdrawn_at: Date | null
  }
  'people.access_token': {
    id: string
    person_id: string
    name: string
    token_hash: string
    created_at: Date
    expires_at: Date
    last_used_on: string | null
  }
}
