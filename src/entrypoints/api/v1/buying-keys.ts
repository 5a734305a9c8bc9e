import { z } from 'zod'
import { listHolderKeys, registerHolderKey } from '#buying/offers/sealing/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { projectParams } from './schemas.ts'

const path = '/projects/{projectId}/buying/holder-keys' as const
const publicKey = z.string().describe('A point of P-256, uncompressed (65 bytes), in base64url.')
const holderKey = z.object({
  partyId: z.string(),
  keyId: z.string().describe('The mark of the key: it follows from the public key.'),
  publicKey,
  madeBy: z.enum(['browser', 'server']).describe('Whether the server ever had the private half.'),
  madeAt: z.date(),
})

/** Keys for opening offers: public halves alone. */
export const holderKeyEndpoints: Endpoint[] = [
  endpoint({
    method: 'get',
    path,
    summary: 'Whose keys offers can be sealed to',
    operation: 'holder-key.read',
    params: projectParams,
    answer: z.array(holderKey),
    run: (ctx, { params }) => listHolderKeys(ctx, params.projectId),
  }),
  endpoint({
    method: 'post',
    path,
    summary: 'Hand in the public half of one’s own key, in the place of an earlier one',
    operation: 'holder-key.register',
    params: projectParams,
    body: z.object({ publicKey }),
    answer: z.object({ keyId: z.string() }),
    status: 201,
    run: (ctx, { params, body }) => registerHolderKey(ctx, params, body.publicKey),
  }),
]
