/** The commonest characters of Chinese running text, simplified, then what differs in traditional print. */
const COMMON = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二' +
    '理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解' +
    '问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干' +
    '做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走' +
    '积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近千周委素技备半办青省列习响' +
    '约支般史感劳便团往历市克何除消府称太准精值号率族维划选标写存候毛亲快效院查江眼王按格养易置派层片始却专状育厂京识适属包火住调满县局照参红细引听该铁价严龙飞版讯镇村街委旅' +
    '這為個國時來們對會發動過說種後學經進電裡體實點業應開還義與關線數氣變條沒結問無軍情總長頭資邊圖級統較組見計論農區決戰則處隊給門規熱領東導壓爭濟階術極聯認權證單風帶場車務' +
    '萬達積議報類離華確張馬節話況傳許記觀織眾書復兒須際驗連斷難備辦習響約勞團歷稱準號劃選標寫親養層專狀廠識適屬調滿縣參紅細聽鐵價嚴龍飛訊鎮',
);
/** Decoded characters that are looked at; the beginning of a dump speaks for all of it. */
const SAMPLE = 100_000;
const UTF8_SAMPLE = 1_000_000;

/**
 * How much a text looks like a Chinese newspaper, from about −2 (noise) to 1. Common characters speak for it,
 * Latin and punctuation a little; control, private-use and replacement characters against it. Mojibake of Chinese text
 * comes out near 0, Chinese text above 0.4.
 */
export function likeness(text: string): number {
  let all = 0;
  let sum = 0;
  for (const character of text.slice(0, SAMPLE)) {
    if (/\s/u.test(character)) continue;
    all += 1;
    if (COMMON.has(character)) sum += 1;
    else if (/[!-~，。、；：？！“”‘’（）《》—…·０-９]/u.test(character)) sum += 0.3;
    else if (/[\p{Cc}\p{Co}\p{Cn}\p{Cs}\uFFFD]/u.test(character)) sum -= 2;
  }
  return all === 0 ? 0 : sum / all;
}

/** What of the bytes beyond ASCII reads as UTF-8, and what fits nowhere in it. */
export interface Utf8Evidence {
  characters: number;
  misfits: number;
}

/** Counts characters of three and more bytes (two meet by chance) and misfits, in the first megabyte that is not ASCII. */
export function utf8Evidence(bytes: Uint8Array): Utf8Evidence {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const sample = first < 0 ? bytes.subarray(0, 0) : bytes.subarray(first, first + UTF8_SAMPLE);
  let characters = 0;
  let misfits = 0;
  // A misfit becomes U+FFFD; one printed as such is too rare to matter.
  for (const [character] of new TextDecoder('utf-8').decode(sample).matchAll(/[^\p{ASCII}]/gu)) {
    if (character === '\uFFFD') misfits += 1;
    else if (character > '\u07FF') characters += 1;
  }
  return { characters, misfits };
}

/** Is it UTF-8 that was damaged? In GB18030 and Big5 text fewer than one in five reads as UTF-8. */
export function isMostlyUtf8({ characters, misfits }: Utf8Evidence): boolean {
  const share = characters / (characters + misfits);
  return share > 0.6 || (share > 0.3 && characters >= 6);
}
