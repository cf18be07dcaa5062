/**
 * Makes an element with attributes and children. Text is set as text: whatever an account says, it is never markup.
 * Styles are not set as attributes, which the page's content security policy forbids.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  setAttributes(made, attributes);
  made.append(...children);
  return made;
}

/** As {@link element}, for drawings. */
export function drawing<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[K] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  setAttributes(made, attributes);
  made.append(...children);
  return made;
}

/** For screen readers alone. */
export function unseen(text: string): HTMLElement {
  return element('span', { class: 'unseen' }, text);
}

function setAttributes(made: Element, attributes: Readonly<Record<string, string | number | boolean | undefined>>) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(name, String(value));
  }
}
