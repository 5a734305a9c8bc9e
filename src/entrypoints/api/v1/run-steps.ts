import { z } from 'zod'
import {
  answerCondition,
  answerQuestion,
  askQuestion,
  assignStep,
  type FoundStep,
  findStep,
  moveStep,
  searchEvidence,
  setCheck,
  setStepDates,
  stepMoves,
  tickTask,
} from '#playbooks/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { foundStep, moved, runParams, stepParams } from './playbooks-schemas.ts'
import { projectParams } from './schemas.ts'

const at = '/projects/{projectId}/runs/{runId}/steps/{stepId}'

const sayCheck = ({ id, text, asked, met }: FoundStep['checks'][number]) => ({
  ...{ id, text, asked },
  ...(met && { met: { ...met, evidence: met.evidence.map(({ ref, name }) => ({ ref, name })) } }),
})

const work: Endpoint[] = [
  endpoint({
    method: 'get',
    path: at,
    summary: 'One step: what was done in it, who sees to it, what is asked',
    operation: 'run.read',
    params: stepParams,
    answer: foundStep,
    run: async (ctx, { params }) => {
      const { step, owners, tasks, checks, conditions, questions, deliverables } = await findStep(ctx, params)
      return {
        ...{ step, owners, conditions, questions },
        tasks: [...tasks].map(([id, mark]) => ({ id, ...mark })),
        checks: checks.map(sayCheck),
        deliverables: deliverables.map(({ card: _, ...one }) => one),
      }
    },
  }),
  endpoint({
    method: 'post',
    path: `${at}/moves`,
    summary: 'Begin, finish, skip or block a step, or open it again',
    operation: 'step.change',
    params: stepParams,
    body: z.object({
      move: z.enum(stepMoves),
      reason: z.string().optional().describe('Needed to skip and to block.'),
      ending: z.string().optional().describe('Needed to finish a step that has endings.'),
      keep: z.string().optional().describe('With an ending: what to keep of the playbook, a note a line.'),
      change: z.string().optional().describe('With an ending: what to change of it, a note a line.'),
    }),
    run: (ctx, { params, body }) => moveStep(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'put',
    path: `${at}/tasks/{task}`,
    summary: 'Tick a task of a step, or take the tick away',
    operation: 'step.change',
    params: stepParams.extend({ task: z.string().describe('The task’s id in the playbook.') }),
    body: z.object({ isDone: z.boolean() }),
    run: (ctx, { params: { task, ...params }, body }) => tickTask(ctx, { ...params, ...body, taskId: task }),
  }),
  endpoint({
    method: 'put',
    path: `${at}/checklist/{checkId}`,
    summary: 'Say that a checklist item is met, with what shows it, or that it is not',
    operation: 'step.change',
    params: stepParams.extend({ checkId: z.string() }),
    body: z.object({
      isMet: z.boolean(),
      note: z.string().optional(),
      evidence: z.array(z.string()).optional().describe('Things of the project, as kind:id.'),
    }),
    run: (ctx, { params, body }) => setCheck(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/runs/{runId}/conditions/{conditionId}',
    summary: 'Answer, with yes or no, a question that checklist items hang on',
    operation: 'step.change',
    params: runParams.extend({ conditionId: z.string() }),
    body: z.object({ answer: z.boolean() }),
    run: (ctx, { params, body }) => answerCondition(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'put',
    path: `${at}/owners`,
    summary: 'Say who sees to a step; with nobody it is for whoever holds its role',
    operation: 'step.change',
    params: stepParams,
    body: z.object({ persons: z.array(z.string()) }),
    run: (ctx, { params, body }) => assignStep(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'put',
    path: `${at}/days`,
    summary: 'Set the first and last day of a step (empty: as planned); gives back what moved',
    operation: 'run.plan',
    params: stepParams,
    body: z.object({ start: z.string(), end: z.string() }),
    answer: moved,
    run: (ctx, { params, body }) => setStepDates(ctx, { ...params, ...body }),
  }),
]

const questions: Endpoint[] = [
  endpoint({
    method: 'post',
    path: `${at}/questions`,
    summary: 'Ask something at a step',
    operation: 'step.ask',
    params: stepParams,
    body: z.object({ question: z.string() }),
    answer: z.object({ id: z.string() }),
    status: 201,
    run: (ctx, { params, body }) => askQuestion(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'put',
    path: `${at}/questions/{stepQuestionId}/answer`,
    summary: 'Answer a question of a step',
    operation: 'step.ask',
    params: stepParams.extend({ stepQuestionId: z.string() }),
    body: z.object({ answer: z.string() }),
    run: (ctx, { params: { stepQuestionId, ...params }, body }) =>
      answerQuestion(ctx, { ...params, ...body, questionId: stepQuestionId }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/evidence-search',
    summary: 'Things of the project that could show that a checklist item is met',
    operation: 'run.read',
    params: projectParams,
    query: z.object({ words: z.string().default(''), kinds: z.string().default('').describe('With commas between.') }),
    answer: z.array(z.object({ ref: z.string(), name: z.string() })),
    run: async (ctx, { params, query }) => {
      const kinds = query.kinds.split(',').filter(Boolean)
      const cards = await searchEvidence(ctx, { ...params, words: query.words, kinds })
      return cards.map(({ ref, name }) => ({ ref, name }))
    },
  }),
]

export const stepEndpoints: Endpoint[] = [...work, ...questions]
