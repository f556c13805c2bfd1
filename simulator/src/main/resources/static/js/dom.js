/**
 * Builds an element. Strings become text nodes: nothing that came in a message is ever read as markup.
 *
 * @param {string} tag
 * @param {Record<string, unknown>} [props] `class`, `dataset`, `on…` listeners, properties such as `value`, else attributes
 * @param {...(Node|string|null|undefined|false|Array)} children
 * @returns {HTMLElement}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (key === 'dataset') Object.assign(element.dataset, value);
    else if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (key === 'value' || key === 'checked' || key === 'disabled' || key === 'hidden') element[key] = value;
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children.flat(4).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** Replaces what an element contains. */
export function fill(element, ...children) {
  element.replaceChildren(
    ...children.flat(4).filter(child => child !== null && child !== undefined && child !== false),
  );
  return element;
}

export const byId = id => document.getElementById(id);

let sequence = 0;

/** An id for label/aria wiring that is unique on this page. */
export const uniqueId = prefix => `${prefix}-${++sequence}`;
