import type { FC } from 'hono/jsx'

/** Hashes and signed texts, line by line; long ones break, so that nothing scrolls by itself. */
export const CodeLines: FC<{ text: string }> = ({ text }) => (
  <>
    {text
      .trimEnd()
      .split('\n')
      .map((line) => (
        <>
          <code>{line}</code>
          <br />
        </>
      ))}
  </>
)
