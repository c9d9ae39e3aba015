/** The documents in a folder. */
const DOCUMENTS = '**/*.{md,markdown,html}'

/** Finds paths, from a folder, of the files there that match a glob pattern. */
type Glob = (pattern: string, folder: string) => Promise<string[]>

/** Whether an argument that is no file's name may be a glob pattern. */
export function isPattern(argument: string): boolean {
  return /[*?[{]/.test(argument)
}

/** The documents in a folder and the folders below it, in the order of their code units. */
export async function inFolder(folder: string, glob: Glob): Promise<string[]> {
  const found = await glob(DOCUMENTS, folder)
  const prefix = folder === '.' || folder === './' ? '' : `${folder.replace(/[/\\]+$/, '')}/`
  return found.map(path => prefix + path).sort()
}

/** The files that match a pattern, in the order of their code units. */
export async function matching(pattern: string, glob: Glob): Promise<string[]> {
  return (await glob(pattern, '.')).sort()
}
