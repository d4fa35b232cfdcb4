const sheets = new Map<string, CSSStyleSheet>();

/** One style sheet for all elements of a kind, also where a page's policy forbids inline styles. */
export const sheetOf = (css: string): CSSStyleSheet => {
  const known = sheets.get(css);
  if (known !== undefined) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(css, sheet);
  return sheet;
};

/** What both elements share. Everything a page may change is a custom property or a part. */
export const commonCss = `
:host {
  display: inline-block;
  color: var(--bazaar-color, inherit);
  font: var(--bazaar-font, inherit);
  --_good: var(--bazaar-good, #146c43);
  --_warn: var(--bazaar-warn, #8a5300);
  --_bad: var(--bazaar-bad, #b3261e);
  --_muted: var(--bazaar-muted, #5c6066);
  --_gap: var(--bazaar-gap, .4em);
}
:host([hidden]) { display: none }
svg {
  flex: none; width: 1em; height: 1em; fill: none; stroke: currentcolor;
  stroke-width: 2; stroke-linecap: round; stroke-linejoin: round;
}
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
[part=connection] { color: var(--_muted); font-size: .85em }
[part=connection]:empty { display: none }
`;

export const stockCss = `${commonCss}
[part=stock] { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 0 var(--_gap); position: relative }
[data-level=available] :is(svg, [part=text]) { color: var(--_good) }
[data-level=low] :is(svg, [part=text]) { color: var(--_warn); font-weight: 600 }
[data-level=sold-out] :is(svg, [part=text]) { color: var(--_bad) }
[data-level=unknown] { color: var(--_muted) }
[data-connection=offline] :is(svg, [part=text]) { color: var(--_muted) }
`;

export const orderCss = `${commonCss}
:host { display: block }
[part=order] { position: relative }
[part=heading] { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--_gap); margin: 0 0 .75em }
[part=number] { color: var(--_muted) }
[part=status] { font-weight: 600 }
[data-stopped=true] [part=status] { color: var(--_bad) }
ol { display: flex; gap: 0; margin: 0 0 .75em; padding: 0; list-style: none }
li { flex: 1; position: relative; padding-top: 2em; font-size: .9em; text-align: center; color: var(--_muted) }
li svg {
  position: absolute; top: 0; left: calc(50% - .8em); width: 1.6em; height: 1.6em; padding: .25em; box-sizing: border-box;
  z-index: 1; border: 2px solid currentcolor; border-radius: var(--bazaar-radius, 50%); background: var(--bazaar-surface, #fff);
}
li + li::before {
  content: ''; position: absolute; top: .75em; left: calc(-50% + .8em); right: calc(50% + .8em);
  border-top: 2px dashed var(--bazaar-line, #c9ccd1);
}
li[data-state=done] { color: inherit }
li[data-state=done] svg { color: #fff; background: var(--_good); border-color: var(--_good) }
li[data-state=done]::before, li[data-state=current]::before { border-top: 2px solid var(--_good) !important }
li[data-state=current] { color: inherit; font-weight: 600 }
li[data-state=current] svg { color: var(--_good) }
time { display: block; font-size: .85em; font-weight: 400; color: var(--_muted) }
@media (prefers-reduced-motion: no-preference) {
  li svg { transition: background-color .3s, border-color .3s }
  li[data-state=current] svg { animation: breathe 2s infinite }
  @keyframes breathe { 50% { box-shadow: 0 0 0 .35em color-mix(in srgb, var(--_good) 20%, transparent) } }
}
@media (forced-colors: active) { li[data-state=current] svg { border-style: double } }
@media (max-width: 30em) {
  ol { flex-direction: column; gap: .75em }
  li { padding: .1em 0 .1em 2.2em; text-align: start }
  li svg { left: 0 }
  li + li::before { display: none }
}
`;
