import { type Product, startProduct } from '../../tests/support/start-product.ts'
import { cookieOf } from './load.ts'

/** An empty installation with one project, and how its first person asks it. */
export type Fresh = {
  product: Product
  projectId: string
  cookie: string
  api(path: string, body: unknown): Promise<{ id: string }>
}

/** Starts the product on a folder of its own and sets it up, as somebody does on the first day. */
export async function startFresh(env: Record<string, string> = {}): Promise<Fresh> {
  const product = await startProduct({ env })
  const same = { origin: product.url }
  const form = new URLSearchParams({
    name: 'Ada Example',
    email: 'ada@city.example',
    password: 'four words not together',
  })
  const entered = await fetch(product.printed, { method: 'POST', headers: same, body: form, redirect: 'manual' })
  const cookie = cookieOf(entered)
  const ask = async (path: string, body: unknown): Promise<{ id: string }> => {
    const headers = { ...same, cookie, 'content-type': 'application/json' }
    const answer = await fetch(`${product.url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as { id: string }
  }
  const { id } = await ask('/projects', { name: 'Fairer food', organisation: 'Example City' })
  return { product, projectId: id, cookie, api: (path, body) => ask(`/projects/${id}${path}`, body) }
}
