import { findWords, t } from '#lib/words/words.ts'
import { durationSchema, type Playbook } from '../playbook/playbook.ts'
import { sayDuration } from '../playbook/say-duration.ts'

type Named = { id: string; name: string }
/** What ids of a playbook stand for, by the kind of part. */
export type NamesOfParts = ReadonlyMap<string, ReadonlyMap<string, string>>

/** Names of parts, as fields of other parts call them by their ids. `templates` are those that ship. */
export function namesOf(playbook: Playbook, templates: readonly Named[]): NamesOfParts {
  const steps = playbook.phases.flatMap((phase) => phase.steps)
  const kinds: [string, readonly Named[]][] = [
    ['side', playbook.sides],
    ['role', playbook.roles],
    ['route', playbook.routes],
    ['condition', playbook.conditions.map(({ id, question }) => ({ id, name: question }))],
    ['workstream', playbook.workstreams],
    ['deliverable', playbook.deliverables],
    ['phase', playbook.phases],
    ['step', steps],
    ['check', steps.flatMap((step) => step.checklist.map(({ id, text }) => ({ id: `${step.id}.${id}`, name: text })))],
    ['reference', playbook.references.map(({ id, title }) => ({ id, name: title }))],
    ['template', [...templates, ...(playbook.templates ?? [])]],
  ]
  return new Map(kinds.map(([kind, all]) => [kind, new Map(all.map(({ id, name }) => [id, name]))]))
}

/** Which kinds of parts, or lists of words, the ids in a field name. */
const NAMED_BY: Readonly<Record<string, readonly string[]>> = {
  'playbook.startedBy': ['role'],
  'role.side': ['side'],
  'role.grants': ['version.value-'],
  'agreement.about': ['template', 'deliverable', 'playbook-tool.'],
  'agreement.signedBy': ['side', 'role'],
  'start.skips': ['step', 'phase'],
  'deliverable.template': ['template'],
  'deliverable.access': ['version.value-'],
  'template.access': ['version.value-'],
  'phase.deliverables': ['deliverable'],
  'gate.deliverables': ['deliverable'],
  'gate.checks': ['check'],
  'gate.decidedBy': ['side', 'role'],
  'step.owner': ['role'],
  'step.with': ['role'],
  'step.workstream': ['workstream'],
  'step.after': ['step'],
  'step.documents': ['template'],
  'step.tools': ['playbook-tool.'],
  'step.deliverables': ['deliverable'],
  'step.references': ['reference'],
  'task.tool': ['playbook-tool.'],
  'check.when': ['condition'],
  'check.unless': ['condition'],
  'check.evidence': ['evidence-kind.'],
  'ending.repeats': ['step', 'phase'],
  'ending.leadsTo': ['version.value-'],
  'routes.need': ['version.value-'],
}

function sayText(kind: string, field: string, text: string, names: NamesOfParts): string {
  for (const by of NAMED_BY[`${kind}.${field}`] ?? []) {
    const name = names.get(by)?.get(text) ?? findWords(`${by}${text}`)
    if (name !== undefined) return name
  }
  return text
}

/** What a field of a part is called. */
export const sayField = (field: string): string => {
  if (field.startsWith('order-'))
    return t('version.order-of', { parts: findWords(`version.part-${field.slice(6)}`) ?? field.slice(6) })
  return findWords(`version.field-${field}`) ?? field
}

function sayObject(field: string, value: object, names: NamesOfParts): string[] {
  const duration = durationSchema.safeParse(value)
  if (duration.success) return [sayDuration(duration.data)]
  return Object.entries(value).map(([key, inner]) => {
    if (field === 'routes') {
      const need = sayValue('routes', 'need', inner, names).join()
      return t('version.named', { name: names.get('route')?.get(key) ?? key, value: need })
    }
    return t('version.named', { name: sayField(key), value: sayValue(field, key, inner, names).join('; ') })
  })
}

/** A value of a field in words, an entry of a list each: names for ids, words for codes. */
export function sayValue(kind: string, field: string, value: unknown, names: NamesOfParts): string[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value.map((one) => sayValue(kind, field, one, names).join('; '))
  if (typeof value === 'boolean') return [t(value ? 'step.yes' : 'step.no')]
  if (typeof value === 'object') return sayObject(field, value, names)
  return [sayText(kind, field, String(value), names)]
}
