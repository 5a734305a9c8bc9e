import type { FC } from 'hono/jsx'
import type { LinkedCase } from '#buying/cases/index.ts'
import { formatOf } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import { sayCents } from './frame.tsx'

const WIDTH = 740
const BOX = 300
const HEIGHT = 62
const GAP = 14
const LETTERS = 38
/** Lines below the name are written smaller. */
const LINE_LETTERS = 48
/** More lines than these say less: the table has all of them. */
const MOST = 12

const shorten = (words: string, most: number) => (words.length > most ? `${words.slice(0, most - 1)}…` : words)

type BoxProps = { x: number; y: number; name: string; lines: readonly string[]; isCounted: boolean }

const Box: FC<BoxProps> = ({ x, y, name, lines, isCounted }) => (
  <g>
    <rect x={x} y={y} width={BOX} height={HEIGHT} class={isCounted ? 'linked-box linked-counted' : 'linked-box'} />
    <text x={x + 10} y={y + 20} font-size={14} font-weight="bold" fill="currentColor">
      {shorten(name, LETTERS)}
    </text>
    {lines.map((line, n) => (
      <text x={x + 10} y={y + 38 + n * 17} font-size={13} fill="currentColor">
        {shorten(line, LINE_LETTERS)}
      </text>
    ))}
  </g>
)

type Drawn = {
  title: string
  totalCents: number | null
  currency: string
  linked: readonly LinkedCase[]
  counted: ReadonlySet<string>
}

const sayDay = (day: string) =>
  formatOf({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

/** A purchase and those that hang together with it, joined by lines: a thick one where the rules count them together. */
export const LinkedDrawing: FC<Drawn> = ({ title, totalCents, currency, linked, counted }) => {
  const shown = linked.slice(0, MOST)
  const height = shown.length * (HEIGHT + GAP) + GAP
  const middle = height / 2
  const topOf = (n: number) => GAP + n * (HEIGHT + GAP)
  const total = totalCents === null ? [] : [sayCents(totalCents, currency)]
  return (
    <figure class="chart linked-figure">
      <figcaption>{t('linked.drawing')}</figcaption>
      <section class="scroll" aria-label={t('linked.drawing')} tabindex={0}>
        <svg
          viewBox={`0 0 ${WIDTH} ${height}`}
          width={WIDTH}
          height={height}
          role="img"
          aria-label={t('linked.drawing-says', { title, count: linked.length })}
          class="linked"
        >
          {shown.map(({ id }, n) => (
            <line
              x1={BOX}
              x2={WIDTH - BOX}
              y1={middle}
              y2={topOf(n) + HEIGHT / 2}
              class={counted.has(id) ? 'linked-line linked-counted' : 'linked-line'}
            />
          ))}
          <Box x={1} y={middle - HEIGHT / 2} name={title} lines={[t('linked.this'), ...total]} isCounted={true} />
          {shown.map((one, n) => (
            <Box
              x={WIDTH - BOX - 1}
              y={topOf(n)}
              name={one.title}
              lines={[
                `${sayCents(one.cents, currency)} · ${sayDay(one.on)}`,
                one.because.map((tie) => t(`linked.tie-${tie}`)).join(', '),
              ]}
              isCounted={counted.has(one.id)}
            />
          ))}
        </svg>
      </section>
    </figure>
  )
}
