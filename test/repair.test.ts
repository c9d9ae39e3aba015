import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { type CharsetName, RARE, UPPER_HALVES } from '../src/read/charsets.ts'
import { originalOffset, type RepairedSpan, repair, summarize } from '../src/read/repair.ts'

const ALL = Object.keys(UPPER_HALVES) as CharsetName[]
const NAMES = ALL.filter(name => !RARE.has(name))

/** What becomes of a byte that an encoding leaves undefined: a control, nothing, or a replacement character. */
type Undefined = 'control' | 'nothing' | 'replacement'

function damaged(text: string, name: CharsetName, how: Undefined = 'control'): string {
  let result = ''
  for (const byte of new TextEncoder().encode(text)) {
    const char = byte < 0x80 ? String.fromCharCode(byte) : UPPER_HALVES[name][byte - 0x80]!
    if (char !== '\ufffd') result += char
    else result += how === 'control' ? String.fromCharCode(byte) : how === 'nothing' ? '' : char
  }
  return result
}

const SENTENCES: Record<string, string> = {
  French: 'Le café était fermé à l’aube, près du château où l’hôtesse brûlait ses œuvres : « ça alors ! » Noël, Été.',
  German: 'Größere Übungen für „schöne“ Straßen und Äpfel – Öl kostet 5 € mehr.',
  Spanish: '¿Dónde está el niño? ¡Mañana habrá pingüinos, según Íñigo! Ávila, Úbeda.',
  Portuguese: 'A avaliação não é difícil; são só três lições à mão. SÃO PAULO, CONCLUSÃO.',
  Polish: 'Mała żółta łódź płynęła śladem źrebięcia, aż pękł lód. Ćma, Śpi, Żółw.',
  Czech: 'Dědeček měl dům u řeky a pěstoval růže. Šťastný Řehoř, Čáp, Ďábel, Úžas.',
  Hungarian: 'Két öreg őr ült a tűz körül, fújt az őszi szél. Űrhajó, Ünnep.',
  Turkish: 'Şişli’de ağaçların gölgesi çok güzel, İstanbul ışıl ışıl.',
  Romanian: 'Înțelepciunea și țara, câine în pădure, ăsta. Șarpe, Țăran.',
  Vietnamese: 'Bác sĩ đọc kết quả rất cẩn thận ở Đà Nẵng và Ấn Độ.',
  Russian: 'Набор данных: снимки и тексты для обучения. Ёлка, Из окна видна Шуя. Это № 5.',
  Ukrainian: 'Їжачок знайшов гриб і ліг спати у дворі. Ґудзик, Єва, Рік.',
  Greek: 'Η ιατρική όραση και τα δεδομένα της Αθήνας. Ώρα, Ύψος, Έλλη.',
  Chinese: '医学影像数据集，包含文本与图像。（一）问答：真的吗？“是的”！',
  Japanese: 'これは医療データのリストです。「画像」とテキスト、ノイズ。',
  Korean: '의료 영상 데이터 목록입니다. 질문과 답변.',
  Arabic: 'قائمة بيانات طبية مع الصور والنصوص، شكراً؟',
  Hebrew: 'רשימת נתונים רפואיים עם תמונות.',
  Hindi: 'चिकित्सा डेटा की सूची और चित्र।',
  Thai: 'รายการข้อมูลทางการแพทย์',
  emoji: '🚀 quick 📊 charts ❤️ hearts 👩‍⚕️ medics ✅ done ❌ no ⭐ star ⚙️ gears ⚠️ warning 🇫🇷 flag 👍🏽 fine',
  signs: 'Go ↑ up → right ← left ↥ top ▶ play • item … more ™ © ® ½ ° ± × ÷ µ ² – — “x” ‘y’ ≤ ≥ ≈ ∞ € £ №',
  boxes: '├── src\n│   └── index.ts\n█ ░ ▓',
  maths: '∀x ∈ ℝ: √x ≥ 0, α + β ≠ γ, ∑ λᵢ ≈ π²',
  English: 'It’s a vision–language model — “state of the art”… don’t'
}

