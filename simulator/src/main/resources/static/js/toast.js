import { byId, h } from './dom.js';

const SHOWN_FOR = 2600;

/** A short remark at the foot of the phone. */
export function toast(text) {
  document.querySelector('.toast')?.remove();
  const node = h('div', { class: 'toast', role: 'status' }, text);
  byId('screen').append(node);
  setTimeout(() => node.remove(), SHOWN_FOR);
}
