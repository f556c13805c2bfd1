import { byId, h, uniqueId } from './dom.js';
import { icon } from './icons.js';

/** Keeps the keyboard inside an overlay while it is open, and gives focus back afterwards. */
export function overlay(node, onClosed = () => {}) {
  const screen = byId('screen');
  const before = document.activeElement;
  const behind = [...screen.children].filter(child => !child.inert);
  for (const child of behind) child.inert = true;
  screen.append(node);
  const close = () => {
    if (!node.isConnected) return;
    node.remove();
    for (const child of behind) child.inert = false;
    document.removeEventListener('keydown', onKey, true);
    if (before?.isConnected) before.focus({ preventScroll: true });
    onClosed();
  };
  const onKey = event => {
    if (event.key !== 'Escape' || screen.lastElementChild !== node) return;
    event.stopPropagation();
    close();
  };
  document.addEventListener('keydown', onKey, true);
  return close;
}

/** A sheet that comes up from the bottom of the phone. Returns what closes it. */
export function openSheet({ title, body, actions = [], full = false, onClosed }) {
  const id = uniqueId('sheet');
  const closer = h('button', { type: 'button', class: 'round', 'aria-label': 'Fechar' }, icon('close'));
  const sheet = h(
    'div',
    {
      class: `sheet ${full ? 'sheet-full' : ''}`,
      role: 'dialog',
      'aria-modal': 'true',
      'aria-labelledby': id,
      dataset: { testid: 'sheet' },
    },
    h('header', { class: 'sheet-header' }, closer, h('h2', { id }, title)),
    h('div', { class: 'sheet-body' }, body),
    actions.length > 0 && h('footer', { class: 'sheet-actions' }, actions),
  );
  const back = h('div', { class: 'backdrop' }, sheet);
  const close = overlay(back, onClosed);
  closer.addEventListener('click', close);
  back.addEventListener('pointerdown', event => event.target === back && close());
  (
    sheet.querySelector('[data-autofocus]') ??
    sheet.querySelector('.sheet-body input, .sheet-body textarea, .sheet-body button') ??
    closer
  ).focus();
  return close;
}
