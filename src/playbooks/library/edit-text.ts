import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap, YAMLSeq } from 'yaml'
import { slugText } from '#lib/text.ts'
import type { Template } from '../templates/template.ts'

/** A small change of a playbook, made in its text so that comments and order stay. */
export type Edit =
  | { do: 'rename-step'; stepId: string; name: string }
  | { do: 'add-step'; phaseId: string; name: string; why: string; owner: string }
  | { do: 'remove-step'; stepId: string }
  | { do: 'add-tip'; stepId: string; text: string }
  | { do: 'remove-tip'; stepId: string; at: number }
  | { do: 'add-check'; stepId: string; text: string }
  | { do: 'remove-check'; stepId: string; checkId: string }
  /** Brings a template that ships into the file, to be changed there. */
  | { do: 'take-template'; templateId: string }

const idOf = (item: unknown) => (isMap(item) ? item.get('id') : undefined)

function listMaps(document: Document, path: readonly unknown[]): YAMLMap[] {
  const list = document.getIn(path)
  return isSeq(list) ? list.items.filter((item) => isMap(item)) : []
}

const phasesOf = (document: Document) => listMaps(document, ['phases'])
const stepsOf = (phase: YAMLMap): YAMLMap[] => {
  const steps = phase.get('steps')
  return isSeq(steps) ? steps.items.filter((item) => isMap(item)) : []
}
const findStep = (document: Document, stepId: string) =>
  phasesOf(document)
    .flatMap(stepsOf)
    .find((step) => idOf(step) === stepId)

/** An id made of words, not yet used among `used`. */
function newId(words: string, used: readonly unknown[]): string {
  const base =
    slugText(words)
      .replace(/[^a-z0-9-]+/g, '')
      .slice(0, 50)
      .replace(/^-+|-+$/g, '') || 'new'
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`
    if (!used.includes(id)) return id
  }
}

/** The list under a name of a step, made where it is not there. */
function listIn(document: Document, step: YAMLMap, name: string): YAMLSeq {
  const known = step.get(name)
  if (isSeq(known)) return known
  const list = new YAMLSeq()
  step.set(document.createNode(name), list)
  return list
}

function removeWhere(list: unknown, isGone: (item: unknown) => boolean): void {
  if (isSeq(list)) list.items = list.items.filter((item) => !isGone(item))
}

/** A step goes, and its name goes from where others come after it or a start skips it. */
function removeStep(document: Document, stepId: string): void {
  const isIt = (item: unknown) => (isScalar(item) ? item.value : item) === stepId
  for (const phase of phasesOf(document)) {
    for (const step of stepsOf(phase)) removeWhere(step.get('after'), isIt)
    removeWhere(phase.get('steps'), (item) => idOf(item) === stepId)
  }
  for (const start of listMaps(document, ['starts'])) removeWhere(start.get('skips'), isIt)
}

function addStep(document: Document, edit: Extract<Edit, { do: 'add-step' }>): void {
  const phase = phasesOf(document).find((one) => idOf(one) === edit.phaseId)
  const used = phasesOf(document).flatMap(stepsOf).map(idOf)
  const { name, why, owner } = edit
  if (phase) listIn(document, phase, 'steps').add(document.createNode({ id: newId(name, used), name, why, owner }))
}

function editStep(document: Document, step: YAMLMap, edit: Exclude<Edit, { do: 'take-template' }>): void {
  if (edit.do === 'rename-step') step.set('name', edit.name)
  if (edit.do === 'add-tip') listIn(document, step, 'tips').add(document.createNode(edit.text))
  if (edit.do === 'remove-tip') step.deleteIn(['tips', edit.at])
  if (edit.do === 'add-check') {
    const list = listIn(document, step, 'checklist')
    list.add(
      document.createNode({
        id: newId(edit.text.split(' ').slice(0, 5).join(' '), list.items.map(idOf)),
        text: edit.text,
      }),
    )
  }
  if (edit.do === 'remove-check') removeWhere(step.get('checklist'), (item) => idOf(item) === edit.checkId)
}

const write = (document: Document) => document.toString({ lineWidth: 120 })

/** The text with a small change in it; the same text where the place is not there. */
export function editText(text: string, edit: Edit): string {
  const document = parseDocument(text, { logLevel: 'silent' })
  if (edit.do === 'add-step') addStep(document, edit)
  else if (edit.do === 'remove-step') removeStep(document, edit.stepId)
  else if (edit.do !== 'take-template') {
    const step = findStep(document, edit.stepId)
    if (step) editStep(document, step, edit)
  }
  return write(document)
}

/** The text with a template at its end; the same text where it has one of that id. */
export function addTemplate(text: string, template: Template): string {
  const document = parseDocument(text, { logLevel: 'silent' })
  if (listMaps(document, ['templates']).some((one) => idOf(one) === template.id)) return text
  if (isSeq(document.get('templates'))) document.addIn(['templates'], document.createNode(template))
  else document.set('templates', document.createNode([template]))
  return write(document)
}

/** The next version: the last number one higher. */
export const nextVersion = (version: string): string => {
  const parts = version.split('.').map(Number)
  return [...parts.slice(0, -1), (parts.at(-1) ?? 0) + 1].join('.')
}

/** Whether a version is later than another: by its first number that differs. */
export function isLater(version: string, than: string): boolean {
  const [a, b] = [version.split('.').map(Number), than.split('.').map(Number)]
  const at = a.findIndex((number, n) => number !== b[n])
  return at >= 0 && a[at]! > (b[at] ?? 0)
}

/** The text with another version in its head. */
export function setVersion(text: string, version: string): string {
  const document = parseDocument(text, { logLevel: 'silent' })
  document.set('version', version)
  return write(document)
}
