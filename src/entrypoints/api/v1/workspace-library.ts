import { z } from 'zod'
import { changeLetter, fileLetter, findLetter, listLetters, removeLetter } from '#workspace/letters/index.ts'
import {
  addFile,
  addLink,
  bringBackLibraryItem,
  changeLibraryItem,
  downloadLibraryFile,
  findLibraryItem,
  listLibrary,
  withdrawLibraryItem,
} from '#workspace/library/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { projectParams } from './schemas.ts'
import { basedOn, filed, itemBody, letter, letterBody, libraryItem } from './workspace-schemas.ts'

const linkParams = projectParams.extend({ linkId: z.string() })
const letterParams = projectParams.extend({ letterId: z.string() })
const made = z.object({ id: z.string() })

const letters: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/letters',
    summary: 'The letters of a project, the latest filed first',
    operation: 'letter.read',
    params: projectParams,
    answer: z.array(letter),
    run: (ctx, { params }) => listLetters(ctx, params.projectId),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/letters',
    summary: 'File a letter: its words, or the source of an e-mail (.eml). Links and attachments go to the library',
    operation: 'letter.write',
    params: projectParams,
    body: z.object({ text: z.string() }),
    answer: filed,
    status: 201,
    run: (ctx, { params, body }) => fileLetter(ctx, { ...params, letter: body }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/letters/{letterId}',
    summary: 'One letter',
    operation: 'letter.read',
    params: letterParams,
    answer: letter,
    run: (ctx, { params }) => findLetter(ctx, params),
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/letters/{letterId}',
    summary: 'Change what a letter is called here, its summary and what it is filed under; its own words stay',
    operation: 'letter.write',
    params: letterParams,
    body: letterBody.extend({ basedOn }),
    run: (ctx, { params, body }) => changeLetter(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'delete',
    path: '/projects/{projectId}/letters/{letterId}',
    summary: 'Remove a letter for good; its links and files stay in the library',
    operation: 'letter.write',
    params: letterParams,
    run: (ctx, { params }) => removeLetter(ctx, params),
  }),
]

const library: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/library',
    summary: 'The links and files of a project',
    operation: 'link.read',
    params: projectParams,
    query: z.object({ tag: z.string().optional(), foundIn: z.string().optional().describe('`letter:ID`') }),
    answer: z.array(libraryItem),
    run: (ctx, { params, query }) => listLibrary(ctx, { ...params, ...query }),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/library',
    summary: 'Add a link; an address that is there already is given back',
    operation: 'link.write',
    params: projectParams,
    body: itemBody.extend({ address: z.string() }),
    answer: made.extend({ isNew: z.boolean() }),
    status: 201,
    run: (ctx, { params, body }) => addLink(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/library/files',
    summary: 'Add a file: the body is the file as it is',
    operation: 'link.write',
    params: projectParams,
    query: z.object({ name: z.string().min(1).describe('What the file is called.') }),
    takes: 'application/octet-stream',
    answer: made,
    status: 201,
    run: (ctx, { params, query, stream, signal }) =>
      addFile(ctx, { ...params, content: stream, name: query.name, signal }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/library/{linkId}',
    summary: 'One link or file',
    operation: 'link.read',
    params: linkParams,
    answer: libraryItem,
    run: (ctx, { params }) => findLibraryItem(ctx, params),
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/library/{linkId}',
    summary: 'Change what is written of a link or file',
    operation: 'link.write',
    params: linkParams,
    body: itemBody.extend({ title: z.string(), basedOn }),
    run: (ctx, { params, body }) => changeLibraryItem(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'delete',
    path: '/projects/{projectId}/library/{linkId}',
    summary: 'Take a link or file out of the library; it can be brought back',
    operation: 'link.write',
    params: linkParams,
    run: (ctx, { params }) => withdrawLibraryItem(ctx, params),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/library/{linkId}/return',
    summary: 'Put a link or file back into the library',
    operation: 'link.write',
    params: linkParams,
    run: (ctx, { params }) => bringBackLibraryItem(ctx, params),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/library/{linkId}/file',
    summary: 'The content of a file of the library',
    operation: 'link.read',
    params: linkParams,
    gives: 'application/octet-stream',
    run: async (ctx, { params }) => {
      const { path, fileName } = await downloadLibraryFile(ctx, params)
      return { path, name: fileName }
    },
  }),
]

export const libraryEndpoints: Endpoint[] = [...letters, ...library]
