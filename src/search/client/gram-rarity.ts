/** The commonest characters of newspapers, commonest first: a gram with one of them narrows little. */
const COMMON =
  '，的。国中人一、在年发和工大行会业“”全会是有学市作生日疫地成建新设防不企经0为公12产进开了上展政家区实部现情部法民方面高出时社能重加动理业本办对员机这体化服务主来点分生关同心长领导推力电5346789安管项目保习检科技与院提后前文以于等两个到位我也就，：；（）《》%.';

/** The grams of two units of a folded string, each once, the likely rarest first. */
export function pairsByRarity(folded: string): string[] {
  const pairs = new Set(Array.from({ length: folded.length - 1 }, (_, i) => folded.slice(i, i + 2)));
  const score = (pair: string): number => rarity(pair[0]) + rarity(pair[1]);
  return [...pairs].sort((a, b) => score(b) - score(a));
}

function rarity(unit = ''): number {
  const rank = COMMON.indexOf(unit);
  return Math.log(rank < 0 ? COMMON.length * 4 : rank + 2);
}
