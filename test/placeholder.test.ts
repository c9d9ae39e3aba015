import { describe, expect, it } from 'vitest'
import { isPlaceholder, isPlaceholderUrl } from '../src/values/placeholder.ts'

describe('a cell that says nothing', () => {
  it.each([
    '',
    '-',
    'n/a',
    'Coming soon...',
    '(TBD)',
    'ー',
    '／',
    '＿',
    'Ｎ／Ａ',
    '暂无',
    'Not read',
    'Brak danych',
    'нет данных',
    'невідомо',
    'Yakında',
    'غير متوفر',
    'نامشخص',
    'ไม่ระบุ',
    'Tidak diketahui',
    'Onbekend',
    'nincs adat',
    '暫無',
    '無',
    '即將開源',
    '（暂无链接）',
    '非公開',
    '記載なし',
    '비공개',
    '해당 없음',
    'Desconocido',
    'próximamente',
    'Não disponível',
    'à venir',
    'unbekannt',
    'k. A.',
    'не указано',
    'Chưa có',
    'No License Specified',
    'No description',
    '(no description)',
    'License not specified.',
    'Data is not available'
  ])('is %j', text => {
    expect(isPlaceholder(text)).toBe(true)
  })

  it.each([
    'No',
    'No license',
    'Data available',
    'No data leaves available',
    'нет',
    '闭源',
    'Sin licencia',
    'Keine kommerzielle Nutzung',
    '未来',
    'データ',
    `${'-'.repeat(100)}`
  ])('is not %j', text => {
    expect(isPlaceholder(text)).toBe(false)
  })
})

it.each([
  ['yES', true],
  ['https://', true],
  ['http:', true],
  ['GitHub', true],
  ['github/oak', false],
  ['#', true],
  ['yes.html', false],
  ['https://a.example', false]
])('the address %s says nothing: %s', (url, isNothing) => {
  expect(isPlaceholderUrl(url)).toBe(isNothing)
})