// Right as they stand, though each holds characters that are bytes of UTF-8 in one of the encodings.
const CLEAN = [
  ...Object.values(SENTENCES),
  'naïve Ã la, SÃO PAULO, CORAÇÃO, “NÃO”, IRMû, AMANHÃ…',
  'Âme, Âu Cơ, ROMÂNIA, COBORÂ, «Â», ‘Ã’',
  'CAFÉ™ NESTLÉ® MENÚ² «É» “É” l’été, d’où, s’était, «à la», « été », « Là… »',
  'Spaß… Fuß» groß” süß’ »Größe« ‚Äpfel‘ „Äußerst“ ‚Übel‘',
  'Úžasná zášť, příšť, víš… slyšíš…” dáš ty? Řež. Íšš',
  'więżą ciężkie łańcuchy, zażądać, księżą, ŻÓŁĆ, ŁÓDŹ',
  '10 кВ сети, кВт·ч, кВ·А, в ёлке, и «ёж», С – это В«кавычки, Рік, Ні, Сім, Дія, ВІДРІЗНІ, МІРІ',
  'Врђеж, срџба, њежно, Ћирилица, љубав, Рђа',
  '√π ≈ 1.77, √∑, 2√π, ∆Ω, ¬∃, ±∞, ∑∏, a ≈ π, √x²',
  '╔══╗║╚══╝ ┌─┐│└─┘ ├──┤ █▓▒░ ▄█▀',
  '5 € – £3, ¥9, ¢, §4, 20 °C, 3×4, ½, µm, 1º, 2ª, x², “quotes”, ‘single’, «guillemets», ‹so›',
  'Tiếng Việt, Ấn Độ, Ãnh, Âm nhạc',
  'a\u0085b \u0080 \ufffd Ã\ufffdo \u2028 \u2029'
]

describe('tables', () => {
  it.each(ALL.filter(name => name !== 'mac-roman'))('%s', name => {
    for (let byte = 0x80; byte < 0x100; byte++) {
      expect(UPPER_HALVES[name][byte - 0x80]).toBe(iconv.decode(Buffer.from([byte]), name))
    }
  })
  it('mac-roman, which has had a euro and a logo since', () => {
    const table = [...UPPER_HALVES['mac-roman']]
    const old = [...iconv.decode(Buffer.from(table.map((_, i) => i + 0x80)), 'macroman').normalize('NFC')]
    const differ = table.flatMap((char, i) => (char === old[i] ? [] : [[i + 0x80, char]]))
    expect(differ).toEqual([
      [0xdb, '€'],
      [0xf0, '\uf8ff']
    ])
  })
})

describe.each(NAMES)('damage by %s', name => {
  it.each(Object.keys(SENTENCES))('%s comes back', language => {
    const good = SENTENCES[language]!
    const once = damaged(good, name)
    expect(repair(once).text).toBe(good)
    expect(summarize(repair(once).spans).map(({ from }) => from)).toEqual([name])
    expect(repair(damaged(once, name)).text).toBe(good)
    expect(repair(damaged(damaged(once, name), name)).text).toBe(good)
    for (const other of NAMES) expect(repair(damaged(once, other)).text).toBe(good)
  })
  it('comes back from a text in many languages', () => {
    const good = Object.values(SENTENCES).join('\n')
    expect(repair(damaged(good, name)).text).toBe(good)
    expect(repair(damaged(damaged(good, name), name)).text).toBe(good)
  })
  it.each([
    'a – b',
    'it’s',
    '“so”',
    '| 🧠 |',
    '| ✅ |',
    '| ❌ |',
    '⭐ 5',
    'go → there',
    'café noir',
    '数据',
    'и так далее'
  ])('%s comes back on its own', good => {
    expect(repair(damaged(good, name)).text).toBe(good)
  })
  it('is undone beside text that is right', () => {
    const good = 'Été à Łódź, Größe, Рік, 数据, √π.\n'
    const bad = 'The model’s size – “large” 🚀'
    expect(repair(`${good}${damaged(bad, name)}\n${good}`).text).toBe(`${good}${bad}\n${good}`)
  })
})

