/** Sets of article numbers as ascending arrays. */
export type Numbers = Uint32Array;

export function union(a: Numbers, b: Numbers): Numbers {
  const joined = new Uint32Array(a.length + b.length);
  let count = 0;
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i] ?? Number.POSITIVE_INFINITY;
    const right = b[j] ?? Number.POSITIVE_INFINITY;
    joined[count] = Math.min(left, right);
    count += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return joined.slice(0, count);
}

/** Numbers of `a` that are not in `b`. */
export function without(a: Numbers, b: Numbers): Numbers {
  let j = 0;
  return a.filter((n) => {
    while (j < b.length && (b[j] as number) < n) j += 1;
    return b[j] !== n;
  });
}

/** 0 … count - 1 */
export function upTo(count: number): Numbers {
  return Uint32Array.from({ length: count }, (_, i) => i);
}
