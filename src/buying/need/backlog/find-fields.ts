import { splitName } from '#lib/text.ts'
import type { EstimateUnit } from './read-estimate.ts'

const NAMES = {
  title: [
    'title',
    'summary',
    'name',
    'task',
    'story',
    'issue',
    'item',
    'subject',
    'titre',
    'resume',
    'objet',
    'tache',
  ].concat(['titulo', 'resumen', 'asunto', 'tarea', 'nombre', 'nom', 'what']),
  description: ['description', 'body', 'details', 'detail', 'notes', 'text', 'texte', 'descripcion', 'detalles'],
  labels: ['labels', 'label', 'tags', 'tag', 'etiquettes', 'etiquette', 'mots cles', 'etiquetas', 'etiqueta'],
  state: ['state', 'status', 'etat', 'statut', 'estado', 'column', 'list'],
  created: [
    'created at utc',
    'created at',
    'created',
    'createdat',
    'date created',
    'creation date',
    'opened',
    'date',
  ].concat(['cree le', 'date de creation', 'creado', 'creada', 'fecha de creacion', 'fecha', 'known since']),
  estimate: [
    'estimate',
    'time estimate',
    'original estimate',
    'hours',
    'estimated hours',
    'effort',
    'estimation',
  ].concat(['heures', 'charge', 'estimacion', 'horas', 'esfuerzo', 'days', 'jours', 'dias', 'minutes']),
  url: ['url', 'link', 'web url', 'html url', 'address', 'lien', 'adresse', 'enlace', 'direccion'],
  assignee: ['assignee username', 'assignee', 'assigned to', 'owner', 'responsable', 'asignado a', 'assigne a'],
  repository: ['repository', 'repo', 'project', 'depot', 'repositorio', 'projet', 'proyecto'],
  id: ['issue id', 'issue key', 'id', 'key', 'number', 'no', 'iid', 'numero', 'ref', 'reference'],
} as const satisfies Record<string, readonly string[]>

export type Field = keyof typeof NAMES

/** Numbers of a column called so count this; seconds in what issue trackers export. */
function unitOf(name: string, header: readonly string[]): EstimateUnit {
  if (/second|\(s\)/i.test(name)) return 's'
  if (/\b(days?|jours?|d[ií]as?)\b/i.test(name)) return 'd'
  if (/\bmin/i.test(name)) return 'm'
  const isTracker = header.some((one) => /^(issue (id|key)|issue type)$/i.test(one))
  return isTracker && /estimate/i.test(name) ? 's' : 'h'
}

/** Without a unit in brackets: `Estimate (hours)`, `Created At (UTC)`. */
const namesOf = (title: string) => [splitName(title).join(' '), splitName(title.replace(/\(.*\)/, '')).join(' ')]

/** Finds which column holds which field by its name; the best name wins, and a column serves one field. */
export function findFields(header: readonly string[]): {
  at: Partial<Record<Field, number>>
  ignored: string[]
  unit: EstimateUnit
} {
  const at: Partial<Record<Field, number>> = {}
  const taken = new Set<number>()
  const columns = header.map(namesOf)
  for (const [field, names] of Object.entries(NAMES) as [Field, readonly string[]][]) {
    const found = names
      .map((name) => columns.findIndex((own, i) => !taken.has(i) && own.includes(name)))
      .find((i) => i >= 0)
    if (found === undefined) continue
    at[field] = found
    taken.add(found)
  }
  const ignored = header.filter((name, i) => name !== '' && !taken.has(i))
  return { at, ignored, unit: unitOf(header[at.estimate ?? -1] ?? '', header) }
}
