import type { z } from 'zod'
import { jsonSchemaOf } from '#entrypoints/api/v1/openapi.ts'
import { fieldsOfPlaybook, playbookSchema, tools } from '#playbooks/index.ts'
import { page, table } from './pages.ts'

type Schema = {
  type?: string
  properties?: Record<string, Schema>
  items?: Schema
  additionalProperties?: Schema | boolean
  required?: string[]
  enum?: string[]
  anyOf?: Schema[]
  default?: unknown
  pattern?: string
  format?: string
}

const typeOf = (schema: Schema): string => {
  if (schema.enum) return schema.enum.join(', ')
  if (schema.type === 'array')
    return `list of ${schema.items?.type === 'object' ? 'parts' : typeOf(schema.items ?? {})}`
  if (schema.type === 'object') return 'part'
  if (schema.type === 'boolean') return 'true or false'
  if (schema.type === 'integer') return 'whole number'
  if (schema.format === 'uri') return 'address'
  return schema.format === 'date' ? 'day' : 'text'
}

/** Every field of a schema with its path, in order. */
function listFields(schema: Schema, path = ''): { path: string; schema: Schema; isNeeded: boolean }[] {
  const named = Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    const at = path ? `${path}.${name}` : name
    return [{ path: at, schema: inner, isNeeded: schema.required?.includes(name) ?? false }, ...listFields(inner, at)]
  })
  const items = schema.items ? listFields(schema.items, `${path}[]`) : []
  const values =
    typeof schema.additionalProperties === 'object'
      ? [{ path: `${path}{}`, schema: schema.additionalProperties, isNeeded: false }]
      : []
  return [...named, ...items, ...values]
}

function rowOf({ path, schema, isNeeded }: ReturnType<typeof listFields>[number]): string[] {
  const what = Object.hasOwn(fieldsOfPlaybook, path) ? fieldsOfPlaybook[path]! : ''
  if (!what) throw new Error(`fieldsOfPlaybook does not say what “${path}” is.`)
  const usual =
    schema.default === undefined || Array.isArray(schema.default) ? '' : ` Default: ${JSON.stringify(schema.default)}.`
  return [`\`${path}\``, typeOf(schema), isNeeded ? 'needed' : '', `${what}${usual === ' Default: {}.' ? '' : usual}`]
}

const ABOUT = `A playbook is a YAML file: a process as data. Those in the folder \`playbooks\` come with Fairlead; a project can make
one its own, change it in the page, or bring one that you wrote. \`fairlead playbook check FILE\` says what is wrong with a
file, at which line, and what to do.

- Ids are small letters, digits and single hyphens. They never change: what was done in a run is known by them.
- Whatever names something (\`owner\`, \`after\`, \`documents\`, …) names an id of the same file; \`documents\` and
  \`template\` name files of \`playbooks/templates\`, or one of the \`templates\` that the file carries itself.
- Steps come after steps of the same or an earlier phase, never in a circle; steps beside each other are parallel.
- Days are planned from the first day of a run: phases follow each other, a step begins the day after the last of those it
  comes after. A step without a length of its own takes an equal share of its phase, or a week.
- A phase is closed at its gate. What is open is listed and needs a reason: steps not done, checklist items not met,
  deliverables not delivered, agreements not signed. \`gate\` adds what a phase asks for beyond that, and who decides.
- A translation is a file beside it, \`ID.LANGUAGE.yaml\`, with \`translates\`, \`version\`, \`reviewed\` (whether a
  professional has read it) and \`texts\`: each text by where it stands, \`phases.prepare.steps.ask.name\`, parts of lists
  without ids by their number from 1, \`phases.prepare.steps.ask.tips.1\`. What is not translated stays as it was.

The smallest playbook:

\`\`\`yaml
id: street-trees
version: 1.0.0
language: en
name: Plant street trees
what: From a wish for shade to trees that somebody waters.
licence: CC0 1.0
source: { title: Our own practice }
sides:
  - { id: street, name: Street, what: Who live there }
roles:
  - { id: gardener, side: street, name: Gardener, what: Leads the planting }
startedBy: gardener
phases:
  - id: plant
    name: Plant
    what: Put them in and water them
    steps:
      - { id: ask, name: Ask the street, why: Trees that nobody wants are not watered., owner: gardener }
      - { id: dig, name: Dig, why: Roots need room., owner: gardener, after: [ask], duration: { amount: 2, unit: weeks } }
\`\`\``

/** What may stand in a playbook, from its schema. */
export function playbooksPage(): string {
  const fields = listFields(jsonSchemaOf(playbookSchema as z.ZodType, 'input') as Schema)
  const known = new Set(fields.map(({ path }) => path))
  const stray = Object.keys(fieldsOfPlaybook).filter((path) => !known.has(path))
  if (stray.length) throw new Error(`fieldsOfPlaybook speaks of what is not there: ${stray.join(', ')}.`)
  const content = [
    '## Fields',
    '`[]` is each of a list, `{}` each name of a table.',
    table(['field', 'what stands there', '', 'what it is'], fields.map(rowOf)),
    '## Pages of the product',
    `\`tools\` and \`tool\` name one of: ${tools.map((tool) => `\`${tool}\``).join(', ')}.`,
  ]
  return page('Playbooks', ABOUT, content.join('\n\n'))
}
