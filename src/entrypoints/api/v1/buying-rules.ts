import { z } from 'zod'
import {
  type Answers,
  adoptProfile,
  answerProfile,
  approveRuleset,
  confirmDerogation,
  endShadow,
  exportRules,
  type Facts,
  findCheck,
  findRuleset,
  findShadow,
  hideRules,
  importRules,
  listChecks,
  listDerogations,
  listInterpretations,
  listRuleChanges,
  listRules,
  listRulesets,
  listUnconfirmed,
  type NewDerogation,
  proposeRuleset,
  publishRules,
  recordInterpretation,
  type StoredRuleset,
  saveParameter,
  shadowRuleset,
  signDerogation,
  type Trial,
  throwDraft,
  tryRules,
} from '#buying/guardrails/index.ts'
import type { Ref } from '#platform/things.ts'
import { buyingReplayEndpoints } from './buying-replays.ts'
import * as shape from './buying-rules-schemas.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { jsonObject, projectParams } from './schemas.ts'

const ofRules = '/projects/{projectId}/buying/rules' as const
const ofChecks = '/projects/{projectId}/buying/checks' as const
const ofVersions = `${ofRules}/versions` as const
const one = `${ofVersions}/{rulesetId}` as const
const oneParams = projectParams.extend({ rulesetId: z.string() })
const made = z.object({ id: z.string() })

/** What a JSON body may leave out. */
const given = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

/** A version without all that decides, which is asked for by itself. */
const sayVersion = ({ content: _, ...rest }: StoredRuleset) => rest

const reading: Endpoint[] = [
  endpoint({
    ...{ method: 'get', path: ofRules, operation: 'guardrail.read', params: projectParams },
    summary: 'The rules of buying in force, with their parameters and how they are read',
    answer: z.array(shape.listedRule),
    run: (ctx, { params }) => listRules(ctx, params.projectId),
  }),
  endpoint({
    ...{ method: 'get', path: ofVersions, operation: 'guardrail.read', params: projectParams },
    summary: 'Every version of the rules, the newest first',
    answer: z.array(shape.version),
    run: async (ctx, { params }) => (await listRulesets(ctx, params.projectId)).map(sayVersion),
  }),
  endpoint({
    ...{ method: 'get', path: one, operation: 'guardrail.read', params: oneParams },
    summary: 'One version of the rules, with all that decides',
    answer: shape.wholeVersion,
    run: (ctx, { params }) => findRuleset(ctx, params),
  }),
  endpoint({
    ...{ method: 'get', path: `${one}/dmn`, operation: 'guardrail.read', params: oneParams },
    summary: 'One version of the rules as DMN 1.5',
    gives: 'application/xml',
    run: async (ctx, { params }) => {
      const { name, xml } = await exportRules(ctx, params)
      return { name, type: 'application/xml', content: xml }
    },
  }),
  endpoint({
    ...{ method: 'get', path: ofChecks, operation: 'guardrail.read', params: projectParams },
    summary: 'What the rules said of a thing, the newest first',
    query: z.object({ subject: z.string().describe('A thing, as `kind:id`.') }),
    answer: z.array(shape.storedCheck),
    run: (ctx, { params, query }) => listChecks(ctx, { ...params, subject: query.subject as Ref }),
  }),
  endpoint({
    ...{ method: 'get', path: `${ofChecks}/{ruleCheckId}`, operation: 'guardrail.read' },
    summary: 'One check, as it was kept',
    params: projectParams.extend({ ruleCheckId: z.string() }),
    answer: shape.storedCheck,
    run: (ctx, { params: { projectId, ruleCheckId } }) => findCheck(ctx, { projectId, checkId: ruleCheckId }),
  }),
]

const facts = z.record(
  z.string(),
  z.object({ value: shape.value, from: z.string(), at: z.string().default(''), by: z.string().optional() }),
)

