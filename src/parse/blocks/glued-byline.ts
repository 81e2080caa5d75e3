import { bylineLine } from '../marks/byline-line.ts';

/** A byline behind a headline, or behind its last characters: 抗疫情 助脱贫 本报记者 高山 林晓; 舞台更 / 大本报记者 高山; 对话社区 / 治理 本报记者 高山; （我的春 / 节印象）本报记者 高山. */
const BEHIND =
  /^(?:[^。；]{4,40}?[^。；，、据对向由与和随]|(?![文图原前据由])\p{Script=Han}|(?![文图原前据由])\p{Script=Han}{2,4}(?=\s)|[^。；，（(]{1,8}[）”》！？])\s*(?=[□■◇◆●]?\s*(?:文\s*[/／]\s*)?(?:本报|本刊|本社)(?:特约|见习|实习|首席|全媒体|融媒体)?(?:记者|通讯员|评论员)[\p{Script=Han}·\s、，]*$)/u;
/** A gap behind names that marks part, and what stands behind it: too long for one more name, or with a headline's marks. */
const BEFORE = /^[^“”《》]*、[\p{Script=Han}·、]*\s+(?=(?<headline>[^、]*)$)/u;
const ROLE = /^(?:特约|见习|实习|全媒体|融媒体)?(?:记者|通讯员|实习生|摄影|整理|文|图)/u;
const NAMES = /^[\p{Script=Han}·]{1,4}(?:\s+[\p{Script=Han}·]{1,4})*$/u;

/**
 * Where a byline and a headline part that the extractor set on one line; 0 where a line holds only one of them.
 *
 * ```
 * 抗疫情 助脱贫 显担当 本报记者 高山 林晓
 *                      ^ the byline
 * 本报记者 高山、林晓 向最美的人致敬（新风尚）
 *                     ^ another headline
 * ```
 */
export function bylineCut(text: string): number {
  const behind = text.includes('本') ? (BEHIND.exec(text)?.[0].length ?? 0) : 0;
  if (behind > 0 && bylineLine.find(text.slice(behind))?.form === 'roles') return behind;
  if (bylineLine.find(text)?.form !== 'roles') return 0;
  const before = BEFORE.exec(text);
  const headline = before?.groups?.headline ?? '';
  return before && headline.length > 4 && !ROLE.test(headline) && !NAMES.test(headline)
    ? before[0].length
    : 0;
}
