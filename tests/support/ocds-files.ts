// Small files of OCDS for tests, and what the checks say of them.
import { type Finding, type Report, validateFile } from '#pipeline/validate/index.ts'

export type Json = Record<string, unknown>

export const release = (change: Json = {}): Json => ({
  ocid: 'ocds-a1b2c3-1',
  id: 'r1',
  date: '2026-01-05T09:00:00Z',
  tag: ['award'],
  initiationType: 'tender',
  parties: [
    { id: 'b', name: 'Rivertown', roles: ['buyer'] },
    { id: 's', name: 'Northfield Paving', roles: ['supplier'] },
  ],
  buyer: { id: 'b', name: 'Rivertown' },
  awards: [
    {
      id: 'a',
      status: 'active',
      suppliers: [{ id: 's', name: 'Northfield Paving' }],
      value: { amount: 9, currency: 'CAD' },
    },
  ],
  ...change,
})
export const about = {
  uri: 'https://rivertown.example/1.json',
  version: '1.1',
  publisher: { name: 'Rivertown' },
  publishedDate: '2026-01-06T00:00:00Z',
}
export const packageOf = (releases: unknown, change: Json = {}) => ({ ...about, ...change, releases })

export const checkBytes = (bytes: Uint8Array, size = 7) =>
  validateFile(() =>
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.slice(i * size, (i + 1) * size)),
  )
export const checkText = (text: string, size?: number): Promise<Report> => checkBytes(Buffer.from(text), size)
export const check = (value: unknown) => checkText(JSON.stringify(value), 1000)
export const codesOf = ({ findings }: Report) => findings.map(({ code }) => code).sort()
export const find = ({ findings }: Report, code: string): Finding => findings.find((finding) => finding.code === code)!
