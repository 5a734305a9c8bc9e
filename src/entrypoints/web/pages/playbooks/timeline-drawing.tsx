import type { FC } from 'hono/jsx'
import { formatOf } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'
import type { Run, RunStep } from '#playbooks/index.ts'
import { isAsked, isUndated } from '#playbooks/index.ts'
import type { ReckonedDays } from '#workspace/index.ts'

const WIDTH = 900
const LABEL = 300
const ROW = 26
/** Room for the name of a month. */
const MONTH = 70
const toTime = (day: string) => Date.parse(`${day}T00:00:00Z`)
const DAY_MS = 86_400_000

type Scale = { x(day: string): number; months: { at: number; name: string }[] }

function scaleOf(steps: readonly RunStep[], today: string): Scale {
  const days = [
    ...steps.flatMap((step) => [
      step.plannedStart,
      step.latestEnd,
      step.beganOn ?? step.plannedStart,
      step.settledOn ?? step.latestEnd,
    ]),
    today,
  ]
  const first = Math.min(...days.map(toTime))
  const last = Math.max(...days.map(toTime)) + DAY_MS
  const x = (day: string) => LABEL + ((toTime(day) - first) / (last - first)) * (WIDTH - LABEL)
  const months: Scale['months'] = []
  for (const at = new Date(first); at.getTime() < last; at.setUTCMonth(at.getUTCMonth() + 1, 1)) {
    const day = at.toISOString().slice(0, 10)
    months.push({ at: x(day), name: formatOf({ month: 'short', year: 'numeric', timeZone: 'UTC' }).format(at) })
  }
  const every = Math.ceil(months.length / 8)
  // The first and the last month may be a few days only: their names would run into the next one or over the edge.
  const hasRoom = (month: { at: number }, n: number) =>
    n === 0 ? (months[1]?.at ?? WIDTH) - month.at > MONTH : WIDTH - month.at > MONTH
  const named = months.filter((month, n) => n % every === 0 && hasRoom(month, n))
  return { x, months: named }
}

const shorten = (name: string) => (name.length > 42 ? `${name.slice(0, 41)}…` : name)

const Name: FC<{ y: number; children: string }> = ({ y, children }) => (
  <text x={0} y={y + 15} font-size={13} fill="currentColor">
    {shorten(children)}
  </text>
)

const Bar: FC<{ step: RunStep; y: number; scale: Scale; today: string }> = ({ step, y, scale, today }) => {
  const width = (from: string, to: string) => Math.max(3, scale.x(to) - scale.x(from) + 2)
  const until = step.settledOn ?? today
  return (
    <g>
      <Name y={y}>{step.name}</Name>
      <rect
        x={scale.x(step.plannedStart)}
        y={y + 4}
        width={width(step.plannedStart, step.plannedEnd)}
        height={8}
        class={isUndated(step) ? 'plan-bar plan-bar-undated' : 'plan-bar'}
      />
      {step.beganOn && step.beganOn <= until ? (
        <rect x={scale.x(step.beganOn)} y={y + 14} width={width(step.beganOn, until)} height={6} class="actual-bar" />
      ) : null}
    </g>
  )
}

const Reckoned: FC<{ day: ReckonedDays; y: number; scale: Scale }> = ({ day, y, scale }) => (
  <g>
    <Name y={y}>{day.name}</Name>
    <rect
      x={scale.x(day.from)}
      y={y + 6}
      width={Math.max(6, scale.x(day.to) - scale.x(day.from) + 2)}
      height={10}
      class="reckoned-bar"
    />
  </g>
)

type Drawn = { run: Run; days: readonly ReckonedDays[]; today: string }

/** The plan as a drawing, for those who see it: the tables above it say the same and more. */
export const TimelineDrawing: FC<Drawn> = ({ run, days, today }) => {
  const steps = run.steps.filter(isAsked)
  const scale = scaleOf(steps, today)
  // A budget of years ago or ahead would leave the plan no room: the table has it.
  const within = days.filter(({ from, to }) => scale.x(from) >= LABEL && scale.x(to) <= WIDTH)
  const height = (steps.length + within.length) * ROW + 40
  return (
    <figure class="chart">
      <figcaption>{t('timeline.drawing')}</figcaption>
      <section class="scroll" aria-label={t('timeline.drawing')} tabindex={0}>
        <svg
          viewBox={`0 0 ${WIDTH} ${height}`}
          width={WIDTH}
          height={height}
          role="img"
          aria-label={t('timeline.drawing-says', { name: run.name })}
          class="plan"
        >
          {scale.months.map(({ at, name }) => (
            <g>
              <line x1={at} x2={at} y1={20} y2={height} class="plan-month" />
              <text x={at + 3} y={14} font-size={12} fill="currentColor">
                {name}
              </text>
            </g>
          ))}
          <line x1={scale.x(today)} x2={scale.x(today)} y1={20} y2={height} class="plan-today" />
          {steps.map((step, n) => (
            <Bar step={step} y={26 + n * ROW} scale={scale} today={today} />
          ))}
          {within.map((day, n) => (
            <Reckoned day={day} y={26 + (steps.length + n) * ROW} scale={scale} />
          ))}
        </svg>
      </section>
    </figure>
  )
}
