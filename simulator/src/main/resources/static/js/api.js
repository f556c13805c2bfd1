import { state, patchLocal, messageById } from './store.js';
import { newMessageId, normalize } from './wire.js';
import { contactOf } from './people.js';

async function request(path, options) {
  const answer = await fetch(path, options);
  const text = await answer.text();
  if (!answer.ok) throw new Error(reasonIn(text) || `HTTP ${answer.status}`);
  return text ? JSON.parse(text) : null;
}

function reasonIn(text) {
  try {
    return JSON.parse(text).error;
  } catch {
    return null;
  }
}

const post = (path, body) =>
  request(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

export const loadMessages = chat => request(`phone/messages?chat=${encodeURIComponent(chat)}`);
export const loadChats = () => request('phone/chats');
export const loadStats = () => request('phone/stats');
export const loadFaults = () => request('faults');
export const saveFaults = faults => post('faults', faults);
export const reset = () => post('reset', {});
export const tellTyping = (from, typing) => post('phone/presence', { from, state: typing ? 'composing' : 'paused' });

/** Kinds that change another message instead of adding one. */
const CHANGES = new Set(['reaction', 'edit', 'delete']);

/** Writes as whoever holds the phone shown. Shows the message at once; what the product answered follows. */
export async function write(body) {
  const contact = contactOf(state.active);
  const full = {
    from: contact.id,
    name: contact.name,
    messageid: newMessageId(),
    by_owner: state.byOwner || undefined,
    group: contact.group || undefined,
    lid_only: contact.lidOnly || undefined,
    ...body,
  };
  if (!CHANGES.has(full.kind)) showAtOnce(contact.id, full);
  return deliver(contact.id, full);
}

function showAtOnce(chat, body) {
  const { file, from, quoted, ...shown } = body;
  patchLocal(
    chat,
    body.messageid,
    normalize({
      ...shown,
      chat,
      direction: body.by_owner ? 'out' : 'in',
      reply_to: quoted,
      file: file && { name: file.name, mimetype: file.mimetype },
      status: 'pending',
      local: body,
    }),
  );
}

async function deliver(chat, body) {
  try {
    const answer = await post('phone/messages', body);
    if (CHANGES.has(body.kind)) return answer;
    const known = messageById(chat, body.messageid);
    patchLocal(chat, body.messageid, {
      webhook_status: answer?.webhook_status ?? known?.webhook_status,
      status: known?.status === 'pending' ? 'sent' : known?.status,
      webhook_error: answer?.webhook_error ?? undefined,
      unsent: false,
    });
  } catch (failure) {
    if (CHANGES.has(body.kind)) throw failure;
    patchLocal(chat, body.messageid, { unsent: true, unsent_reason: failure.message, local: body });
  }
}

/** Delivers once more a message that the simulator did not take or the product did not accept. */
export async function tryAgain(message) {
  const { chat, messageid } = message;
  patchLocal(chat, messageid, { unsent: false, webhook_status: undefined, status: 'pending' });
  const contact = contactOf(chat);
  const body = message.local ?? {
    from: contact.id,
    name: contact.name,
    messageid,
    kind: message.kind,
    text: message.text,
    by_owner: message.by_owner || undefined,
  };
  return deliver(chat, body);
}
