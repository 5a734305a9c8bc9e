import { raw } from 'hono/html'
import type { FC } from 'hono/jsx'
import { t } from '#lib/words/words.ts'
import type { ClaimContent, Content, ContentBlock, Inline, Picture, TableContent } from '#platform/render/content.ts'
import { isPlainSvg } from '#platform/render/formats/index.ts'
import type { Ref } from '#platform/things.ts'
import { hrefOf } from '../../things.ts'
import { GroundMark } from '../../ui/ground.tsx'
import { Table } from '../../ui/parts.tsx'

const Run: FC<{ inline: Inline }> = ({ inline }) => {
  const lines = inline.text.split('\n').flatMap((line, i) => (i ? [<br />, line] : [line]))
  let shown = <>{lines}</>
  if (inline.code) shown = <code>{shown}</code>
  if (inline.bold) shown = <strong>{shown}</strong>
  if (inline.italic) shown = <em>{shown}</em>
  if (inline.strike) shown = <s>{shown}</s>
  if (!inline.link) return shown
  return (
    <a class="govuk-link" href={inline.link} rel="noopener">
      {shown}
    </a>
  )
}

const Runs: FC<{ inlines: Inline[] }> = ({ inlines }) => (
  <>
    {inlines.map((inline) => (
      <Run inline={inline} />
    ))}
  </>
)

const pictureAddress = ({ bytes, type }: { bytes: Uint8Array; type: string }) =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`

/** A drawing that is not of the plain sort is not shown: its words say what it held. */
const Drawing: FC<{ svg: string; alt: string }> = ({ svg, alt }) =>
  isPlainSvg(svg) ? (
    <div role="img" aria-label={alt}>
      {raw(svg)}
    </div>
  ) : (
    <p class="govuk-body">{alt}</p>
  )

const PictureView: FC<{ picture: Picture }> = ({ picture }) =>
  'svg' in picture ? <Drawing {...picture} /> : <img src={pictureAddress(picture)} alt={picture.alt} />

const TableView: FC<{ table: TableContent }> = ({ table }) => (
  <Table
    caption={table.caption ?? ''}
    hideCaption={!table.caption}
    rows={table.rows}
    columns={table.head.map((head, i) => ({
      head: head.map(({ text }) => text).join(''),
      cell: (row: Inline[][]) => <Runs inlines={row[i] ?? []} />,
    }))}
  />
)

/** What a claim rests on: a word, a shape and a colour; without ground a dashed edge and words that say so. */
const Grounds: FC<{ claim: ClaimContent; projectId: string | undefined }> = ({ claim, projectId }) => (
  <div class="claim__ground">
    {claim.strength === 'none' ? <p class="govuk-body-s">{t('claim.none')}</p> : null}
    {claim.strength === 'weak' ? <p class="govuk-body-s">{t('claim.weak')}</p> : null}
    {claim.grounds.length ? (
      <ul class="claim__grounds" aria-label={t('claim.rests-on')}>
        {claim.grounds.map(({ ref, ground, name, note, address }) => {
          const href = address ?? (projectId ? hrefOf(projectId, ref as Ref) : undefined)
          return (
            <li>
              <GroundMark ground={ground} />{' '}
              {href ? (
                <a class="govuk-link" href={href}>
                  {name}
                </a>
              ) : (
                name
              )}
              {note ? <span class="quiet"> ({note})</span> : ''}
            </li>
          )
        })}
      </ul>
    ) : null}
  </div>
)

type BlockProps = { block: ContentBlock; projectId: string | undefined }
type Of<T extends ContentBlock['type']> = Extract<ContentBlock, { type: T }>

const ClaimView: FC<{ block: Of<'claim'>; projectId: string | undefined }> = ({ block, projectId }) => {
  const { claim } = block
  const href = projectId && claim.id ? hrefOf(projectId, `claim:${claim.id}`) : undefined
  return (
    <section class="claim" data-strength={claim.strength} aria-label={t(`claim.${claim.kind}`)}>
      <p class="claim__label">
        <strong>{t(`claim.${claim.kind}`)}</strong>
        {href ? (
          <a class="govuk-link" href={href}>
            {t('claim.see')}
          </a>
        ) : null}
      </p>
      <Blocks content={block.blocks} projectId={projectId} />
      <Grounds claim={claim} projectId={projectId} />
    </section>
  )
}

const SIZES = { 1: 'l', 2: 'm', 3: 's', 4: 's' } as const

const HeadingView: FC<{ block: Of<'heading'> }> = ({ block }) => {
  const look = { class: `govuk-heading-${SIZES[block.level]}`, id: block.id }
  const words = <Runs inlines={block.inlines} />
  if (block.level <= 2) return <h2 {...look}>{words}</h2>
  return block.level === 3 ? <h3 {...look}>{words}</h3> : <h4 {...look}>{words}</h4>
}

const ListView: FC<{ block: Of<'list'>; projectId: string | undefined }> = ({ block, projectId }) => {
  const items = block.items.map((item) => (
    <li>
      <Blocks content={item} projectId={projectId} />
    </li>
  ))
  return block.ordered ? (
    <ol class="govuk-list govuk-list--number">{items}</ol>
  ) : (
    <ul class="govuk-list govuk-list--bullet">{items}</ul>
  )
}

const FigureView: FC<{ block: Of<'figure'> }> = ({ block }) => (
  <figure class="picture">
    <PictureView picture={block.picture} />
    {block.title || block.note ? <figcaption>{[block.title, block.note].filter(Boolean).join('. ')}</figcaption> : null}
    {block.table ? <TableView table={block.table} /> : null}
  </figure>
)

const Block: FC<BlockProps> = ({ block, projectId }) => {
  switch (block.type) {
    case 'heading':
      return <HeadingView block={block} />
    case 'paragraph':
      return (
        <p class="govuk-body">
          <Runs inlines={block.inlines} />
        </p>
      )
    case 'list':
      return <ListView block={block} projectId={projectId} />
    case 'quote':
      return (
        <blockquote class="govuk-inset-text">
          <Blocks content={block.blocks} projectId={projectId} />
        </blockquote>
      )
    case 'code':
      return <pre class="code">{block.text}</pre>
    case 'table':
      return <TableView table={block} />
    case 'figure':
      return <FigureView block={block} />
    case 'claim':
      return <ClaimView block={block} projectId={projectId} />
    case 'rule':
      return <hr class="govuk-section-break govuk-section-break--visible" />
  }
}

/** Content as it is read on a page. */
export const Blocks: FC<{ content: Content; projectId: string | undefined }> = ({ content, projectId }) => (
  <>
    {content.map((block) => (
      <Block block={block} projectId={projectId} />
    ))}
  </>
)

/** The headings of a text as links to them; nothing where there are fewer than three. */
export const Outline: FC<{ content: Content }> = ({ content }) => {
  const headings = content.filter((block) => block.type === 'heading' && block.level <= 3) as Of<'heading'>[]
  if (headings.length < 3) return null
  return (
    <nav class="outline" aria-label={t('document.outline')}>
      <h2 class="govuk-heading-s">{t('document.outline')}</h2>
      <ol>
        {headings.map(({ level, inlines, id }) => (
          <li data-level={level}>
            <a class="govuk-link" href={`#${id}`}>
              {inlines.map(({ text }) => text).join('')}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
