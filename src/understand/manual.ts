import { remembered } from '../remembered.ts'
import { HEADER_SLOTS, headerScore, nameSet } from './header.ts'

/** Headers of tables that document a program instead of listing resources. */
const MANUAL = nameSet({
  en: 'parameter|parameters|option|options|flag|flags|argument|arguments|arg|default|default value|defaults|type|types|variable|env|environment variable|command|commands|syntax|shortcut|key|value|values|example|examples|usage|field|fields|attribute|property|required|supported values|preview|setting|keyword|column|return|returns|input|output|before|after|status|permission|config|configuration',
  zh: '参数|选项|默认值|类型|变量|命令|语法|快捷键|键|值|示例|用法|字段|属性|必填|效果|配置',
  ja: 'パラメータ|オプション|既定値|デフォルト|型|変数|コマンド|構文|キー|値|例|使い方|フィールド'
})

export const isManual = remembered((header: string) => headerScore(header, MANUAL) >= 0.9, HEADER_SLOTS)

/** Whether a header is for what was done with the rows, or for what a program has of them. */
export function isOfPrograms(header: string): boolean {
  return isManual(header) || DONE.test(header.toLowerCase()) || headerScore(header, OF_PROGRAMS) >= 0.9
}

/** Words for what was done with data, in any place of a header. */
const DONE =
  /\b(?:augmentations?|backbones?|backup|batch|best(?! for)|changes?|compiler|errors?|fix(?:es)?|gold|heads?|issues?|learning rate|loss(?:es)?|machine|mitigations?|mounted|normali[sz]ation|optimi[sz]ers?|orientation|our|predict(?:ed|ions?)|prepar\w*|pre-?processing|recommended|retention|role|room|scheduler|servers?|solutions?|spacing|stages?|(?<!time )steps?|tables?|used by|winners?|workarounds?)\b|损失|学习率|^(?:models?|modell|modelo|modèle|模型|モデル|모델)$/

/** Headers of what a program does with data, and of what came out. */
const OF_PROGRAMS = nameSet({
  en: 'directory|epochs|file|file name|filename|folder|path|result|results|script',
  zh: '路径|文件|目录|结果',
  ja: 'パス|ファイル|出力先|保存先|マウント先|結果',
  ko: '경로|파일|결과',
  es: 'ruta|archivo|fichero|resultado|resultados',
  fr: 'chemin|fichier|résultat|résultats',
  de: 'pfad|datei|ergebnis|ergebnisse',
  pt: 'caminho|arquivo|resultado|resultados',
  ru: 'путь|файл|результат|результаты',
  vi: 'đường dẫn|kết quả'
})
