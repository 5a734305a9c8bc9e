import { z } from 'zod'
import { listEvents } from '#platform/log/list-events.ts'
import { listSunkLetters } from '#platform/mail/open-mail.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { jsonObject } from './schemas.ts'

const event = z.object({
  id: z.string(),
  time: z.date(),
  type: z.string(),
  thing: z.string(),
  projectId: z.string().nullable(),
  actor: z.string(),
  data: jsonObject,
  position: z.number().nullable().describe('Its number in the log; null in the moments before it has one.'),
})
const letter = z.object({ id: z.string(), to: z.string(), subject: z.string(), text: z.string(), at: z.date() })

/** What the administrators of an installation see. */
export const installationEndpoints: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/installation/log',
    summary: 'The log of all changes, newest first',
    operation: 'instance.read',
    query: z.object({
      before: z.uuid().optional().describe('The id of the last event that was seen.'),
      limit: z.coerce.number().int().min(1).max(1000).default(100).describe('How many at most.'),
    }),
    answer: z.array(event),
    run: (ctx, { query: { before, limit } }) => listEvents(ctx, before === undefined ? { limit } : { limit, before }),
  }),
  endpoint({
    method: 'get',
    path: '/installation/letters',
    summary: 'Letters that could not be sent, or were not to be, newest first',
    operation: 'instance.read',
    answer: z.array(letter),
    run: (ctx) => listSunkLetters(ctx),
  }),
]
