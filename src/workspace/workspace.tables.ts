import type { ComponentId, Judgement } from './components/component.ts'
import type { Purpose } from './goals/purpose.ts'

/** The tables of the registers as Kysely sees them; the columns' meaning stands in the migrations. */
export type WorkspaceTables = {
  'workspace.purpose': {
    project_id: string
    version: number
    issue: string
    reasons: Purpose['reasons']
    reason_words: string
    focus_area: string
    hypothesis: string
    changed_at: Date
    changed_by: string | null
  }
  'workspace.component_judgement': {
    id: string
    project_id: string
    component: ComponentId
    state: Judgement['state']
    evidence_ref: Judgement['evidenceRef']
    evidence_link: string
    evidence_words: string
    judged_by: string | null
    judged_at: Date
  }
  'workspace.score': {
    candidate_id: string
    criterion_id: string
    version: number
    score: number
    rationale: string
    scored_at: Date
    scored_by: string | null
  }
}