/** Encodings that nobody knows here, all the way from near relations of known ones to writings of their own. */
const UNKNOWN = [
  'cp852',
  'cp855',
  'cp863',
  'cp775',
  'koi8-r',
  'iso-8859-4',
  'iso-8859-7',
  'windows-1257',
  'maccyrillic'
]

describe('damage by encodings that are alike', () => {
  const texts = Object.entries(SENTENCES).flatMap(([language, text], i, all) => [
    [language, text],
    [`${language} and ${all[(i + 1) % all.length]![0]}`, `${text}\n${all[(i + 1) % all.length]![1]}`]
  ])
  it.each(ALL)('of %s gives the text back, or leaves it untouched and says so', name => {
    const untouched: string[] = []
    for (const [language, good] of texts as [string, string][]) {
      const bad = damaged(good, name)
      const { text, spans, unsure } = repair(bad)
      expect([good, bad], language).toContain(text)
      expect(spans.length > 0 || unsure.length > 0).toBe(good !== bad)
      if (text !== good) untouched.push(language)
    }
    expect(untouched).toEqual(name === 'iso-8859-2' ? ['Portuguese'] : [])
  })
  it('is told from words alone by the most common encoding', () => {
    for (const word of Object.values(SENTENCES).flatMap(text => text.split(/\s+/))) {
      const bad = damaged(word, 'windows-1252')
      expect([word, bad]).toContain(repair(bad).text)
    }
  })
  it.each(UNKNOWN)('of %s, which nobody knows, is left and said in a longer text', name => {
    const good = Object.values(SENTENCES).join('\n')
    const bad = iconv.decode(Buffer.from(good), name)
    const { text, spans, unsure } = repair(bad)
    expect({ text, spans }).toEqual({ text: bad, spans: [] })
    expect(unsure.length).toBeGreaterThan(0)
  })
  it('is undone line by line where a text took two of them', () => {
    const good = 'Le café, l’été – déjà vu'
    const bad = [damaged(good, 'windows-1252'), damaged(good, 'mac-roman'), damaged(good, 'cp437')].join('\n')
    expect(repair(bad)).toMatchObject({ text: [good, good, good].join('\n'), unsure: [] })
  })
  it.each([
    ['橡树â€”橡树', '橡树—橡树'],
    ['树木（â‰¥7）', '树木（≥7）'],
    ['âœ…，完成\nâœ…，开源', '✅，完成\n✅，开源'],
    ['Le «cafÃ©» noir', 'Le «café» noir'],
    ['Дубâ€”вяз', 'Дуб—вяз'],
    ['Oak â†’🌳', 'Oak →🌳']
  ])("is undone beside letters and marks that it can't have made: %s", (bad, good) => {
    expect(repair(bad)).toMatchObject({ text: good, unsure: [] })
  })
  it.each(['ИЕ тЕМ', 'тЕма'])('is not seen in one place alone: %s', text => {
    expect(repair(text)).toEqual({ text, spans: [], unsure: [] })
  })
  it('is undone beside spaces of every kind', () => {
    expect(repair(`a\u00a0${damaged('—', 'windows-1252')}\u2028b`).text).toBe('a\u00a0—\u2028b')
  })
  it('is undone by pages that are one to browsers', () => {
    const bad = `${damaged('It’s “so”', 'windows-1252')} – ${damaged('It’s “so”', 'iso-8859-1')}`
    expect(repair(bad).text).toBe('It’s “so” – It’s “so”')
  })
  it('makes no word in a script of its own out of words that came back', () => {
    const good = 'РуМедБенч, МосМед и СберМедИИ – снимки'
    expect(repair(damaged(good, 'cp866')).text).toBe(good)
  })
})

