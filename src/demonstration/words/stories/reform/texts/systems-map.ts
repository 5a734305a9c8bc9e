/** What the three systems of the city hold, what joins them, and what is wrong. */
export const systemsMap = `## How this was filled in

Tobin Loamweaver and Isla Farrowmint took a first pass alone, in an afternoon. Juniper Kettlefern went through it with them screen by screen on the first visit. A row says how sure we are. Nothing in here helps an intruder: no addresses, no accounts.

## Systems

Table: Systems, files and paper

| System | What it is for | Stage | Owner | Since | Export |
| --- | --- | --- | --- | --- | --- |
| Purchasing register | Notices of tenders | Planning, tender | Purchasing | 2021 | Spreadsheet, each half year, by hand |
| E-bidding portal | Bids, received and opened | Tender | Purchasing | 2021 | One line of JSON a bid |
| Contracts register | Awards and contracts | Award, contract | Purchasing | 2021 | Spreadsheet, each half year, by hand |
| Invoices | What was paid | Payment | Finance | 2016 | None that we have |
| The list of the buyers | What is where, today | All | Each buyer | always | Paper and a spreadsheet |

The last one is no joke. The register takes a week to show a tender, so every buyer keeps a list beside it.

## Data in them

Table: Data

| System | Data | Complete | Can be trusted | Personal | How sure |
| --- | --- | --- | --- | --- | --- |
| Purchasing register | Number, title, department, close | nearly | yes; two spellings of some departments | Name of the buyer | sure |
| E-bidding portal | Who bid, when, for how much | yes | yes; some prices are missing | Contact of the firm | sure |
| Contracts register | Supplier, amount, dates | nearly | amounts are overwritten when a contract changes | Contact of the firm | sure |
| Invoices | Paid amounts | not known | not known | not known | a guess |

## What links them

Table: Links

| From | To | By which field | How it is made | Works |
| --- | --- | --- | --- | --- |
| Purchasing register | E-bidding portal | Number of the tender | By hand | yes |
| E-bidding portal | Contracts register | Number of the tender | By hand | mostly: some bids name a tender that no register knows |
| Contracts register | Invoices | None | None | missing |

A supplier has another number in each system. We join them by the number of the business register where it is filled in, and by name and place where it is not.

## What is wrong

:::claim finding
The amount of a contract is the amount of its last change: what was signed can only be had from an older export.
:::

Table: Problems of data

| System | Problem | Whom it hurts | Known to the owner |
| --- | --- | --- | --- |
| Contracts register | Amounts are overwritten | Whoever compares price and contract | yes |
| Contracts register | A row is there twice now and then | Whoever adds up | now |
| Purchasing register | Types of purchase are spelled two ways | Whoever counts by type | yes |
| E-bidding portal | Times carry their zone, the register’s do not | Whoever asks if a bid was late | now |

## What staff would improve

Table: Wishes, one for each person at the review

| Improvement | Who wishes it | What it would take |
| --- | --- | --- |
| An award flows back into the portal | Three buyers | The new portal |
| A history of amounts | Data officer | A second field |
| One list of departments for all | IT | An afternoon and a decision |
| An export each night, not each half year | Data officer | The vendor |

## What can be measured from it

:::live measures {"code":"U001"}

:::

:::live measures {"code":"U015"}

:::

What waits for the invoices: days from invoice to payment, and what a contract came to in the end.
`
