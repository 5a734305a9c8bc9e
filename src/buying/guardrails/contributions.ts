import type { ProjectPart } from '#platform/context.ts'
import { guardrailPolicies } from './guardrails.policy.ts'
import { countChecks, isSignedDocument, sumDocuments } from './guardrails.store.ts'
import { runReplay } from './replay/run-replay.ts'

const part: ProjectPart = {
  count: async ({ db }, projectId) => {
    const { rulesets, checks } = await countChecks(db, projectId)
    return { rulesets, 'rule-checks': checks }
  },
  bytes: ({ db }, projectId) => sumDocuments(db, projectId),
  holdsFile: ({ db }, sha256) => isSignedDocument(db, sha256),
}

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = {
  policies: guardrailPolicies,
  projectParts: [part],
  jobs: { 'guardrails.replay': runReplay },
}
