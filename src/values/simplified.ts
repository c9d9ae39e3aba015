/**
 * Characters of headers, section titles and placeholders in their traditional form, each before its simplified one.
 * `項目` and `基準` are left as they are, since a Japanese header means something else by them than a Chinese one.
 */
const FORMS =
  '參参數数據据類类種种語语資资庫库評评測测賽赛戰战競竞單单論论題题標标獻献綜综軟软體体臺台專专應应關关連连結结網网鏈链' +
  '載载頁页權权許许證证協协議议說说簡简紹绍備备註注詳详細细點点貢贡機机構构組组織织團团隊队學学開开發发釋释廠厂務务場场間间' +
  '時时佈布稱称縮缩寫写圖图張张樣样規规總总條条問问對对話话報报輸输長长視视頻频聲声領领態态價价別别預预訓训練练檢检醫医無无' +
  '暫暂將将來来補补確确認认詞词閉闭尙尚適适虛虚絡络動动計计際际獲获傳传門门倉仓碼码儲储'
const SIMPLIFIED = new Map<string, string>()
for (let at = 0; at < FORMS.length; at += 2) SIMPLIFIED.set(FORMS.charAt(at), FORMS.charAt(at + 1))

/** A text with the traditional characters of such words made simplified; others stay, so the length does too. */
export function simplified(text: string): string {
  return /[一-鿿]/.test(text) ? text.replace(/[一-鿿]/g, char => SIMPLIFIED.get(char) ?? char) : text
}
