import { describeRules, type ListedRule, listNames, type Name } from '#buying/guardrails/index.ts'
import { AppError } from '#lib/app-error.ts'
import { allow } from '#people/index.ts'
import type { HttpContext } from '../../../../http/env.ts'
import { param } from '../../../../http/params.ts'
import { path } from '../../../routes.ts'
import { type FoundVersion, nameOfRule, trailOfVersion, versionOf } from './version-frame.tsx'

const noSuchRule = () =>
  new AppError({
    code: 'guardrail.no-such-rule',
    kind: 'not-found',
    message: 'There is no such rule in this project.',
  })

export type FoundRule = FoundVersion & { listed: ListedRule; names: Name[]; day: string; mayChange: boolean }

/** The rule of a version that the address names, and every name that its cells may use. */
export async function ruleOf(c: HttpContext): Promise<FoundRule> {
  const found = await versionOf(c)
  const { content } = found.version
  const day = c.var.ctx.clock.now().toISOString().slice(0, 10)
  const listed = describeRules(content, day).find(({ rule }) => rule.id === param(c, 'ruleId'))
  if (!listed) throw noSuchRule()
  const names = listNames(listed.rule, content.calculations)
  return { ...found, listed, names, day, mayChange: found.mayWrite && !listed.rule.locked }
}

/** The same for whoever may propose rules: others are refused before anything is read of what they sent. */
export async function draftOf(c: HttpContext): Promise<FoundRule> {
  await allow(c.var.ctx, 'guardrail.propose', param(c, 'projectId'))
  return ruleOf(c)
}

/** The way to a page of a rule. */
export const trailOfRule = ({ place, version, listed }: FoundRule) => [
  ...trailOfVersion(place),
  {
    text: nameOfRule(version, listed.rule.id),
    href: path('draft-rule', { ...place, ruleId: listed.rule.id }),
  },
]
