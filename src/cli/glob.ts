import { isAbsolute } from 'node:path'
import { glob } from 'tinyglobby'

/**
 * Files of a folder that match a pattern. A pattern for any depth leaves out what symbolic links lead to, since they can
 * lead in circles.
 */
export function findFiles(pattern: string, folder: string): Promise<string[]> {
  return glob(pattern, {
    cwd: folder,
    absolute: isAbsolute(pattern),
    ignore: ['**/node_modules/**', '**/.git/**'],
    followSymbolicLinks: !pattern.includes('**'),
    expandDirectories: false
  })
}