describe('UTF-8 read two bytes at a time', () => {
  const texts = [
    '🌳 Trees 🌲 of the 🌴 grove',
    'Größe, Höhe und Güte der schönen Bäume',
    '医学影像数据集，包含文本与图像。',
    'Снимки и тексты',
    'これは木のリストです。'
  ]
  it.each([
    ['gbk', texts.filter(text => !text.startsWith('G'))],
    ['shift_jis', texts.slice(1, 3)],
    ['euc-kr', ['La forêt, le chêne, près de la clairière']]
  ])('as %s is left and said', (encoding, good) => {
    for (const text of good) {
      const bad = new TextDecoder(encoding).decode(new TextEncoder().encode(text))
      const { text: now, spans, unsure } = repair(bad)
      expect({ now, spans, from: [...new Set(unsure.map(({ from }) => from))] }).toEqual({
        now: bad,
        spans: [],
        from: [encoding]
      })
    }
  })
  it.each([
    '谢谢谢谢，联通联通。馃子 馃子 馃子，锛凿斧锯，锛子、锛子，鐨 鐨 鐨',
    '縺れ、縺れる、縺れ。ﾃｽﾄ ﾃﾞｰﾀ ﾐﾙｸ',
    '챙기다 챙겨 챕터 챔피언 찾기 철도',
    '近頃のモデル AI医学LLM と KG医学QA',
    '臧一：AI医学LLM、KG医学QA'
  ])('is not seen in %s', text => {
    expect(repair(text)).toEqual({ text, spans: [], unsure: [] })
  })
})

describe('doubt', () => {
  it('waits for evidence elsewhere in the text', () => {
    expect(repair('TNF-Œ± and 37 ¬∞C').spans).toEqual([])
    expect(repair('TNF-Œ± and 37 ¬∞C, it‚Äôs fine').text).toBe('TNF-α and 37 °C, it’s fine')
    expect(repair('220 кВ\u00a0сети — вЂњРіРѕСЂРѕРґвЂќ').text).toBe('220 кВ\u00a0сети — “город”')
  })
  it('takes either reading of Mac Roman', () => {
    const bad = damaged('The ý and ß, a ’quote’ 💬 ﬁn Û û', 'mac-roman')
    for (const variant of [bad, bad.replaceAll('Ω', '\u2126'), bad.replaceAll('€', '¤')]) {
      expect(repair(variant).text).toBe('The ý and ß, a ’quote’ 💬 ﬁn Û û')
    }
  })
  it('restores what stood for a byte order mark or for an earlier loss', () => {
    expect(repair('ï»¿# Title')).toMatchObject({ text: '\ufeff# Title', spans: [{ lost: 0 }] })
    expect(repair('naï¿½ve')).toMatchObject({ text: 'na\ufffdve', spans: [{ lost: 1 }] })
  })
  it('joins damage side by side', () => {
    const { spans, text } = repair(`${damaged('⚙️', 'mac-roman')} x ${damaged('🧪🧬—', 'mac-roman')}`)
    expect(text).toBe('⚙️ x 🧪🧬—')
    expect(spans).toHaveLength(2)
  })
})

