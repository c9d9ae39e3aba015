// Node 20 keeps nothing of what it compiles, and later versions keep less than all that a run compiles, so that most of
// a short run would go into compiling the same functions again. CommonJS, see package.json beside this file.
'use strict'
const fs = require('node:fs')
const path = require('node:path')
const vm = require('node:vm')
const { crc32 } = require('node:zlib')

/** Files of the bundle that are named by what they hold; what was compiled of another may belong to an earlier one. */
const NAMED_BY_CONTENT = /-[\w-]{8}\.cjs$/
const DAY = 24 * 60 * 60 * 1000
/** What is in use is made anew long before. */
const FORGOTTEN = 30 * DAY

/**
 * Loads a file of the bundle, with what earlier runs compiled of it and of the files that it requires. What is not in
 * `folder` yet is put there when the process ends; a folder that can't be used costs time and nothing else.
 */
exports.load = function load(file, folder) {
  const modules = new Map()
  const fresh = []
  process.once('exit', code => {
    // A run that failed says little of what others need.
    if (code <= 1) keep(fresh, folder)
  })
  return get(file)

  function get(file) {
    const known = modules.get(file)
    if (known) return known.exports
    const module = { exports: {} }
    modules.set(file, module)
    const here = path.dirname(file)
    const requireFrom = id => (id.startsWith('./') ? get(path.join(here, id)) : require(id))
    compile(file).call(module.exports, module.exports, requireFrom, module, file, here)
    return module.exports
  }

  function compile(file) {
    const source = `(function (exports, require, module, __filename, __dirname) { ${fs.readFileSync(file, 'utf8')}\n})`
    const name = path.basename(file)
    const isKept = NAMED_BY_CONTENT.test(name)
    const { data, isNew } = isKept ? read(path.join(folder, name)) : {}
    const script = new vm.Script(source, {
      filename: file,
      cachedData: data,
      importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER
    })
    if (isKept && (!isNew || script.cachedDataRejected)) fresh.push({ name, script })
    return script.runInThisContext()
  }
}

/** What was kept in a file; nothing where it is damaged or another user may have written it, as it is code. */
function read(file) {
  let at
  try {
    at = fs.openSync(file)
    const { uid, mtimeMs } = fs.fstatSync(at)
    if (process.getuid !== undefined && uid !== process.getuid()) return {}
    const bytes = fs.readFileSync(at)
    const data = bytes.subarray(0, -4)
    if (bytes.readUInt32LE(data.length) !== crc32(data)) return {}
    // Made anew once a day, it comes to hold what the inputs of this user need.
    return { data, isNew: Math.abs(Date.now() - mtimeMs) < DAY }
  } catch {
    return {}
  } finally {
    if (at !== undefined) fs.closeSync(at)
  }
}

function keep(scripts, folder) {
  try {
    if (scripts.length === 0) return
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
    for (const file of fs.readdirSync(folder).map(name => path.join(folder, name))) {
      if (Date.now() - fs.statSync(file).mtimeMs > FORGOTTEN) fs.rmSync(file)
    }
    for (const { name, script } of scripts) {
      const data = script.createCachedData()
      const sum = Buffer.alloc(4)
      sum.writeUInt32LE(crc32(data))
      replace(path.join(folder, name), Buffer.concat([data, sum]))
    }
  } catch {
    // Without the room or the right to write, the next run compiles again.
  }
}

/** Writes under a name of its own first: other runs may read or write the same file at this moment. */
function replace(file, bytes) {
  const part = `${file}.${process.pid}`
  try {
    fs.writeFileSync(part, bytes, { mode: 0o600 })
    fs.renameSync(part, file)
  } catch (error) {
    fs.rmSync(part, { force: true })
    throw error
  }
}

/**
 * The folder for what a command compiles, among the caches of the user or where the variables say that Node reads, too.
 * Undefined where none is to be used.
 */
exports.folderFor = function folderFor(command, { env, platform, version, arch }) {
  if (env.NODE_DISABLE_COMPILE_CACHE) return undefined
  const base = [env.NODE_COMPILE_CACHE, env.XDG_CACHE_HOME, ...cachesOf(env, platform)].find(
    folder => folder && path.isAbsolute(folder)
  )
  if (base === undefined) return undefined
  return path.join(base, 'ai4med', `${version}-${arch}`, /^[a-z]{1,12}$/.test(command ?? '') ? command : 'other')
}

function cachesOf({ HOME, LOCALAPPDATA }, platform) {
  if (platform === 'win32') return [LOCALAPPDATA]
  return HOME ? [path.join(HOME, platform === 'darwin' ? 'Library/Caches' : '.cache')] : []
}
