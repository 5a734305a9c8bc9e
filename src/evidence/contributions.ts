import { sql } from 'kysely'
import { t } from '#lib/words/words.ts'
import type { ProjectPart, ProjectView, ThingKind } from '#platform/context.ts'
import type { Card } from '#platform/things.ts'
import type { Claim } from './claim.ts'
import { evidencePolicies } from './evidence.policy.ts'
import { countClaimRows, selectClaimIds } from './evidence.store.ts'
import { markOfClaim, weighClaims } from './weigh-claims.ts'

const cardOf = (claim: Claim): Card => ({
  ref: `claim:${claim.id}`,
  name: claim.text,
  state: t(`claims.strength.${claim.strength}`),
  mark: markOfClaim(claim),
})

const FOUND = 20

/** A claim can rest on another claim: what is written there is read for what it rests on itself. */
const claimKind: ThingKind = {
  kind: 'claim',
  ground: 'words',
  describe: async (ctx, projectId, ids) =>
    [...(await weighClaims(ctx, projectId, ids)).values()].filter(({ id }) => ids.includes(id)).map(cardOf),
  search: async (ctx, projectId, words) => {
    const ids = await selectClaimIds(ctx.db, projectId, { words, page: { offset: 0, limit: FOUND } })
    const weighed = await weighClaims(ctx, projectId, ids)
    return ids.flatMap((id) => weighed.get(id) ?? []).map(cardOf)
  },
}

const view: ProjectView = {
  registers: (projectId) => ({
    claims: sql`evidence.claim where project_id = ${projectId} and removed_at is null and text <> ''`,
  }),
}

const claimsPart: ProjectPart = {
  count: async ({ db }, projectId) => ({ claims: (await countClaimRows(db, projectId)).all }),
}

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = {
  policies: evidencePolicies,
  kinds: [claimKind],
  views: [view],
  projectParts: [claimsPart],
}
