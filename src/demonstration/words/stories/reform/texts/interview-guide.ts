/** How the research team talks with people who buy, sell or keep the data. */
export const interviewGuide = `## Purpose

We want to learn how small purchases work today, where it hurts and why. An interview takes fifty minutes. Two of us come: one asks, one writes. Nobody’s superior sits in the room.

## Before you go

- Read what you know about the person, and strike the questions that they cannot answer.
- Agree who asks and who writes, and how you give each other a sign.
- Send the sheet of information two days before, with the day until which they may withdraw.
- Take paper. Technology fails, and the lid of a laptop is a wall.

## Opening, 5 minutes

Thank you for your time. We are Marnie and Basil, from Open Purse Collective. We do not work for your department, and we look at this from outside. No answer is wrong. You may skip a question, stop at any time, and withdraw what you said until the day on the sheet. What you say is used without your name, and your colleagues do not see the notes. May we quote a sentence without a name?

## Warm-up, 5 minutes

1. What is your role, and how did you come to it?
2. What does a usual month look like, and where does buying come into it?

## The last purchase, 15 minutes

3. Think of the last purchase you had to do with. How did it begin?
4. Who had it then, and what did they use?
5. Where did it wait, and for what?
6. What did you have to enter twice?

## Where it hurts, 15 minutes

Others told us that departments hear from firms only after the close, that four weeks pass whether a tender needs them or not, and that nobody can say why a firm lost. Ask for the last time, not for the usual time.

7. When did that last happen to you, and what did it cost?
8. What was tried about it, and what came of that?
9. Is that a law, a policy, or how it has always been done?

For those who keep systems instead: by what do you recognise the same firm in two systems? What can you export, how far back, and where would you not trust it?

## Five statements to close, 5 minutes

Table: How much do you agree, from 1 to 5?

| Statement | Middle of the first ten |
| --- | --- |
| We use our own purchasing data to decide | 2 |
| Small firms have a fair chance with us | 3 |
| I know which rule stands behind each step I take | 2 |
| If everybody could see our contracts, we would buy better | 4 |
| I could try something new without fear of the auditor | 3 |

## Right afterwards, the two of us

Ten minutes on the stairs: what surprised us, what we would ask the next person, which sentence we want to remember word for word. The notes are typed on the same day, labelled by group and number, and read once by whoever wrote nothing.
`
