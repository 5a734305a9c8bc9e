import { z } from 'zod'
import {
  answerQuestion,
  askOfficer,
  buyPackage,
  changeNotice,
  changePackage,
  checkSplit,
  compareRoutes,
  draftNotice,
  findImport,
  findNotice,
  findPackage,
  importBacklog,
  lintNotice,
  listBacklog,
  listImports,
  listPackages,
  listQuestions,
  listRelated,
  listSplitChecks,
  makePackage,
  priceIt,
  type RouteFacts,
  readTerms,
  routeFactNames,
  saveNoticeText,
} from '#buying/need/index.ts'
import * as shape from './buying-need-schemas.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { readAll } from './read-all.ts'
import { projectParams } from './schemas.ts'

const ofBacklog = '/projects/{projectId}/buying/backlog' as const
const ofPackages = '/projects/{projectId}/buying/packages' as const
const onePackage = `${ofPackages}/{packageId}` as const
const ofQuestions = '/projects/{projectId}/buying/questions' as const

/** Without what was left out, which an object of exact types may not hold as undefined. */
const given = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

const backlogEndpoints: Endpoint[] = [
  endpoint({
    method: 'get',
    path: ofBacklog,
    summary: 'The items of a project’s backlog, open ones first',
    operation: 'backlog.read',
    params: projectParams,
    answer: z.array(shape.item),
    run: (ctx, { params }) => listBacklog(ctx, params.projectId),
  }),
  endpoint({
    method: 'get',
    path: `${ofBacklog}/imports`,
    summary: 'The files of a backlog that were imported, the newest first',
    operation: 'backlog.read',
    params: projectParams,
    answer: z.array(shape.listedImport),
    run: (ctx, { params }) => listImports(ctx, params.projectId),
  }),
  endpoint({
    method: 'post',
    path: `${ofBacklog}/imports`,
    summary: 'Import a backlog: a table, or issues as JSON; the body is the file as it is',
    operation: 'backlog.import',
    params: projectParams,
    query: z.object({ name: z.string().min(1).describe('What the file is called.') }),
    takes: 'application/octet-stream',
    answer: shape.fullImport,
    status: 201,
    run: async (ctx, { params, query, stream }) =>
      importBacklog(ctx, { ...params, fileName: query.name, content: await readAll(stream, 20_000_001) }),
  }),
  endpoint({
    method: 'get',
    path: `${ofBacklog}/imports/{importId}`,
    summary: 'One import with everything that was not taken, by line and reason',
    operation: 'backlog.read',
    params: projectParams.extend({ importId: z.string() }),
    answer: shape.fullImport,
    run: (ctx, { params }) => findImport(ctx, params),
  }),
]

const packageEndpoints: Endpoint[] = [
  endpoint({
    method: 'get',
    path: ofPackages,
    summary: 'The work packages of a project, the newest first',
    operation: 'work-package.read',
    params: projectParams,
    answer: z.array(shape.workPackage),
    run: (ctx, { params }) => listPackages(ctx, params.projectId),
  }),
  endpoint({
    method: 'post',
    path: ofPackages,
    summary: 'Put items of the backlog together to a work package, or begin one with a title',
    operation: 'work-package.write',
    params: projectParams,
    body: z.object({ itemIds: z.array(z.string()).default([]), values: shape.packageValues.default({}) }),
    answer: shape.fullPackage,
    status: 201,
    run: (ctx, { params, body }) => makePackage(ctx, { ...params, itemIds: body.itemIds, values: given(body.values) }),
  }),
  endpoint({
    method: 'get',
    path: onePackage,
    summary: 'One work package with its items',
    operation: 'work-package.read',
    params: shape.packageParams,
    answer: shape.fullPackage,
    run: (ctx, { params }) => findPackage(ctx, params),
  }),
  endpoint({
    method: 'put',
    path: onePackage,
    summary: 'Change what a work package says, or which items it holds',
    operation: 'work-package.write',
    params: shape.packageParams,
    body: z.object({
      basedOn: z.number().describe('The version that was seen.'),
      values: shape.packageValues.default({}),
      itemIds: z.array(z.string()).optional(),
    }),
    answer: shape.fullPackage,
    run: (ctx, { params, body: { basedOn, values, itemIds } }) =>
      changePackage(ctx, { ...params, basedOn, values: given(values), ...(itemIds ? { itemIds } : {}) }),
  }),
  endpoint({
    method: 'get',
    path: `${onePackage}/related`,
    summary: 'Earlier work packages that may be of the same need, and why',
    operation: 'work-package.read',
    params: shape.packageParams,
    answer: z.array(shape.related),
    run: (ctx, { params }) => listRelated(ctx, params),
  }),
  endpoint({
    method: 'get',
    path: `${onePackage}/split-checks`,
    summary: 'What was found each time a package was compared with earlier ones',
    operation: 'work-package.read',
    params: shape.packageParams,
    answer: z.array(shape.split),
    run: (ctx, { params }) => listSplitChecks(ctx, params),
  }),
  endpoint({
    method: 'post',
    path: `${onePackage}/split-checks`,
    summary: 'Ask whether a package and earlier ones are one need; what is found is kept',
    operation: 'work-package.write',
    params: shape.packageParams,
    body: shape.splitAnswers.extend({ earlierIds: z.array(z.string()).optional() }),
    answer: shape.split,
    status: 201,
    run: (ctx, { params, body: { earlierIds, ...answers } }) =>
      checkSplit(ctx, { ...params, answers, ...(earlierIds ? { earlierIds } : {}) }),
  }),
]

