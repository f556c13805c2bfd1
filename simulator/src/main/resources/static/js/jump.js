import { byId } from './dom.js';

/** Brings a message into view and lights it up for a moment. */
export function jumpTo(messageid) {
  const node = byId('messages').querySelector(`[data-messageid="${CSS.escape(messageid)}"]`);
  if (!node) return;
  node.scrollIntoView({ block: 'center', behavior: 'smooth' });
  node.classList.remove('lit');
  requestAnimationFrame(() => node.classList.add('lit'));
}
