import { expect, it } from 'vitest'
import { compareLicence } from './licence-of.ts'

const mit = 'Copyright (c) 2026\nPermission is hereby granted, free of charge, to any\nperson obtaining a copy'
const apache = '                Apache License\n          Version 2.0, January 2004'

it.each([
  ['MIT', mit, { seen: 'same', found: 'MIT' }],
  ['the MIT licence', mit, { seen: 'same', found: 'MIT' }],
  ['Apache-2.0', apache, { seen: 'same', found: 'Apache-2.0' }],
  ['MIT', apache, { seen: 'other', found: 'Apache-2.0' }],
  ['GPL-3.0-or-later', 'GNU AFFERO GENERAL PUBLIC LICENSE Version 3', { seen: 'other', found: 'AGPL' }],
  ['LGPL-2.1', 'GNU LESSER GENERAL PUBLIC LICENSE', { seen: 'same', found: 'LGPL' }],
  ['MIT', 'All rights reserved.', { seen: 'unknown', found: null }],
] as const)('abuse:A33 tells the licence %s from the text beside the code', (named, text, said) => {
  expect(compareLicence(named, text)).toEqual(said)
})
