import type { Bundle } from '../model.ts'

/** Characters that could end the script element that holds the data, or a line of it. */
const UNSAFE = /[<\u2028\u2029]/g

/**
 * A page to look at: the template that the build made of `explorer/`, with the data in it as JSON. The page's own
 * program reads it as text; nothing in it becomes part of the page's HTML.
 */
export async function toHtml(bundle: Bundle): Promise<string> {
  const { template } = await import('#explorer-template')
  const json = JSON.stringify(bundle).replace(UNSAFE, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return template.join(json)
}
