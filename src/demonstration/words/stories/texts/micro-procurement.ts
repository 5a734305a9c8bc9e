/** What the two branches promised each other. */
export const partnershipNote = `## Why we do this together

A form of one page waited for nine signatures while its author had gone on to another job. The technical side calls that a rule, the finance side calls it a habit, and both were surprised to hear it from the other. We try for a year whether small work can be bought small.

## The partners

Table: Who stands for what

| Branch | Who | Can say yes to | Can stop |
| --- | --- | --- | --- |
| Technical | Ludo Orchardine | What is bought, and that it is done | A package that nobody would maintain |
| Finance | Una Nettlecope | That money is there | Any purchase, by one call |
| Purchasing | Ivo Gingerpole | How it is bought | A purchase outside the guardrails |
| Lead | Fenella Quibblethorn | That it is tried | The pilot as a whole |

## What each brings and needs

The technical side brings work that stands alone, with a test that says when it is done. It needs an answer in days. Finance brings the card and its limit. It needs to see each purchase on the same day, and to know that nobody splits one. Purchasing brings the record. It needs a week’s pause if something goes wrong.

## Words we use

A *package* is a piece of work that can be accepted by a test. *Split* means that two packages are one piece of work; it does not mean that one supplier has two packages.

## What stands in the way

- The card may not be used for “services”, and nobody knows which these are.
- A supplier needs a number in the register of payees; that takes three weeks.
- People fear that small is careless.

## What this means for staff

Nobody has to take part. Who buys within the guardrails has done it right, also if the work fails. This sentence is signed by all four.

## How we talk

Fridays, twenty minutes, standing. What went wrong comes first.
`

/** How far the pilot may go, and what it is let off. */
export const scopeAndDerogations = `## What the pilot tries

Whether packages of software work up to 8,000, bought with the card after three offers or one post in the open, come sooner, cost no more and are used.

## Scope

Twelve packages in a year. Code, tests, texts and drawings; no hosting, no licences, no people by the hour. At most four packages go to one supplier.

## Risks we accept

Table: Risks

| Risk | How likely | What we do |
| --- | --- | --- |
| A package is not done | Some will not | It is not paid, and said in the update |
| Somebody calls it splitting | Likely | The rule above, and a list that anybody can read |
| A supplier never comes back | Likely | Tests and code are ours from the first day |

## Derogations

Table: What the pilot is let off, and by whom

| Rule | What applies instead | Signed by |
| --- | --- | --- |
| Card rules, page 3: no services | Packages count as goods for the pilot | Finance |
| Register of payees before the order | Within ten days after | Finance |
| Three signatures above 2,500 | One, and a record of each step | Purchasing |

All three end with the pilot.

## Guardrails

1. Up to 8,000 a package, 80,000 in all.
2. No more than four packages to one supplier.
3. Posted in the open for five days, or three offers.
4. The test is written before the post, by somebody who does not choose.
5. Finance sees each purchase on the same day and may stop it.

## What they would have said about the past

We replay last year’s 112 small purchases against the five sentences. Where rule and eye differ, the sentence is worded anew.

## How we will know

Days from need to work done; how many bid for the first time; how many packages are in use three months later.

## Signed

By finance and purchasing, in version 2. The first version said 10,000; finance could follow 8,000.
`

/** The first piece of work that is cut. */
export const workPackage = `## In short

Read the address from 40 forms of the county, each filled in another way, and say how sure you are. Up to 8,000. Ten working days. Posted in the open for five days.

## The need

The service desk types 300 addresses a week from forms that came as pictures. One in twelve is typed wrong, and the letter comes back. Two people would rather talk with callers.

## The work

A program that takes a picture of a form and gives street, number, place and postal code, each with how sure it is. Where it is not sure, it says so: a wrong address is worse than none.

## What we give

Forty invented forms with their right answers, and twenty more that you do not see. The code of the desk’s list. An hour of somebody who types them every day.

## It is done when

Table: The test, written before the post

| What | At least |
| --- | --- |
| Right, of those it is sure of | 98 of 100 |
| Sure of | 70 of 100 |
| Time for a form | 2 seconds on one of our machines |
| Another person sets it up from your text | within an hour |

## Why it stands alone

The list is typed today and can be typed tomorrow. If the work fails, nothing stops. If it works, the next package may or may not follow.

## Terms

Code under an open licence, ours and yours. Paid within ten days after the test. No personal data leaves the county: the forms are invented.
`
