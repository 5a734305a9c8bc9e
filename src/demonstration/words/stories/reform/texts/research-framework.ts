/** What the team wants to learn outside the city hall, from whom and how. */
export const researchFramework = `## The issue as people see it

For firms here the issue is not the law and not the portal. It is that they hear of a purchase when it is nearly over, and do not hear why they lost. Two of them said so at council’s hearing before anybody of this project had asked.

:::claim finding
Firms that lose are not told why, and most do not ask.
:::

## What we want to learn

Table: Research goals

| Question | Data or process | What we would do with the answer |
| --- | --- | --- |
| When in the year would a firm have to know, to keep a week free? | Data | Decide from which month a plan of the year is worth showing |
| What does a firm look at before it decides to bid? | Data | Choose the fields to begin with |
| What makes a firm stop? | Process | Find one change for the pilot |
| What would a firm do with the reason for losing? | Process | Ask the solicitor with a case in hand |

## What we already know

- **Firms hear of purchases too late.** From inside we know that four weeks are a custom. Only firms can say whether four weeks would help.
- **Some tenders draw one bid.** The rows show which. Only those who did not bid know why.
- **Decisions take long.** We know how long. We do not know what waiting costs a firm of three.

## Whom we want to hear

Table: Groups

| Group | Why they | How many | How we reach them |
| --- | --- | --- | --- |
| Firms that stopped bidding | They know what the others put up with | 4 | Business desk |
| Firms that bid and lose | They know the way and not the reason | 4 | Portal, drawn by lot |
| Firms that win | They would lose something by a change | 2 | Portal, drawn by lot |
| Journalists | They read what is published | 2 | By telephone |

We would miss firms that never tried. They come on the second visit.

## How we ask

Interviews of fifty minutes where the firm is, with two of us. No survey: with twelve people a number would say more than it knows. The last ten minutes are for looking at the published pages together, in silence, with the person at the mouse.

## How we look after people

- **Consent** is asked for on paper, and again at the end.
- **Thanks:** two hours at the rate of the library’s panel, from the budget line of the business desk.
- **Notes** are kept by the research team, labelled by group and number, and deleted three months after the report.
- **Withdrawing** is possible until the day on the sheet, by a telephone call, without a reason.
- **Harm:** a firm may fear to be marked as one that complains. Purchasing does not learn who was asked.
- **Access:** we come to them, also in the evening. One interview was held in a van.

## How findings are drawn

Each note is read by two, who mark apart what surprised them. A finding needs two people of different groups, or one and a row. What only one person said stays a quotation. Basil Hazelrigger looks at each finding as somebody who was not there.

## What it gave

Twelve people were heard. What they said is in the report on opportunities, without names; one firm wrote a letter instead, and allowed us to show it to the members.
`
