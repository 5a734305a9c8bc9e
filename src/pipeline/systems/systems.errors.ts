import { AppError } from '#lib/app-error.ts'

export const noSuchSource = () =>
  new AppError({
    code: 'systems.no-such-source',
    kind: 'not-found',
    message: 'There is no such source in this project.',
  })

export const nameIsTaken = (name: string) =>
  new AppError({
    code: 'systems.name-taken',
    kind: 'conflict',
    message: `This project has a source called "${name}" already. Import the newer file into it, or choose another name.`,
    details: { fields: { name: 'Choose a name that no other source of this project has.' } },
  })
