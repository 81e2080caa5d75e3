import type { PlaneBlock } from './plane-blocks.ts';

/**
 * Blocks of a page in the order in which they are read: band by band; what stands above comes first where they share a column; else
 * the left one, unless something that spans both columns stands between them. (Breuel, High performance document layout
 * analysis, 2003.) Where this goes round in a circle, the upper and left one comes first.
 */
export function inReadingOrder(blocks: readonly PlaneBlock[]): PlaneBlock[] {
  const waiting = [...blocks].sort((a, b) => a.top - b.top || a.left - b.left);
  const count = waiting.length;
  const after: number[][] = waiting.map(() => []);
  const before = new Array<number>(count).fill(0);
  for (let i = 0; i < count; i += 1) {
    for (let k = 0; k < count; k += 1) {
      if (i === k || !comesBefore(waiting[i] as PlaneBlock, waiting[k] as PlaneBlock, waiting)) continue;
      (after[i] as number[]).push(k);
      before[k] = (before[k] as number) + 1;
    }
  }
  const order: PlaneBlock[] = [];
  const done = new Array<boolean>(count).fill(false);
  while (order.length < count) {
    let next = -1;
    for (let i = 0; i < count && next < 0; i += 1) if (!done[i] && before[i] === 0) next = i;
    if (next < 0) next = done.indexOf(false);
    done[next] = true;
    order.push(waiting[next] as PlaneBlock);
    for (const k of after[next] as number[]) before[k] = (before[k] as number) - 1;
  }
  return order;
}

function shareColumn(a: PlaneBlock, b: PlaneBlock): boolean {
  return Math.min(a.right, b.right) > Math.max(a.left, b.left);
}

function comesBefore(a: PlaneBlock, b: PlaneBlock, all: readonly PlaneBlock[]): boolean {
  if (a.band !== b.band) return a.band < b.band;
  if (shareColumn(a, b)) return a.top < b.top;
  if (a.left > b.left) return false;
  const upper = a.top < b.top ? a : b;
  const lower = upper === a ? b : a;
  if (upper.bottom >= lower.top) return true;
  return !all.some(
    (other) =>
      other.top > upper.bottom && other.bottom < lower.top && shareColumn(other, a) && shareColumn(other, b),
  );
}
