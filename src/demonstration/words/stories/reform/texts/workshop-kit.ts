/** The day on which firms, departments and the team put together what was heard. */
export const workshopKit = `## Aim

At the end of the day there are three changes that the city could try within half a year, each with somebody who wants it, what it needs, and how one would see that it works. The day is not for deciding: council and the coordinators do that afterwards, with the wall in front of them.

## Who comes

Table: Invited

| Class of people | How many | Why they |
| --- | --- | --- |
| Firms that stopped bidding | 4 | They were asked, and should see what became of it |
| Firms that bid | 4 | They live with what we change |
| Departments that buy | 5 | They would do it |
| Purchasing, legal, IT | 4 | They know what is allowed and what is possible |
| Council | 1 | To listen |

## Before the day

1. A room outside City Hall. Firms said that they would not come there.
2. Invitations three weeks before, with the sentence that nobody has to speak.
3. Forty cards, printed. Nothing on them leads to a person.
4. Coffee from Saltbasket Market; an interpreter is asked for.

## Run of the day

Table: Run sheet

| Minutes | What | How | Who leads |
| --- | --- | --- | --- |
| 20 | Welcome, and what happens with today | Standing | Saffi Brackenhoop |
| 70 | What we heard | Everybody walks along the wall with a pencil | Marnie Larkspindle |
| 30 | Which cards belong together | Moving cards, no talking for ten minutes | Marnie Larkspindle |
| 60 | Lunch | At long tables, drawn seats | all |
| 90 | Solutions | Groups of four, one sheet each | Basil Hazelrigger |
| 60 | Impact and effort | Each sheet is placed on the floor, and moved | Basil Hazelrigger |
| 20 | Who wants what | One sentence each | Saffi Brackenhoop |

## Cards

Table: Some of the forty

| Code | Text on the card | Heard from |
| --- | --- | --- |
| F2 | “By the time I hear of it, it is closed.” | Firms |
| F7 | Three days went into an offer. Nobody said why it lost. | Firms |
| D4 | We ask for the same proof twice, since two forms do. | Departments |
| P1 | Four weeks: because we always did. | Purchasing |
| M1 | {U015} of competitive tenders draw a single bid. | Measured |
| M3 | It takes {U060} from the close to the decision. | Measured |

## Solution sheet

What is it, in one sentence? For whom? What would they notice first? Which rule stands in the way, and is it a law, a policy or a habit? What does it need that we do not have? How would we see in three months that it works?

## Afterwards

The wall is photographed and typed on the same evening. Whoever came gets the result within a week, and is asked whether it is what was said.
`
