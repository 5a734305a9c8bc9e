import { z } from 'zod'
import {
  checkPlaybookText,
  dealWithNote,
  editPlaybook,
  findOwnPlaybook,
  findPlaybook,
  forkPlaybook,
  importPlaybook,
  listNotes,
  listOwnPlaybooks,
  listOwnTranslations,
  listPlaybooks,
  savePlaybook,
} from '#playbooks/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import {
  edit,
  finding,
  keptPlaybook,
  listedPlaybook,
  ownParams,
  ownPlaybook,
  phaseNote,
  playbook,
} from './playbooks-schemas.ts'
import { projectParams } from './schemas.ts'

const keyParams = z.object({ key: z.string().describe('The playbook’s id.') })
const YAML = 'application/yaml'

const shipped: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/playbooks',
    summary: 'The playbooks that ship',
    operation: 'playbook.list',
    answer: z.array(listedPlaybook),
    run: (ctx) => listPlaybooks(ctx),
  }),
  endpoint({
    method: 'get',
    path: '/playbooks/{key}',
    summary: 'A playbook that ships, whole',
    operation: 'playbook.list',
    params: keyParams,
    answer: playbook,
    run: async (ctx, { params }) => (await findPlaybook(ctx, params)).playbook,
  }),
  endpoint({
    method: 'get',
    path: '/playbooks/{key}/yaml',
    summary: 'A playbook that ships, as its file',
    operation: 'playbook.list',
    params: keyParams,
    gives: YAML,
    run: async (ctx, { params }) => ({
      name: `${params.key}.yaml`,
      type: YAML,
      content: (await findPlaybook(ctx, params)).text,
    }),
  }),
]

const own: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/playbooks',
    summary: 'The playbooks that a project has made its own',
    operation: 'playbook.read',
    params: projectParams,
    answer: z.array(ownPlaybook),
    run: (ctx, { params }) => listOwnPlaybooks(ctx, params.projectId),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/playbooks',
    summary: 'Make a shipped playbook the project’s own (key), or bring one in (text)',
    operation: 'playbook.change',
    params: projectParams,
    body: z.union([z.object({ text: z.string() }), z.object({ key: z.string() })]),
    answer: keptPlaybook,
    status: 201,
    run: (ctx, { params, body }) =>
      'text' in body ? importPlaybook(ctx, { ...params, ...body }) : forkPlaybook(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/playbooks/findings',
    summary: 'What is wrong with the text of a playbook; nothing is kept',
    operation: 'playbook.read',
    isRead: true,
    params: projectParams,
    body: z.object({ text: z.string() }),
    answer: z.array(finding),
    run: (_, { body }) => checkPlaybookText(body.text),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/playbooks/{key}',
    summary: 'The newest version of a project’s own playbook, with all its versions',
    operation: 'playbook.read',
    params: ownParams,
    answer: z.object({
      playbook,
      sha256: z.string(),
      forkedFrom: z.string().nullable(),
      versions: z.array(z.object({ version: z.string(), madeAt: z.date() })),
    }),
    run: async (ctx, { params }) => {
      const { playbook, sha256, forkedFrom, versions } = await findOwnPlaybook(ctx, params)
      return { playbook, sha256, forkedFrom, versions }
    },
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/playbooks/{key}/yaml',
    summary: 'A project’s own playbook, as a file',
    operation: 'playbook.read',
    params: ownParams,
    gives: YAML,
    run: async (ctx, { params }) => ({
      name: `${params.key}.yaml`,
      type: YAML,
      content: (await findOwnPlaybook(ctx, params)).text,
    }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/playbooks/{key}/translations',
    summary:
      'What a project’s own playbook keeps of the translations of the one it was made from, as files to stand beside it',
    operation: 'playbook.read',
    params: ownParams,
    answer: z.array(z.object({ language: z.string(), text: z.string().describe('A translation, in YAML.') })),
    run: (ctx, { params }) => listOwnTranslations(ctx, params),
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/playbooks/{key}',
    summary: 'Save the text of a project’s own playbook as a new version',
    operation: 'playbook.change',
    params: ownParams,
    body: z.object({
      text: z.string(),
      basedOn: z.string().optional().describe('The hash of the version it was made from.'),
    }),
    answer: keptPlaybook,
    run: (ctx, { params, body }) => savePlaybook(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/playbooks/{key}/edits',
    summary: 'Make one small change in a project’s own playbook',
    operation: 'playbook.change',
    params: ownParams,
    body: edit,
    answer: keptPlaybook,
    run: (ctx, { params, body }) => editPlaybook(ctx, { ...params, edit: body }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/playbooks/{key}/notes',
    summary: 'What teams wanted to keep or change of a playbook when they closed its phases',
    operation: 'playbook.read',
    params: ownParams,
    answer: z.array(phaseNote),
    run: (ctx, { params }) => listNotes(ctx, params),
  }),
  endpoint({
    method: 'delete',
    path: '/projects/{projectId}/playbooks/{key}/notes/{noteId}',
    summary: 'Mark a note as dealt with',
    operation: 'playbook.change',
    params: ownParams.extend({ noteId: z.string() }),
    run: (ctx, { params }) => dealWithNote(ctx, params),
  }),
]

export const playbookEndpoints: Endpoint[] = [...shipped, ...own]
