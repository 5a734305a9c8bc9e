import type { FC } from 'hono/jsx'
import type { AppError } from '#lib/app-error.ts'
import { say } from '#lib/words/sentences.ts'
import { t } from '#lib/words/words.ts'
import type { Finding } from '#playbooks/index.ts'
import { Table } from '../../ui/parts.tsx'

/** The findings that a refused playbook came with. */
export const findingsOf = (refusal: AppError | undefined): Finding[] =>
  Array.isArray(refusal?.details.findings) ? (refusal.details.findings as Finding[]) : []

/** What is wrong with a text, by line: where, what, what to do. */
export const FindingList: FC<{ findings: readonly Finding[] }> = ({ findings }) =>
  findings.length ? (
    <Table
      caption={t('own.findings', { count: findings.length })}
      rows={findings}
      columns={[
        { head: t('own.line'), cell: ({ line }) => line ?? '', numeric: true },
        { head: t('own.place'), cell: ({ path }) => path.join('.') },
        { head: t('own.finding'), rowHead: true, cell: ({ message }) => say(message) },
        { head: t('own.help'), cell: ({ help }) => say(help ?? '') },
      ]}
    />
  ) : null