const beginning: Endpoint[] = [
  endpoint({
    ...{ method: 'post', path: ofVersions, operation: 'guardrail.propose', params: projectParams, status: 201 },
    summary: 'Begin with a profile; its questions are answered next',
    body: z.object({ profile: z.string() }),
    answer: shape.version,
    run: async (ctx, { params, body }) => sayVersion(await adoptProfile(ctx, { ...params, ...body })),
  }),
  endpoint({
    ...{ method: 'put', path: `${one}/answers`, operation: 'guardrail.approve', params: oneParams },
    summary: 'Answer the first questions of a profile; its rules are in force from today',
    body: z.object({ answers: z.record(z.string(), shape.value).describe('By the parameter that a question sets.') }),
    answer: shape.version,
    run: async (ctx, { params, body }) =>
      sayVersion(await answerProfile(ctx, { ...params, answers: body.answers as Answers })),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofRules}/trial`, operation: 'guardrail.check', isRead: true, params: projectParams },
    summary: 'What the rules would say of facts; nothing is kept',
    body: z.object({ moment: shape.moment, facts, rulesetId: z.string().optional() }),
    answer: shape.report,
    run: (ctx, { params, body }) =>
      tryRules(ctx, { ...params, ...(given({ ...body, facts: body.facts as Facts }) as Omit<Trial, 'projectId'>) }),
  }),
]

type Proposal = Omit<Parameters<typeof proposeRuleset>[1], 'projectId'>
type Parameter = Omit<Parameters<typeof saveParameter>[1], 'projectId'>

const changing: Endpoint[] = [
  endpoint({
    ...{
      method: 'post',
      path: `${ofRules}/changes`,
      operation: 'guardrail.propose',
      params: projectParams,
      status: 201,
    },
    summary: 'Propose other rows, or switch a rule on or off; somebody else approves it',
    body: z.object({
      rulesetId: z.string().optional().describe('A draft of one’s own to go on with.'),
      reason: z.string(),
      rules: z.array(jsonObject).optional(),
      standings: z.record(z.string(), jsonObject).optional(),
    }),
    answer: shape.version,
    run: async (ctx, { params, body }) =>
      sayVersion(await proposeRuleset(ctx, { ...params, ...(given(body) as Proposal) })),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofRules}/parameters`, operation: 'guardrail.propose', params: projectParams },
    ...{ status: 201, summary: 'Propose a value of a parameter; somebody else approves it' },
    body: z.object({
      ...{ parameter: z.string(), value: shape.value, source: z.string(), reason: z.string() },
      ...{ rulesetId: z.string().optional(), layer: z.enum(['department', 'branch']).optional() },
      ...{ teams: z.array(z.string()).optional(), from: z.string().optional(), until: z.string().optional() },
    }),
    answer: shape.version,
    run: async (ctx, { params, body }) =>
      sayVersion(await saveParameter(ctx, { ...params, ...(given(body) as Parameter) })),
  }),
  endpoint({
    ...{ method: 'post', path: `${one}/shadow`, operation: 'guardrail.propose', params: oneParams },
    summary: 'Let a draft say beside the rules in force what it would have said',
    answer: shape.version,
    run: async (ctx, { params }) => sayVersion(await shadowRuleset(ctx, params)),
  }),
  endpoint({
    ...{ method: 'delete', path: `${one}/shadow`, operation: 'guardrail.propose', params: oneParams },
    summary: 'End that a version runs beside the rules in force',
    run: async (ctx, { params }) => {
      await endShadow(ctx, params)
    },
  }),
  endpoint({
    ...{ method: 'delete', path: one, operation: 'guardrail.propose', params: oneParams },
    summary: 'Throw a draft away, by its author or whoever approves rules',
    run: (ctx, { params }) => throwDraft(ctx, params),
  }),
  endpoint({
    ...{ method: 'post', path: `${one}/approval`, operation: 'guardrail.approve', params: oneParams },
    summary: 'Approve what somebody else proposed',
    body: z.object({ validFrom: z.string().optional().describe('YYYY-MM-DD; today without.') }),
    answer: shape.version,
    run: async (ctx, { params, body }) => sayVersion(await approveRuleset(ctx, { ...params, ...given(body) })),
  }),
]

const finding = z.object({ where: z.string(), message: z.string(), help: z.string().optional() })

