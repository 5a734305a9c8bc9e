import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import {
  type ComparedBlock,
  compareContent,
  countDifferences,
  findAccess,
  readDocumentContent,
} from '#workspace/documents/index.ts'
import type { HttpContext } from '../../../http/env.ts'
import { page } from '../../ui/layout.tsx'
import { A, P, SubHeading } from '../../ui/parts.tsx'
import { DocumentTop, documentOf } from './frame.tsx'

const Changed: FC<{ block: ComparedBlock }> = ({ block }) => {
  if (block.kind === 'same') return <p class="govuk-body quiet same">{block.words}</p>
  if (typeof block.words === 'string')
    return block.kind === 'added' ? <ins>{block.words}</ins> : <del>{block.words}</del>
  return (
    <>
      {block.words.map(({ text, kind }) =>
        kind === 'same' ? text : kind === 'added' ? <ins>{text}</ins> : <del>{text}</del>,
      )}
    </>
  )
}

/** Every difference has a number and links to the one before and after it, so that keys lead through all of them. */
const Differences: FC<{ compared: ComparedBlock[] }> = ({ compared }) => {
  const count = countDifferences(compared)
  let number = 0
  return (
    <ol class="differences">
      {compared.map((block, i) => {
        if (block.kind === 'same') {
          const isNear = compared[i - 1]?.kind !== 'same' || compared[i + 1]?.kind !== 'same'
          return isNear ? (
            <li class="difference--same">
              <Changed block={block} />
            </li>
          ) : null
        }
        number += 1
        return (
          <li class="difference" id={`difference-${number}`} tabindex={-1}>
            <h3 class="govuk-heading-s">
              {t('document-compare.number', { number, count })}: {t(`document-compare.${block.kind}`)}
            </h3>
            <div class="govuk-body">
              <Changed block={block} />
            </div>
            <p class="govuk-body-s">
              {number > 1 ? <A href={`#difference-${number - 1}`}>{t('document-compare.previous')}</A> : null}{' '}
              {number < count ? <A href={`#difference-${number + 1}`}>{t('document-compare.next')}</A> : null}
            </p>
          </li>
        )
      })}
    </ol>
  )
}

const numberIn = (text: string | undefined) => {
  const number = Number(text)
  return text && Number.isSafeInteger(number) && number > 0 ? number : undefined
}

export async function get(c: HttpContext) {
  const { project, document, which } = await documentOf(c)
  const [from, to] = [numberIn(c.req.query('from')), numberIn(c.req.query('to'))]
  const read = (version: number | undefined) => readDocumentContent(c.var.ctx, version ? { ...which, version } : which)
  const [before, after, access] = await Promise.all([read(from), read(to), findAccess(c.var.ctx, which)])
  const compared = compareContent(before.content, after.content)
  const name = (version: number | undefined) =>
    version === undefined ? t('document-compare.now') : t('document-compare.version', { version })
  const body = (
    <>
      <DocumentTop document={document} which={which} view="versions" mayWrite={access.mayWrite} />
      <SubHeading>{t('document-compare.title', { from: name(before.version), to: name(after.version) })}</SubHeading>
      <P>{t('document-compare.count', { count: countDifferences(compared) })}</P>
      {before.title === after.title ? null : (
        <P>
          {t('document-compare.titles')} <del>{before.title}</del> <ins>{after.title}</ins>
        </P>
      )}
      <Differences compared={compared} />
    </>
  )
  return page(c, { title: document.title, project, room: 'documents', children: body })
}
