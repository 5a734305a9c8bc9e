/** The hub: what stands at the top of it, as it was opened, and how it was changed as the reform went on. */
export const workspace = `## At a glance

Table: The project in five lines

| What | Now |
| --- | --- |
| Place | Merrowquay, a city that does not exist |
| Issue that guides the work | Small and local firms should see what the city buys, and win some of it |
| Why we began | Council asks what came of the small digital purchases of January 2024 |
| Where we stand | Phase 0: we agree on what we do |
| Whom to ask | Wren Oatcastle, project manager |

## New here?

1. Goals and timeline on this page, 5 minutes
2. The scope of work, 10 minutes
3. The minutes of the kick-off, 10 minutes
4. The agreement on what is public, 5 minutes

## How we work

We meet every other week on a Tuesday at half past nine, for an hour and a half, and end on time. The agenda is open to everybody who is invited until the evening before.

What matters is written down here within the week: who does what by when under Actions, what was settled and why under Decisions. Whoever was not there reads the minutes and says within five days what is wrong with them. After that they stand.

A figure that leaves this project has a claim beneath it, and the claim has the rows beneath it. Who cannot say where a number is from leaves it out.

## Goals

:::live goals {}

:::

## What should come of it

:::live outcomes {}

:::

## What we have and what we lack

:::live components {}

:::

## What stands in the way

:::live barriers {}

:::

## Timeline

:::live timeline {}

:::

## Who does what next

:::live actions {}

:::

## What we decided

:::live decisions {}

:::
`

/** What was changed when the baseline was delivered. */
export const workspaceAfterBaseline = {
  'At a glance': `Table: The project in five lines

| What | Now |
| --- | --- |
| Place | Merrowquay, a city that does not exist |
| Issue that guides the work | Small and local firms should see what the city buys, and win some of it |
| Why we began | Council asks what came of the small digital purchases of January 2024 |
| Where we stand | Phase I is closed: the baseline summary report is delivered |
| Whom to ask | Wren Oatcastle, project manager |`,
  'New here?': `1. Goals and timeline on this page, 5 minutes
2. The baseline summary report, 15 minutes
3. The minutes of the last two meetings of the core team, 10 minutes
4. The agreement on what is public, 5 minutes`,
}

/** What was changed when the first draft of the opportunities went into review. */
export const workspaceInReview = {
  'At a glance': `Table: The project in five lines

| What | Now |
| --- | --- |
| Place | Merrowquay, a city that does not exist |
| Issue that guides the work | Small and local firms should see what the city buys, and win some of it |
| Why we began | Council asks what came of the small digital purchases of January 2024 |
| Where we stand | Phase II: opportunities. The report is in review, the workshop is being prepared |
| Whom to ask | Wren Oatcastle, project manager |`,
  'How we work': `We meet every other week on a Tuesday at half past nine, for an hour and a half, and end on time. The agenda is open to everybody who is invited until the evening before.

What matters is written down here within the week: who does what by when under Actions, what was settled and why under Decisions. Whoever was not there reads the minutes and says within five days what is wrong with them. After that they stand.

While a paper is in review, its words stay as they are. Comments go beside the text, one thought each, and end on the day that the round names.

A figure that leaves this project has a claim beneath it, and the claim has the rows beneath it. Who cannot say where a number is from leaves it out.`,
}