const exchanging: Endpoint[] = [
  endpoint({
    ...{ method: 'post', path: `${ofRules}/import`, operation: 'guardrail.propose', params: projectParams },
    summary: 'Read rules from DMN into a draft; with findings nothing is kept',
    body: z.object({ xml: z.string(), reason: z.string(), rulesetId: z.string().optional() }),
    answer: z.object({ version: shape.version.optional(), findings: z.array(finding) }),
    run: async (ctx, { params, body }) => {
      const made = await importRules(ctx, { ...params, ...given(body) })
      return 'findings' in made ? made : { version: sayVersion(made.ruleset), findings: [] }
    },
  }),
  endpoint({
    ...{ method: 'get', path: `${ofRules}/changes`, operation: 'guardrail.read', params: projectParams },
    summary: 'Every change of the rules that came in force, the newest first',
    answer: z.array(shape.ruleChange),
    run: async (ctx, { params }) =>
      (await listRuleChanges(ctx, params.projectId)).map(({ content: _, ...change }) => change),
  }),
  endpoint({
    ...{ method: 'put', path: `${ofRules}/public`, operation: 'guardrail.approve', params: projectParams },
    summary: 'Let anybody read the rules and their changes, under a name',
    body: z.object({ name: z.string() }),
    run: (ctx, { params, body }) => publishRules(ctx, { ...params, ...body }),
  }),
  endpoint({
    ...{ method: 'delete', path: `${ofRules}/public`, operation: 'guardrail.approve', params: projectParams },
    summary: 'Show the rules to members alone again',
    run: (ctx, { params }) => hideRules(ctx, params),
  }),
  endpoint({
    ...{ method: 'get', path: `${one}/shadow`, operation: 'guardrail.read', params: oneParams },
    summary: 'What a version that runs beside the rules in force would have said',
    answer: shape.shadowing,
    run: (ctx, { params }) => findShadow(ctx, params),
  }),
]

const beside: Endpoint[] = [
  endpoint({
    ...{ method: 'get', path: `${ofRules}/derogations`, operation: 'guardrail.read', params: projectParams },
    summary: 'Signed permissions to be looser than an upper layer',
    answer: z.array(shape.keptDerogation),
    run: (ctx, { params }) => listDerogations(ctx, params.projectId),
  }),
  endpoint({
    ...{
      method: 'get',
      path: `${ofRules}/derogations/unconfirmed`,
      operation: 'guardrail.read',
      params: projectParams,
    },
    summary: 'Signed permissions that wait for somebody else to confirm them',
    answer: z.array(shape.keptDerogation.extend({ isOwn: z.boolean() })),
    run: (ctx, { params }) => listUnconfirmed(ctx, params.projectId),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofRules}/derogations`, operation: 'guardrail.propose', params: projectParams },
    ...{ status: 201, summary: 'Record a signed permission; it counts once somebody else has confirmed it' },
    body: shape.derogation.extend({ signer: z.string() }),
    answer: made,
    run: (ctx, { params, body }) => signDerogation(ctx, { ...params, ...(body as Omit<NewDerogation, 'projectId'>) }),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofRules}/derogations/{derogationId}/approval`, operation: 'guardrail.approve' },
    ...{ params: projectParams.extend({ derogationId: z.string() }) },
    summary: 'Confirm a signed permission that somebody else recorded',
    run: (ctx, { params }) => confirmDerogation(ctx, params),
  }),
  endpoint({
    ...{ method: 'get', path: `${ofRules}/interpretations`, operation: 'guardrail.read', params: projectParams },
    summary: 'How rules are read, by whom and why',
    answer: z.array(shape.interpretation),
    run: (ctx, { params }) => listInterpretations(ctx, params),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofRules}/interpretations`, operation: 'guardrail.interpret', params: projectParams },
    ...{ status: 201, summary: 'Write beside a rule how it is read' },
    body: z.object({ rule: z.string(), words: z.string(), reason: z.string() }),
    answer: made,
    run: (ctx, { params, body }) => recordInterpretation(ctx, { ...params, ...body }),
  }),
]

/** Rules of buying: what is in force, changes of it, and what it said. */
export const buyingRulesEndpoints: Endpoint[] = [
  ...reading,
  ...beginning,
  ...changing,
  ...exchanging,
  ...beside,
  ...buyingReplayEndpoints,
]