const purchaseEndpoint = endpoint({
  method: 'post',
  path: `${onePackage}/purchase`,
  summary: 'Begin the purchase of a work package: what it says is taken over',
  operation: 'case.open',
  params: shape.packageParams,
  body: shape.purchaseOfPackage,
  answer: shape.begun,
  status: 201,
  run: async (ctx, { params, body }) => ({ caseId: (await buyPackage(ctx, { ...params, ...body })).caseId }),
})

const noticeEndpoints: Endpoint[] = [
  endpoint({
    method: 'get',
    path: `${onePackage}/notice`,
    summary: 'The draft of a package’s notice, with what it lacks',
    operation: 'draft-notice.read',
    params: shape.packageParams,
    answer: shape.notice,
    run: (ctx, { params }) => findNotice(ctx, params),
  }),
  endpoint({
    method: 'post',
    path: `${onePackage}/notice`,
    summary: 'Begin the notice of a package from a template',
    operation: 'draft-notice.write',
    params: shape.packageParams,
    body: z.object({ template: z.string(), languages: z.array(shape.language) }),
    answer: shape.notice,
    status: 201,
    run: (ctx, { params, body }) => draftNotice(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'put',
    path: `${onePackage}/notice`,
    summary: 'Change what is the same in every language of a notice',
    operation: 'draft-notice.write',
    params: shape.packageParams,
    body: z.object({ basedOn: z.number(), values: shape.noticeFacts }),
    answer: shape.notice,
    run: (ctx, { params, body }) => changeNotice(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'put',
    path: `${onePackage}/notice/texts/{field}`,
    summary: 'Write one text of a notice, in one language or several',
    operation: 'draft-notice.write',
    params: shape.packageParams.extend({ field: z.string() }),
    body: z.object({
      texts: z.partialRecord(shape.language, z.string()),
      saysTheSame: z.boolean().default(false).describe('Those given were looked at and say the same.'),
    }),
    answer: shape.notice,
    run: (ctx, { params, body }) => saveNoticeText(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'get',
    path: `${onePackage}/notice/findings`,
    summary: 'What may turn suppliers away in the texts of a notice, and personal data in them',
    operation: 'draft-notice.read',
    params: shape.packageParams,
    answer: z.array(shape.finding),
    run: (ctx, { params }) => lintNotice(ctx, params),
  }),
]

const subject = z.object({ packageId: z.string().optional() })
const questionEndpoints: Endpoint[] = [
  endpoint({
    method: 'get',
    path: ofQuestions,
    summary: 'The questions to officers, of a project or of one package, those that wait first',
    operation: 'officer-question.read',
    params: projectParams,
    query: subject,
    answer: z.array(shape.question),
    run: (ctx, { params, query }) => listQuestions(ctx, { ...params, ...given(query) }),
  }),
  endpoint({
    method: 'post',
    path: `${onePackage}/questions`,
    summary: 'Ask an officer about a step of a work package',
    operation: 'officer-question.ask',
    params: shape.packageParams,
    body: z.object({ step: z.string().default(''), question: z.string() }),
    answer: shape.question,
    status: 201,
    run: (ctx, { params, body }) => askOfficer(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'put',
    path: `${ofQuestions}/{officerQuestionId}/answer`,
    summary: 'Answer the question of somebody else, once',
    operation: 'officer-question.answer',
    params: projectParams.extend({ officerQuestionId: z.string() }),
    body: z.object({ answer: z.string() }),
    answer: shape.question,
    run: (ctx, { params: { projectId, officerQuestionId }, body }) =>
      answerQuestion(ctx, { projectId, questionId: officerQuestionId, ...body }),
  }),
]

const guidanceEndpoints: Endpoint[] = [
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/buying/price',
    summary: 'Work out what a piece of work costs with tax at worst; nothing is stored',
    operation: 'buying.guidance',
    isRead: true,
    params: projectParams,
    body: shape.priceQuestion,
    answer: shape.priceAnswer,
    run: (ctx, { params, body }) => priceIt(ctx, { ...params, ...given(body) }),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/buying/routes',
    summary: 'Compare the ways to get work done by what is known; nothing is stored',
    operation: 'buying.guidance',
    isRead: true,
    params: projectParams,
    body: shape.routeFacts,
    answer: z.array(shape.route),
    run: async (_, { body }) =>
      compareRoutes(Object.fromEntries(routeFactNames.map((name) => [name, body[name] ?? null])) as RouteFacts),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/buying/words',
    summary: 'The words of the technical and of the finance side, explained',
    operation: 'buying.guidance',
    params: projectParams,
    answer: z.array(shape.term),
    run: async () => readTerms(),
  }),
]

/** Needs before they become purchases: backlog, work packages, drafts of notices, questions to officers, guidance. */
export const buyingNeedEndpoints: Endpoint[] = [
  ...backlogEndpoints,
  ...packageEndpoints,
  purchaseEndpoint,
  ...noticeEndpoints,
  ...questionEndpoints,
  ...guidanceEndpoints,
]
