/** What the counterparts of three regions want, and what they do first. */
export const vision = `## Our vision

In three years a supplier of ten people can read the terms of a cloud service in an afternoon, sign them, and mean it. Technology and procurement of a region have talked before the tender, and each can say what the other is answerable for.

## Why together

Each side has tried alone. Technology wrote model terms that nobody in procurement was allowed to sign. Procurement wrote a guide that nobody in technology had read. At the roundtable each guessed what the other wanted, and half of the guesses were wrong.

## What we will work on

Table: Five topics, in the order in which both named them

| Topic | Technology | Procurement | What we do |
| --- | --- | --- | --- |
| Liability without a limit | 1 | 1 | First |
| Who may see the data | 2 | 4 | First |
| How a contract ends | 4 | 2 | First |
| Prices that change with use | 3 | 5 | Later |
| Proofs and certificates | 5 | 3 | Later |

## What we do first

1. A task force of pairs, for nine months, with a charge in writing.
2. The same questions to both groups in all regions.
3. One day in one room with the answers on the wall.
4. One paper, signed by both.

## Do we need a task force?

Yes, since three laws are in the way and no pair can speak for all regions. No, if it goes on after nine months: it ends by itself.

## Agreed by

Both groups of counterparts, at the end of the roundtable’s second day. Two regions agreed by letter.
`

/** What the task force is for, and when it ends. */
export const charge = `## Mandate

The task force proposes terms for buying cloud services that both professions of the three regions can recommend. It proposes; it does not decide, and it speaks for nobody who has not signed.

## Questions

1. Which risk can a supplier bear, and which only a government?
2. What must be known about data before it leaves the house?
3. How does a contract end so that the next one can begin?
4. Which of this is law, which is policy, and which is what we copy from the last tender?

## Co-chairs

Vesper Tansybrook for technology, Quillan Dunnywhistle for procurement. Either can put a point on the agenda; neither can take one off.

## Members

Nine pairs. A pair that sends one person twice is asked whether it wants to stay.

## Nine months

Table: What is due

| Month | What | Who |
| --- | --- | --- |
| 1–2 | Cases of the last year, three from each region | Members |
| 3–4 | Calls, one topic each | Co-chairs |
| 5 | Survey of both groups | Staff |
| 6 | A day in one room | All |
| 7–8 | The paper, in two rounds | Co-chairs |
| 9 | Agreed or not, and published | Both groups |

## How we decide

By consent. Who does not consent writes a sentence, and the sentence is printed.

## What is public

The charge, the minutes of the roundtable, the results of the survey by group and the paper. Cases are told without the names of suppliers.

## Signed

For technology and for procurement, by the chairs of both groups.
`

/** The same questions to both groups. */
export const surveyPlan = `## What we want to know

What each group believes about terms of cloud services, and what it believes that the other one believes. The distance between the two is what the day in one room is about.

## Whom we ask

The heads of technology and of procurement in all 24 regions and large cities, or whom they name. One answer for each side.

Table: Asked and answered

| Group | Asked | Answered |
| --- | --- | --- |
| Technology | 24 | 22 |
| Procurement | 24 | 20 |

Four regions have not answered on one side. They are reminded once.

## How answers are kept

With the staff, by region and side, until the paper is published. The co-chairs see sums. A region sees its own.

## Questions

1. Liability without a limit keeps good suppliers away. (1 to 5)
2. The other group would accept a limit of three times the price. (1 to 5)
3. We know where our data is. (1 to 5)
4. The other group knows where our data is. (1 to 5)
5. Our last cloud contract could be ended within six months. (yes, no, I do not know)
6. What did you last want from the other group and not get? (in words)

Every question about oneself has one about the other, in the same words.

## Trial

Four people answered aloud. Question 5 had no “I do not know”; all four asked for it.

## How answers are read

Group by group, side by side, no middle of both. Words are read by two who do not belong to the group.

## First results

:::claim finding
Both groups would accept a limit of liability, and each believes that the other would not.
:::
`
