/** Licences of code by words that stand in their texts alone, and by what people call them (SPDX licence list). */
const LICENCES: readonly { name: string; text: RegExp; called: RegExp }[] = [
  { name: 'AGPL', text: /GNU AFFERO GENERAL PUBLIC LICENSE/i, called: /\bagpl|affero/i },
  { name: 'LGPL', text: /GNU LESSER GENERAL PUBLIC LICENSE/i, called: /\blgpl|lesser/i },
  { name: 'GPL', text: /GNU GENERAL PUBLIC LICENSE/i, called: /\bgpl|\bgnu general/i },
  { name: 'Apache-2.0', text: /Apache License Version 2\.0/i, called: /apache/i },
  { name: 'MPL-2.0', text: /Mozilla Public License/i, called: /\bmpl|mozilla/i },
  { name: 'EUPL', text: /European Union Public Licen[cs]e/i, called: /eupl|european union public/i },
  { name: 'BSD', text: /Redistribution and use in source and binary forms/i, called: /bsd/i },
  { name: 'ISC', text: /Permission to use, copy, modify, and\/or distribute this software/i, called: /\bisc\b/i },
  { name: 'MIT', text: /Permission is hereby granted, free of charge, to any person/i, called: /\bmit\b/i },
  { name: 'CC0', text: /CC0 1\.0 Universal/i, called: /cc0/i },
  { name: 'Unlicense', text: /This is free and unencumbered software/i, called: /unlicen[cs]e/i },
  { name: 'OGL', text: /Open Government Licence/i, called: /\bogl|open government/i },
]

/** Whether the text of a licence is that of the licence that was named; `found` is what the text reads like. */
export function compareLicence(
  named: string,
  text: string,
): { seen: 'same' | 'other' | 'unknown'; found: string | null } {
  const found = LICENCES.find((one) => one.text.test(text.replace(/\s+/g, ' ')))
  if (!found) return { seen: 'unknown', found: null }
  return { seen: found.called.test(named) ? 'same' : 'other', found: found.name }
}
