/** What the town asks of whoever owns the service. */
export const productOwner = `## Purpose of the role

The product owner sees to it that residents can follow their permit, from the first day of looking at the problem to the day on which the service is switched off. The project ends, the role does not.

## Place in the organisation

Éloi Fennimarsh works for Permits, two days a week for this. He answers to the head of Permits for what is built, and to the town clerk for what it costs.

## What the product owner decides

Table: Decisions

| Alone | With others | Not |
| --- | --- | --- |
| What comes next | What is bought (with purchasing) | Who wins a tender |
| Whether a piece of work is done | What is published (with the privacy officer) | Salaries |
| Which user is asked | When an office changes over (with that office) | The law on permits |

## What the product owner does

Talks with a resident each week. Keeps the list of what comes next, in the open. Reads each bill. Says no in a way that can be read.

## What the product owner can do or learns

Write a need in a sentence. Read a plan of releases. Ask what a sentence of a contract means until it is clear. Open: how to test with people who do not see well.

## How we see that it works

Calls to the desk that ask where a permit is. Days from a finished piece of work to its use. How often somebody decided something that was his to decide.

## What the role needs from us

Two days that are really free, a room, access to users, and a head of office who does not decide around it.
`

/** The problem, before anybody spoke of software. */
export const problem = `## The problem

Residents do not know where their permit is, and call. The desk does not know either, and asks the office that has it. Both wait.

:::claim finding
Every second call to the desk asks where a permit is.
:::

## Who has it

Table: Who is touched, and how

| Who | How often | What they do about it |
| --- | --- | --- |
| Residents who build | 2,100 permits a year | Call, on average three times |
| Craft firms | Each week | Send somebody to the counter |
| The desk | 60 calls a day | Calls the office |
| Offices | 60 calls a day | Look into a drawer |

## What shows it

We listened to the desk for two weeks and made a mark for each call: 291 of 580 asked where a permit is. Of the 291, the desk could answer 40 without asking.

## What lies behind it

A permit goes through up to five offices. Three keep a list on the computer, two keep paper. No list says who has the permit now, since none was made for the question.

## Problems close by

Permits take long. That is another problem: people would call less if they knew, even if nothing went faster.

## What should be different

A resident sees at any hour where the permit is, what it waits for and when somebody looks at it next. The desk sees the same.

## How we will measure it

Calls by reason, two weeks each half year, with the same marks. Begun at 291 of 580. We want half of it.

## Agreed by

The product owner, the head of the desk, and the heads of three of five offices. The two others want to see the first piece before they say anything.
`

/** What others have, what is offered and what it should cost. */
export const marketReport = `## Summary

Four products follow permits, and one town has opened the code of its own. No product fits our five offices as they are. The open code does most of what residents need and nothing of what offices need.

## What we looked for

Something that tells a resident where a permit is, without changing how an office decides. We did not look for systems that decide permits.

## How we looked

Six towns of our size were called, of which five answered. Four vendors showed their product for an hour each, with our own twenty cases in place of their slides. Who could not do a case said so.

## What others did

Table: Five towns

| Town | What they have | What they would do again | What not |
| --- | --- | --- | --- |
| A | A product | Begin with one office | Move all paper first |
| B | A product | Text messages | Pay for each reader |
| C | Own code, now open | All of it | Begin without a product owner |
| D | A list on the web | Nothing grander | – |
| E | Nothing, after two tries | Stop in time | Buy before asking residents |

## What our own purchases show

Of six software purchases of the last years two are in use as they were bought. In four the number of users was counted wrong, always too low.

## What it should cost and take

Between 90,000 and 240,000 for the first three years, with our own people’s time the larger part. Half a year to a first office.

## What follows for us

:::claim recommendation
Ask for the part that residents see, and leave the offices’ own lists as they are.
:::
`

/** The ways to get it, side by side. */
export const alternatives = `## The problem and its measures

Residents do not know where their permit is. We count calls that ask for it: 291 of 580 in two weeks.

## Without new software

A letter with each step, and a list on paper at the desk. It was tried for a month in one office: calls went down by a tenth, and the office’s hours went up. Not nothing, and not enough.

## The alternatives

Table: Five ways

| Way | What speaks for it | What against | In use after |
| --- | --- | --- | --- |
| Off the shelf | Others have it | Readers count as users; our forms do not fit | 6 months |
| Open source, adapted by a vendor | Most is there; ours to change | Somebody must keep it | 6 months |
| Custom build | Fits | Costs most, known last | 12 months |
| In-house | Fits, and we learn | One developer, who is needed elsewhere | 14 months |
| Hybrid: product for the desk, open code for residents | Both at once | Two of everything | 9 months |

## Cost over the whole life

Table: Five years, in thousands

| Way | To begin | Each year | Five years |
| --- | --- | --- | --- |
| Off the shelf | 30 | 52 | 290 |
| Open source, adapted | 85 | 24 | 205 |
| Custom build | 210 | 30 | 360 |
| In-house | 120 | 35 | 295 |

The price of the licence was asked again with readers counted as users: about twice what the sheet says.

## Which parts could be bought apart

What residents see; the messages; the link to the three lists. Each can be replaced without the two others, which is the second goal of this project.

## What we tried on paper

Nine residents were shown a drawing. Seven found their permit. Two looked for a telephone number: it stays on each page.

## Choice

:::claim recommendation
A vendor adapts open source for us, beginning with the part that residents see.
:::
`

/** The request as it is being written; legal has not answered yet. */
export const request = `## In short

The Town of Sundrigate asks for offers to adapt and run open code with which residents follow their permit. First piece within four months, for at most 120,000 in the first year. We want to work with you each week.

## The problem

Every second call to our desk asks where a permit is. The desk does not know either. What we found out stands in the problem statement, which is attached with its numbers.

## The people it is for

Residents who build, craft firms, four people at the desk, and five offices of which two work on paper.

## What we want to buy

Table: Modules, each for itself

| Module | What it does | First |
| --- | --- | --- |
| Where is it | Shows a permit’s place and what it waits for | yes |
| Tell me | A message when something moves | then |
| Link | Reads the three lists, every hour | yes |

You may offer one module or all. What you build is ours and everybody’s, under an open licence.

## How we will work together

Rounds of two weeks. The product owner is there two days a week. Each round ends with something that a resident could use, tried with two who do.

## How offers are judged

Table: Criteria

| What | Weight |
| --- | --- |
| A first piece, described as a resident would see it | 35 |
| The people who come | 30 |
| How we could go on without you | 15 |
| Price of the first year | 20 |

## What to send

Eight pages at most, two examples of code that others use, and a conversation of an hour. No presentation.

## Terms

*Waits for legal: who owns what is built, if you bring parts of your own.*

## Timetable

Questions within ten days of the post, answered for all. Offers after four weeks. The first round begins six weeks after the award.
`
