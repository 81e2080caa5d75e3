import type { Habits } from './habits.ts';

/** The width of so many columns, gutters between them included, in CSS pixels. */
export function widthOf(columns: number, { column, gutter }: Habits): number {
  return columns * column + (columns - 1) * gutter;
}

export function styleOf(habits: Habits): string {
  const { size, leading, gutter } = habits;
  const face = (name: string) => `'Noto ${name} CJK SC', ${name === 'Sans' ? 'sans-serif' : 'serif'}`;
  return `
body { margin: 0 }
.page { width: ${widthOf(habits.columns, habits)}px; padding: 24px 30px; break-after: page; font: ${size}px/${leading} ${face(habits.face)} }
.page:last-child { break-after: auto }
.row { display: flex; gap: ${gutter}px; align-items: flex-start }
.bar { display: flex; flex-wrap: wrap; gap: 6px 40px; margin-bottom: 14px }
.story { margin-bottom: 14px }
.furniture, .headline, .caption, .body { position: relative }
.headline { font-family: ${face('Sans')}; font-weight: bold; line-height: 1.25; margin-bottom: 8px; text-align: ${habits.align} }
.headline .byline { font-size: ${size}px; font-weight: normal }
.body { column-gap: ${gutter}px; orphans: 1; widows: 1 }
.body, .caption { text-align: ${habits.justified ? 'justify' : 'left'} }
.paragraph { text-indent: ${habits.indent === 'css' ? '2em' : '0'} }
.subheading { font-weight: bold; text-align: ${habits.subheading}; break-after: avoid }
.figure { break-inside: avoid; margin: 4px 0 8px }
.picture { background: #ccc; margin-bottom: 4px }
.caption { font-size: ${size * 0.92}px }
`;
}
