import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

const agent = new Agent({ keepAlive: true, maxSockets: 50 })

/** How long an answer took, in milliseconds; fails where it is not 200. */
export function get(url: string, cookie: string): Promise<number> {
  const began = performance.now()
  return new Promise((done, fail) => {
    request(url, { agent, headers: { cookie } }, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 200) done(performance.now() - began)
        else fail(new Error(`${url} answered ${response.statusCode}`))
      })
    })
      .on('error', fail)
      .end()
  })
}

type Load = { perSecond: number; seconds: number }

/** Sends requests at an even pace, whether or not earlier ones were answered, each visitor in turn. Gives times, sorted. */
export async function load(url: string, cookies: readonly string[], { perSecond, seconds }: Load): Promise<number[]> {
  const times: Promise<number>[] = []
  const began = performance.now()
  for (let i = 0; i < perSecond * seconds; i += 1) {
    const due = began + (i * 1000) / perSecond
    if (due > performance.now()) await sleep(due - performance.now())
    times.push(get(url, cookies[i % cookies.length]!))
  }
  return (await Promise.all(times)).sort((a, b) => a - b)
}

/** The time that this share of sorted times stays within. */
export const timeAt = (times: readonly number[], share: number): number =>
  times[Math.min(times.length - 1, Math.trunc(times.length * share))]!

export const say = (name: string, times: readonly number[]): void => {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => timeAt(times, share).toFixed(1))
  console.log(`  ${name.padEnd(34)} p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`)
}

/** What a browser would send back of the cookies of an answer. */
export const cookieOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
