import { h } from './dom.js';
import { openSheet } from './sheet.js';

/** A photo at full size inside the phone. */
export function openPhoto(url, words) {
  openSheet({ title: 'Foto', full: true, body: h('img', { class: 'photo-full', src: url, alt: words }) });
}
