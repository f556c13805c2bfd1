import { byId, h } from './dom.js';
import { icon } from './icons.js';
import { overlay } from './sheet.js';

/**
 * A small menu beside what opened it, kept inside the phone.
 *
 * @param {HTMLElement} anchor
 * @param {{icon: string, label: string, run: () => void, danger?: boolean, testid?: string}[]} options
 * @param {HTMLElement} [above] shown over the menu, such as a row of emoji
 */
export function popup(anchor, options, above) {
  const items = options.map(option =>
    h(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        class: `menu-item ${option.danger ? 'menu-danger' : ''}`,
        dataset: option.testid ? { testid: option.testid } : {},
        onclick: () => {
          close();
          option.run();
        },
      },
      icon(option.icon),
      option.label,
    ),
  );
  const menu = h('div', { class: 'menu', role: 'menu' }, items);
  const box = h('div', { class: 'popup' }, above, menu);
  const back = h('div', { class: 'backdrop backdrop-clear' }, box);
  const close = overlay(back);
  back.addEventListener('pointerdown', event => event.target === back && close());
  above?.addEventListener('click', event => event.target.closest('button') && close());
  menu.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
  });
  place(box, anchor);
  items[0].focus({ preventScroll: true });
  return close;
}

function place(box, anchor) {
  const room = byId('screen').getBoundingClientRect();
  const at = anchor.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const clamp = (value, least, most) => Math.max(least, Math.min(value, most));
  const below = at.bottom - room.top + 4;
  const top = below + height < room.height - 8 ? below : at.top - room.top - height - 4;
  box.style.setProperty('top', `${clamp(top, 8, room.height - height - 8)}px`);
  box.style.setProperty('left', `${clamp(at.right - room.left - width, 8, room.width - width - 8)}px`);
}
