// Node 20 keeps nothing of what it compiles, and later versions keep less than all that a run compiles, so that most of
// a short run would go into compiling the same functions again. CommonJS, see package.json beside this file.
'use strict'
const fs = require('node:fs')
const path = require('node:path')
const vm = require('node:vm')

const DAY = 24 * 60 * 60 * 1000
/** Runs of a day that add what they compiled: inputs call for different functions, and later runs gain less than it costs. */
const ADDING = 4
/** What is in use is made anew long before. */
const FORGOTTEN = 30 * DAY

/**
 * Loads a file of the bundle, with what earlier runs compiled of it and of the files that it requires. What is not kept
 * yet is put into `place` when the process ends; a place that can't be used costs time and nothing else.
 */
exports.load = function load(file, place) {
  const modules = new Map()
  const unkept = []
  const isSafe = isOurs(place.ours)
  process.once('exit', code => {
    // A run that failed says little of what others need.
    if (code <= 1 && unkept.length > 0) keep(unkept, place)
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
    const source = fs.readFileSync(file)
    const kept = path.join(place.folder, path.basename(file))
    const { data, runs = 0 } = isSafe ? read(kept, source) : {}
    // The bundle is of ASCII: see script/bundle.js.
    const text = source.toString('latin1')
    const script = new vm.Script(`(function (exports, require, module, __filename, __dirname) { ${text}\n})`, {
      filename: file,
      cachedData: data,
      importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER
    })
    if (runs < ADDING || script.cachedDataRejected) unkept.push({ kept, script, source, runs })
    return script.runInThisContext()
  }
}

/**
 * What was kept of a source, and of how many runs; nothing where either is not what it was, as V8 looks at no content. The
 * source is kept too, and what was compiled twice: to load a module that makes checksums takes longer than to read them.
 */
function read(file, source) {
  try {
    const bytes = fs.readFileSync(file)
    const last = bytes.length - 1
    const end = last - source.length
    const data = bytes.subarray(0, end / 2)
    if (!data.equals(bytes.subarray(end / 2, end)) || !source.equals(bytes.subarray(end, last))) return {}
    // Added to each day, it comes to hold what the inputs of this user need.
    const isOld = Math.abs(Date.now() - fs.statSync(file).mtimeMs) > DAY
    return { data, runs: isOld ? 0 : bytes[last] }
  } catch {
    return {}
  }
}

/** Whether a folder is one that nobody else can write to: what is in it is run. */
function isOurs(folder) {
  try {
    const found = fs.lstatSync(folder)
    const isClosed = process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o022) === 0)
    return isClosed && found.isDirectory()
  } catch {
    return false
  }
}

function keep(scripts, { base, ours, folder }) {
  try {
    // One by one: where a folder can hold none, making all of them at once never ends.
    for (const each of [base, ours]) makeFolder(each)
    if (!isOurs(ours)) return
    makeFolder(folder)
    for (const old of [...forgottenIn(ours, /^v\d/), ...forgottenIn(folder, /\.cjs(?:\.\d+)?$/)])
      fs.rmSync(old, { recursive: true, force: true })
    for (const { kept, script, source, runs } of scripts) {
      const data = script.createCachedData()
      replace(kept, Buffer.concat([data, data, source, Buffer.of(runs + 1)]))
    }
  } catch {
    // Without the room or the right to write, the next run compiles again.
  }
}

function makeFolder(folder) {
  try {
    fs.mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
}

function forgottenIn(folder, names) {
  return fs
    .readdirSync(folder)
    .filter(name => names.test(name))
    .map(name => path.join(folder, name))
    .filter(file => Date.now() - (fs.lstatSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > FORGOTTEN)
}

/** Writes under a name of its own first: other runs may read or write the same file at this moment. */
function replace(file, bytes) {
  const part = `${file}.${process.pid}`
  try {
    fs.writeFileSync(part, bytes, { mode: 0o600, flag: 'wx' })
    fs.renameSync(part, file)
  } catch (error) {
    fs.rmSync(part, { force: true })
    throw error
  }
}

/**
 * Where to keep what a command of the bundle in a folder compiles: among the caches of the user, or where the variables
 * say that Node reads, too. Undefined where nothing is to be kept. V8 remembers the path of a file, so that each bundle
 * has a place of its own.
 */
exports.placeFor = function placeFor(command, bundle, { env, platform, version, arch }) {
  if (env.NODE_DISABLE_COMPILE_CACHE) return undefined
  const named = env.NODE_COMPILE_CACHE ? path.resolve(env.NODE_COMPILE_CACHE) : undefined
  const base = [named, env.XDG_CACHE_HOME, ...cachesOf(env, platform)].find(found => found && path.isAbsolute(found))
  if (base === undefined) return undefined
  const ours = path.join(base, 'ai4med')
  const what = /^[a-z]{1,12}$/.test(command ?? '') ? command : 'other'
  return { base, ours, folder: path.join(ours, `${version}-${arch}-${hashOf(bundle)}-${what}`) }
}

function hashOf(text) {
  let hash = 0
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return (hash >>> 0).toString(16)
}

function cachesOf({ HOME, LOCALAPPDATA }, platform) {
  if (platform === 'win32') return [LOCALAPPDATA]
  return HOME ? [path.join(HOME, platform === 'darwin' ? 'Library/Caches' : '.cache')] : []
}
