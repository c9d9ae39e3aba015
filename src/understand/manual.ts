import { remembered } from '../remembered.ts'
import { HEADER_SLOTS, headerScore, nameSet } from './header.ts'

/** Headers of tables that document a program instead of listing resources. */
const MANUAL = nameSet({
  en: 'parameter|parameters|option|options|flag|flags|argument|arguments|arg|default|default value|defaults|type|types|variable|env|environment variable|command|commands|syntax|shortcut|key|value|values|example|examples|usage|field|fields|attribute|property|required|supported values|preview|setting|keyword|column|return|returns|input|output|before|after|status|permission|config|configuration',
  zh: '参数|选项|默认值|类型|变量|命令|语法|快捷键|键|值|示例|用法|字段|属性|必填|效果|配置',
  ja: 'パラメータ|オプション|既定値|デフォルト|型|変数|コマンド|構文|キー|値|例|使い方|フィールド'
})

export const isManual = remembered((header: string) => headerScore(header, MANUAL) >= 0.9, HEADER_SLOTS)
