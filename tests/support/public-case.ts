import type { CaseEvent } from '#buying/cases/index.ts'
import type { PublicCase, PublicNotice } from '#buying/file/projection/public-case.ts'

const notice: PublicNotice = {
  ...{ method: 'draw', deliverables: ['A form'], criteria: ['Says how'], acceptance: ['Works'], licence: 'MIT' },
}

/** Random events as a purchase that can be published; its suppliers are businesses. */
export const publicCaseOf = (events: readonly CaseEvent[], more: Partial<PublicCase> = {}): PublicCase => ({
  ...{ ocid: 'ocds-213czf-7', number: 7, currency: 'CAD', events, showsBids: true },
  buyer: { id: 'buyer', name: 'Example City' },
  suppliers: new Map(
    ['sup-1', 'sup-2', 'sup-3'].map((id) => [id, { id, name: `Works ${id}`, region: 'Example County' }]),
  ),
  methodDetails: { small: 'Small buy', open: 'Open opportunity' },
  awardDetails: { draw: 'Draw', ranking: 'Best score', rotation: 'Rotation' },
  notices: new Map([['a'.repeat(64), notice]]),
  related: [{ ocid: 'ocds-213czf-5', title: 'Fix of last year', relationship: 'unsuccessfulProcess' }],
  ...more,
})
