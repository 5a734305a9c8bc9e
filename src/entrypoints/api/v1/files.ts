import { z } from 'zod'
import { findReceivedFile, type Incoming, inspectReceivedFile, receiveFile } from '#pipeline/import/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { projectParams, row, yesOrNo } from './schemas.ts'
import { origin } from './sources.ts'

const file = z.object({
  id: z.string(),
  projectId: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  fileName: z.string(),
  origin,
  receivedAt: z.date(),
})
const fileParams = projectParams.extend({ fileId: z.string() })

/** How a file is read, where what is found out by itself is wrong. */
export const choices = z.object({
  kind: z.enum(['csv', 'xlsx', 'json', 'ndjson', 'ocds']).optional(),
  member: z.string().optional().describe('The file of an archive.'),
  encoding: z.string().optional(),
  delimiter: z.string().optional().describe('One character.'),
  headerLine: z.coerce.number().optional().describe('The line with the names of the columns; 0 where there is none.'),
  fillMissing: yesOrNo.optional().describe('Whether rows that are too short lack empty cells at their end.'),
  sheet: z.string().optional(),
  list: z.string().optional().describe('The list of a JSON file, its names joined by dots.'),
})

/** As a file was read, or will be: its kind, and what belongs to that kind. */
export const format = z.looseObject({ kind: z.string() })

const sureness = z.enum(['certain', 'likely', 'guess'])
const inspection = z.object({
  format,
  columns: z.array(z.string()),
  members: z.array(z.object({ name: z.string(), bytes: z.number() })),
  sheets: z.array(z.object({ name: z.string(), isHidden: z.boolean() })),
  lists: z.array(z.string()),
  sure: z.object({ encoding: sureness, delimiter: sureness }),
  firstRows: z.array(row),
  rows: z.object({ count: z.number(), isExact: z.boolean() }),
  doubts: z.array(z.string()).describe('What a person should look at, in words.'),
})

const address = z.union([
  z.object({ url: z.string().describe('An address on the internet.') }),
  z.object({ path: z.string().describe('A path on the server, in a folder that FAIRLEAD_IMPORT_PATHS allows.') }),
])
const incomingOf = (given: z.infer<typeof address>): Incoming =>
  'url' in given ? { kind: 'url', url: given.url } : { kind: 'path', path: given.path }

export const fileEndpoints: Endpoint[] = [
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/files',
    summary: 'Send a file: the body is the file as it is',
    operation: 'import.receive',
    params: projectParams,
    query: z.object({ name: z.string().min(1).describe('What the file is called.') }),
    takes: 'application/octet-stream',
    answer: file,
    status: 201,
    run: (ctx, { params, query, stream, signal }) =>
      receiveFile(ctx, { ...params, from: { kind: 'upload', content: stream, name: query.name }, signal }),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/files/fetch',
    summary: 'Have a file fetched from an address, or from a folder of the server',
    operation: 'import.receive',
    params: projectParams,
    body: address,
    answer: file,
    status: 201,
    run: (ctx, { params, body, signal }) => receiveFile(ctx, { ...params, from: incomingOf(body), signal }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/files/{fileId}',
    summary: 'A file that was received',
    operation: 'import.inspect',
    params: fileParams,
    answer: file,
    run: (ctx, { params }) => findReceivedFile(ctx, params),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/files/{fileId}/inspection',
    summary: 'How a received file would be read, with its first rows',
    operation: 'import.inspect',
    params: fileParams,
    query: choices,
    answer: inspection,
    run: (ctx, { params, query }) => inspectReceivedFile(ctx, { ...params, choices: query }),
  }),
]