describe('lost bytes', () => {
  it('put in one replacement for one character', () => {
    expect(repair(damaged('🔍 locate', 'windows-1252', 'nothing')).text).toBe('\ufffd locate')
    expect(repair(damaged('🔍 locate', 'windows-1252', 'replacement')).text).toBe('\ufffd locate')
    expect(repair(damaged('🐍 and 🏁', 'windows-1252', 'nothing')).text).toBe('\ufffd and \ufffd')
    expect(repair(damaged('“so” he said', 'windows-1252', 'nothing')).text).toBe('“so\ufffd he said')
  })
  it('are counted', () => {
    const { spans } = repair(damaged('🧠 and 🔍 and 🔍', 'windows-1252', 'nothing'))
    expect(summarize(spans)).toEqual([{ from: 'windows-1252', spans: 3, lost: 2 }])
  })
  it.each(['nothing', 'replacement'] as const)('are told if they can be only one (%s)', how => {
    expect(repair(damaged(SENTENCES['Russian']!, 'windows-1251', how)).text).toBe(SENTENCES['Russian'])
  })
  it('may be many where each character has three', () => {
    const good = '| 名称 | 简介 |\n|---|---|\n| 橡树 | 树木图像 |\n| 枫树 | 树叶图像 |\n| 松树 | 树木名称 |'
    for (const how of ['nothing', 'replacement'] as const) {
      const { text, unsure } = repair(damaged(good, 'windows-1252', how))
      expect(text).toContain(
        '| 简介 |\n|---|---|\n| 橡树 | 树木图\ufffd |\n| 枫树 | 树\ufffd图\ufffd |\n| \ufffd树 | 树木'
      )
      expect(unsure).toEqual([])
    }
  })
  it.each(['Russian', 'Hebrew', 'Thai', 'Korean'])('leave the rest of %s as it was', language => {
    const good = SENTENCES[language]!
    const { text } = repair(damaged(good, 'windows-1252', 'replacement'))
    expect([...text].length).toBe([...good].length)
    for (const [i, char] of [...text].entries()) expect(['\ufffd', [...good][i]]).toContain(char)
  })
})

describe('text that is right', () => {
  it.each(CLEAN)('%s', text => {
    expect(repair(text)).toEqual({ text, spans: [], unsure: [] })
  })
  it('keeps line breaks and controls', () => {
    for (const text of [
      'ð\nŸ\nš\n€',
      'â\r\n€™',
      'â€\u2028™',
      'Â\u0085',
      'â€¨',
      'Ã\u0000©',
      'Â\u0080Â\u009f',
      'a\u0091b'
    ]) {
      expect(repair(text).text.match(/[\p{Cc}\u2028\u2029]/gu)).toEqual(text.match(/[\p{Cc}\u2028\u2029]/gu))
    }
  })
})

const words = fc.constantFrom(...CLEAN.slice(0, -1).flatMap(text => text.split(/\s+/)), 'data', '|', '**bold**', '`x`')
const cleanText = fc
  .array(fc.tuple(words, fc.constantFrom(' ', ' ', '\n', ' | ', '\r\n', ', ')), { maxLength: 60 })
  .map(parts => parts.flat().join(''))
const anyDamage = fc
  .array(
    fc.tuple(
      fc.constantFrom(...Object.values(SENTENCES), ...CLEAN),
      fc.constantFrom(...ALL),
      fc.constantFrom<Undefined>('control', 'nothing', 'replacement'),
      fc.nat(2)
    ),
    { maxLength: 6 }
  )
  .map(parts =>
    parts
      .map(([text, name, how, times]) => {
        let result = text
        for (let i = 0; i < times; i++) result = damaged(result, name, how)
        return result
      })
      .join('\n')
  )
const alphabet = [...new Set(ALL.flatMap(name => [...UPPER_HALVES[name]]))]
const noise = fc.array(fc.constantFrom(...alphabet, 'a', 'B', ' ', '\n', '\r'), { maxLength: 80 }).map(a => a.join(''))

