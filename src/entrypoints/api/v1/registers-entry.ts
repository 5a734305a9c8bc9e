import { z } from 'zod'
import type { Ctx } from '#platform/context.ts'
import {
  addEntry,
  bringBackEntry,
  changeEntry,
  findEntry,
  listEntries,
  listHistory,
  type Register,
  withdrawEntry,
} from '#workspace/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { cutPage, listOf, page, projectParams, yesOrNo } from './schemas.ts'

/** What every entry of a register has besides its fields. */
const base = {
  id: z.string(),
  projectId: z.string(),
  version: z.number().describe('Counts its changes; send it back as `basedOn`.'),
  createdAt: z.date(),
  createdBy: z.string().nullable(),
  changedAt: z.date(),
  changedBy: z.string().nullable(),
  withdrawnAt: z.date().nullable(),
}

/** The shape in which an entry is answered. */
export const entryShape = (register: Register): z.ZodObject => register.fields.extend(base)

const made = z.object({ id: z.string() })

/** What happened to a thing. */
const event = z.object({
  id: z.string(),
  time: z.date(),
  type: z.string(),
  actor: z.string(),
  data: z.record(z.string(), z.unknown()),
})

export type Served = {
  register: Register
  /** Its part of the address: `goals`. */
  path: string
  /** How its id is called in the address: `goalId`. */
  id: string
  /** In the singular and the plural, as a sentence says them. */
  one: string
  many: string
  /** What its operations write beside its fields. */
  decided?: z.ZodRawShape
  /** A list of its own stands elsewhere. */
  hasOwnList?: true
}

type Params = Record<string, string> & { projectId: string }
const listQuery = page(500).extend({
  isWithdrawn: yesOrNo.optional().describe('Those that were withdrawn instead.'),
})

function readers(served: Served, params: z.ZodObject, placeOf: (given: unknown) => Place): Endpoint[] {
  const { register, path, id, one, many, decided, hasOwnList } = served
  const shape = entryShape(register).extend(decided ?? {})
  const operation = `${register.kind}.read`
  const list = endpoint({
    method: 'get',
    path: `/projects/{projectId}/${path}`,
    summary: `All ${many}, in the order in which they were made`,
    operation,
    params: projectParams,
    query: listQuery,
    answer: listOf(shape),
    run: async (ctx, { params, query: { limit, offset, ...which } }) =>
      cutPage(await listEntries(ctx, register, { ...params, ...which }), { limit, offset }) as never,
  })
  const others = [
    endpoint({
      method: 'get',
      path: `/projects/{projectId}/${path}/{${id}}`,
      summary: `${one}, also a withdrawn one`,
      operation,
      params,
      answer: shape,
      run: async (ctx, call) => (await findEntry(ctx, register, placeOf(call.params))) as never,
    }),
    endpoint({
      method: 'get',
      path: `/projects/{projectId}/${path}/{${id}}/history`,
      summary: `What happened to ${lower(one)}, newest first; ids and states, no words`,
      operation,
      params,
      answer: z.array(event),
      run: (ctx, call) => historyOf(ctx, register, placeOf(call.params)),
    }),
  ]
  return hasOwnList ? others.slice(1) : [list, ...others]
}

type Place = { projectId: string; id: string }
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

async function historyOf(ctx: Ctx, register: Register, { projectId, id }: Place) {
  await findEntry(ctx, register, { projectId, id })
  const thing = `${register.kind}:${id}` as const
  const events = await listHistory(ctx, { projectId, operation: `${register.kind}.read`, thing })
  return events.map(({ id, time, type, actor, data }) => ({ id, time, type, actor, data }))
}

function writers(served: Served, params: z.ZodObject, placeOf: (given: unknown) => Place): Endpoint[] {
  const { register, path, id, one } = served
  const operation = `${register.kind}.write`
  const at = `/projects/{projectId}/${path}/{${id}}` as const
  return [
    endpoint({
      method: 'post',
      path: `/projects/{projectId}/${path}`,
      summary: `Add ${lower(one)}`,
      operation,
      params: projectParams,
      body: register.fields,
      answer: made,
      status: 201,
      run: (ctx, call) => addEntry(ctx, register, { ...call.params, values: call.body }),
    }),
    endpoint({
      method: 'put',
      path: at,
      summary: `Change ${lower(one)}; 409 with what stands where somebody else changed it since \`basedOn\``,
      operation,
      params,
      body: register.fields.extend({ basedOn: z.int().min(1) }),
      run: (ctx, call) => {
        const { basedOn, ...values } = call.body as Record<string, unknown> & { basedOn: number }
        return changeEntry(ctx, register, { ...placeOf(call.params), basedOn, values })
      },
    }),
    endpoint({
      method: 'post',
      path: `${at}/return`,
      summary: `Bring back ${lower(one)} that was withdrawn`,
      operation,
      params,
      run: (ctx, call) => bringBackEntry(ctx, register, placeOf(call.params)),
    }),
    endpoint({
      method: 'delete',
      path: at,
      summary: `Withdraw ${lower(one)}; it is kept`,
      operation,
      params,
      run: (ctx, call) => withdrawEntry(ctx, register, placeOf(call.params)),
    }),
  ]
}

/** The endpoints that every register has: list, one, its history, add, change, withdraw, bring back. */
export function entryEndpoints(served: Served): Endpoint[] {
  const params = projectParams.extend({ [served.id]: z.string() })
  const placeOf = (given: unknown): Place => {
    const { projectId, [served.id]: id = '' } = given as Params
    return { projectId, id }
  }
  return [...readers(served, params, placeOf), ...writers(served, params, placeOf)]
}
