import { execFile } from 'node:child_process'

const MOST_BYTES = 256_000_000

/**
 * A file as it was in a revision. `cat-file` shows a file and nothing else: no folder, no pager, no filter that the
 * repository asks for. Neither argument may begin with a dash.
 */
export function fileAt(revision: string, path: string): Promise<Uint8Array> {
  const args = ['cat-file', 'blob', `${revision}:${path}`]
  const env = { ...process.env, LC_ALL: 'C', GIT_NO_LAZY_FETCH: '1' }
  return new Promise((resolve, reject) => {
    execFile('git', args, { encoding: 'buffer', maxBuffer: MOST_BYTES, env }, (error, stdout, stderr) => {
      if (error === null) return resolve(new Uint8Array(stdout))
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return reject(new Error('git is not installed'))
      const [line = ''] = stderr.toString('utf8').split('\n')
      reject(new Error(line.replace(/^(?:fatal|error): /, '') || 'git could not read it'))
    })
  })
}