describe('properties', () => {
  it('clean text is a fixed point', () => {
    fc.assert(
      fc.property(cleanText, text => {
        expect(repair(text)).toEqual({ text, spans: [], unsure: [] })
      }),
      { numRuns: 500 }
    )
  })
  it('leaves nothing that a second repair would undo, where one line is damaged in another way than the next', () => {
    const text =
      'Le cafΓö£ΓîÉ Γö£ΓîÉtait fermΓö£ΓîÉ Γö£├í l╬ô├ç├ûaube, prΓö£┬┐s du chΓö£├│teau oΓö£Γòú l╬ô├ç├ûhΓö£Γöñtesse brΓö£Γòùlait ses Γö╝├┤uvres : Γö¼┬╜ Γö£┬║a alors ! Γö¼Γòù NoΓö£┬╜l, Γö£├½tΓö£ΓîÉ.\nÃ—Â¨Ã—Â©Ã—â„¢Ã—Â\u009eÃ—Âª Ã—Â\u00a0Ã—ÂªÃ—â€¢Ã—Â\u00a0Ã—â„¢Ã—Â\u009d Ã—Â¨Ã—Â¤Ã—â€¢Ã—Â\u0090Ã—â„¢Ã—â„¢Ã—Â\u009d Ã—Â¢Ã—Â\u009d Ã—ÂªÃ—Â\u009eÃ—â€¢Ã—Â\u00a0Ã—â€¢Ã—Âª.'
    const once = repair(text).text
    expect(once.split('\n')[1]).toBe('רשימת נתונים רפואיים עם תמונות.')
    expect(repair(once)).toMatchObject({ text: once, spans: [] })
  })
  it('repairing again changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(anyDamage, noise), text => {
        const once = repair(text).text
        expect(repair(once)).toMatchObject({ text: once, spans: [] })
      }),
      { numRuns: 1000 }
    )
  })
  it('offsets lead back and lines stay', () => {
    fc.assert(
      fc.property(fc.oneof(anyDamage, noise), text => {
        const { text: result, spans } = repair(text)
        expect(result.split(/\r\n|[\n\r\u2028\u2029]/).length).toBe(text.split(/\r\n|[\n\r\u2028\u2029]/).length)
        let at = 0
        let newAt = 0
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(at)
          expect(span.end).toBeGreaterThan(span.start)
          expect(span.newEnd).toBeGreaterThan(span.newStart)
          expect(result.slice(newAt, span.newStart)).toBe(text.slice(at, span.start))
          expect(originalOffset(spans, span.newStart)).toBe(span.start)
          expect(originalOffset(spans, span.newEnd - 1)).toBe(span.start)
          const inside = result.slice(span.newStart, span.newEnd)
          expect(inside).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
          expect(inside.split('\ufffd').length - 1).toBe(span.lost)
          at = span.end
          newAt = span.newEnd
        }
        expect(result.slice(newAt)).toBe(text.slice(at))
        expect(originalOffset(spans, result.length)).toBe(text.length)
      }),
      { numRuns: 1000 }
    )
  })
})

describe('originalOffset', () => {
  const span: RepairedSpan = { from: 'cp437', start: 2, end: 5, newStart: 2, newEnd: 3, lost: 0 }
  it('maps around and into spans', () => {
    expect([0, 1, 2, 3, 4].map(offset => originalOffset([span], offset))).toEqual([0, 1, 2, 5, 6])
    expect(originalOffset([], 7)).toBe(7)
  })
  it('maps through two repairs', () => {
    const { text, spans } = repair(`a ${damaged(damaged('é – 🚀', 'windows-1252'), 'windows-1252')} z`)
    expect(text).toBe('a é – 🚀 z')
    expect(originalOffset(spans, text.indexOf('z'))).toBe(
      damaged(damaged('a é – 🚀 ', 'windows-1252'), 'windows-1252').length
    )
  })
})

describe('long runs of one pattern', () => {
  it.each([
    ...['Ã', '√', 'Ã©', 'Ãƒ', '√º', 'â€', 'â€™', 'Ñ€', 'Ð', 'РІ', 'Р', '█▓', 'Â\u0080', 'Ã‚Â€', 'Â\u0080Ã©'],
    ...['ðŸ', 'Ã\ufffd', 'ÃƒÆ’Ã‚Â©', '├', 'Ï', 'рад', '╨Ьо', '馃搳', '鈥', 'ﾐ', '챕']
  ])('of %j finish', unit => {
    const text = `x${unit.repeat(30_000)} y`
    expect(repair(text).text.endsWith(' y')).toBe(true)
  })
})
