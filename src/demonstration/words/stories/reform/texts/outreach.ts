/** Whom the research team hears, and how far it has come. */
export const outreach = `## Whom we want to hear

Table: Groups and numbers

| Group | What we hope to learn | How many | Why not more |
| --- | --- | --- | --- |
| Purchasing | How a purchase goes, step by step | 7 | That is nearly all of them |
| Departments that buy | Why they ask for what they ask for | 9 | Three each of large, middling and small |
| IT and data | What the systems know | 4 | All who know |
| Firms that stopped bidding | What made them stop | 4 | Eight were asked |
| Firms that bid | What it takes to make an offer | 6 | Two of each size |
| Journalists | What they look for and do not find | 2 | There are three in town |

## How we find them

Purchasing named its own people. Departments were drawn by lot from those with at least twenty purchases a year, so that nobody chose who speaks. Corin Wickerlane wrote to eight firms that bid three times or more and then no longer; six answered, four came. We noted who named whom, and stopped following a chain after the second link.

## What we write to them

> Dear …, we look at how Merrowquay buys small things, to make it easier for those who sell to it and those who work with it. You know the portal from the other side, and we would like to hear how you see it. It takes fifty minutes, by telephone or where you are. We use what you say without your name. Would Tuesday or Thursday suit you? If you would rather not, that is fine and nobody will be told.

## From the first word to the thanks

Table: Steps

| Step | Who | Within |
| --- | --- | --- |
| First word sent | Interviewer | 2 days |
| Reminder, once | Interviewer | after 5 days |
| Sheet of information sent | Note taker | 2 days before |
| Thanks sent | Interviewer | 1 day after |
| Result sent | Project manager | when it is public |

## Who sees what

The register of names is seen by the two who interview. The city sees how many of each group were asked and heard. Consents lie with the research team and go when the notes go.

## How far we are

Table: Progress by group

| Group | Wanted | Asked | Agreed | Heard |
| --- | --- | --- | --- | --- |
| Purchasing | 7 | 7 | 7 | 7 |
| Departments that buy | 9 | 11 | 9 | 9 |
| IT and data | 4 | 4 | 4 | 4 |
| Firms that stopped bidding | 4 | 8 | 4 | 4 |
| Firms that bid | 6 | 9 | 6 | 6 |
| Journalists | 2 | 3 | 2 | 2 |

What is missing: a firm that never bid at all. Corin asks at the market on the day of the second visit.
`
