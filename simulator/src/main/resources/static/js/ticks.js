import { h } from './dom.js';
import { icon, tickIcon } from './icons.js';
import { accepted, refused } from './wire.js';

const WORDS = { clock: 'Enviando', one: 'Enviada', two: 'Entregue', read: 'Lida', failed: 'Não entregue' };

/** How far a message got: customer messages by the webhook's answer, company messages by the receipts. */
export function progress(message) {
  if (message.unsent || refused(message) || message.status === 'failed') return 'failed';
  if (message.status === 'read' || message.status === 'played') return 'read';
  if (message.status === 'delivered' || (message.direction === 'in' && accepted(message))) return 'two';
  return message.status === 'pending' ? 'clock' : 'one';
}

export function ticks(message) {
  const state = progress(message);
  if (message.deleted) return null;
  const picture = state === 'failed' ? icon('alert') : tickIcon(state === 'read' ? 'two' : state);
  return h(
    'span',
    { class: `ticks ticks-${state}`, role: 'img', 'aria-label': WORDS[state], title: WORDS[state] },
    picture,
  );
}
