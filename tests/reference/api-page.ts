import type { z } from 'zod'
import { describeType } from '#entrypoints/api/v1/describe-type.ts'
import type { Endpoint } from '#entrypoints/api/v1/endpoint.ts'
import { endpoints } from '#entrypoints/api/v1/endpoints.ts'
import { jsonSchemaOf, nounOf } from '#entrypoints/api/v1/openapi.ts'
import { page, policyOf, table } from './pages.ts'

function parameters(place: string, shape: z.ZodObject | undefined): string[][] {
  return Object.entries(shape?.shape ?? {}).map(([name, type]) => {
    const schema = jsonSchemaOf(type as z.ZodType, 'input') as { description?: string; default?: unknown }
    const isOptional = place === 'query' && (type as z.ZodType).safeParse(undefined).success
    const usual = schema.default === undefined || schema.default === '' ? '' : ` Default: ${String(schema.default)}.`
    return [
      `\`${name}\``,
      place,
      `${describeType(type as z.ZodType, 'input')}${isOptional ? '' : ', needed'}`,
      `${schema.description ?? ''}${usual}`,
    ]
  })
}

/** Ids in a path tell themselves. */
const isTold = ([name, place, , about]: string[]) => place === 'query' || (about !== '' && name !== '`projectId`')

function answerText({ answer, gives, status }: Endpoint): string {
  if (answer) return `${status ?? 200}, \`${describeType(answer, 'output')}\``
  return gives ? `200, a file (\`${gives}\`)` : '204, nothing'
}

function section(endpoint: Endpoint): string {
  const { method, path, summary, operation, params, query, body, takes } = endpoint
  const rows = [...parameters('path', params), ...parameters('query', query)].filter(isTold)
  return [
    `### ${method.toUpperCase()} ${path}`,
    `${summary}.`,
    `Who: ${policyOf(operation)}`,
    ...(rows.length ? [table(['parameter', 'in', 'type', 'what it is'], rows)] : []),
    ...(body ? [`Body: \`${describeType(body, 'input')}\``] : []),
    ...(takes ? [`Body: the file itself (\`${takes}\`)`] : []),
    `Answer: ${answerText(endpoint)}`,
  ].join('\n\n')
}

const title = (noun: string) => noun.charAt(0).toUpperCase() + noun.slice(1)

const ABOUT = `Everything the pages do, a program can do too, with the rights of the person whose token it carries: make one on your
account page, and send it as \`Authorization: Bearer …\`. Addresses begin with \`/api/v1\`; \`/api/v1/openapi.json\` is the same as
an OpenAPI 3.1 document, \`/api\` a page of it.

- Answers are JSON; times are RFC 3339. [Errors](errors.md) have a code, a sentence and details: 401 without a token, 404 for what
  is not in a project of yours, 403 where your role does not allow it, 422 where something is wrong with the request.
- Long lists take \`limit\` and \`offset\`. Files are sent and answered as they are.
- Long work answers 202 with a task, or with a snapshot and its \`taskId\`: \`GET /projects/{projectId}/work/{taskId}\` tells how
  far it is, \`DELETE\` stops it.

From a file to figures, in a shell with \`PROJECT\` and \`TOKEN\` set (\`node\` reads the answers here; any reader of JSON does):

\`\`\`sh
A=http://localhost:8080/api/v1/projects/$PROJECT
call() { curl -sS --fail-with-body -w '\\n' -H "Authorization: Bearer $TOKEN" -H 'content-type: application/json' "$@"; }
pick() { node -p "const answer = JSON.parse(fs.readFileSync(0, 'utf8')); $1"; }
wait_for() { while call "$A/work/$1" | grep -E '"state":"(waiting|running)"'; do sleep 1; done; }

# 1. The file, the source it belongs to, and its import
FILE=$(call --data-binary @awards.csv "$A/files?name=awards.csv" | pick answer.id)
SOURCE=$(call -d '{"name": "Awarded contracts"}' "$A/sources" | pick answer.id)
wait_for "$(call -d "{\\"sourceId\\": \\"$SOURCE\\", \\"fileId\\": \\"$FILE\\"}" "$A/snapshots" | pick answer.snapshot.taskId)"

# 2. The mapping: as suggested (look at it first: mapping.json), or your own; basedOn is the version it replaces, 0 for none
call "$A/mapping/suggestion" | pick 'JSON.stringify({ content: answer.mapping, basedOn: 0 })' > mapping.json
call -X PUT -d @mapping.json "$A/mapping"

# 3. The line from files to figures, and the figures
wait_for "$(call -X POST "$A/line/runs" | pick answer.id)"
call "$A/measures"
\`\`\``

export function apiPage(): string {
  const nouns = Map.groupBy(endpoints, nounOf)
  const parts = [...nouns].map(([noun, all]) => `## ${title(noun)}\n\n${all.map(section).join('\n\n')}`)
  return page('API', ABOUT, parts.join('\n\n'))
}
