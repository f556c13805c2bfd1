import { normalize } from './wire.js';

/** What the page knows; modules listen for the part they draw. */
export const state = {
  /** @type {string|null} digits of the customer whose phone is shown */
  active: null,
  /** A person of the company writes: the phone shown is the company's. */
  byOwner: false,
  /** @type {Map<string, Map<string, import('./wire.js').PhoneMessage>>} */
  chats: new Map(),
  /** @type {Map<string, {state: string, until: number}>} chat → the company is typing */
  typing: new Map(),
  connected: true,
  replyTo: null,
  editing: null,
};

const bus = new EventTarget();

export const on = (name, listener) => bus.addEventListener(name, event => listener(event.detail));
export const emit = (name, detail) => bus.dispatchEvent(new CustomEvent(name, { detail }));

const seen = readSeen();

function readSeen() {
  try {
    return JSON.parse(localStorage.getItem('seen') ?? '{}');
  } catch {
    return {};
  }
}

/** The messages of a chat, oldest first. */
export function messagesOf(chat) {
  return [...(state.chats.get(chat)?.values() ?? [])].sort((a, b) => a.at - b.at);
}

export const messageById = (chat, id) => state.chats.get(chat)?.get(id);

/** Takes a message as the simulator tells it, new or changed. */
export function receive(raw) {
  const message = normalize(raw);
  const chat = state.chats.get(message.chat) ?? new Map();
  const before = chat.get(message.messageid);
  chat.set(message.messageid, { ...message, at: before?.at ?? message.at, local: before?.local });
  state.chats.set(message.chat, chat);
  if (message.direction === 'out' && !before) clearTyping(message.chat);
  emit('messages', { chat: message.chat, message, isNew: !before });
}

/** Shows a message before the simulator has confirmed it, or changes such a one. */
export function patchLocal(chat, id, change) {
  const messages = state.chats.get(chat) ?? new Map();
  messages.set(id, { ...messages.get(id), ...change });
  state.chats.set(chat, messages);
  emit('messages', { chat, message: messages.get(id), isNew: false });
}

export function forgetEverything() {
  state.chats.clear();
  state.typing.clear();
  for (const chat of Object.keys(seen)) delete seen[chat];
  localStorage.removeItem('seen');
  emit('messages', { chat: null });
}

export function setTyping(chat, kind, milliseconds = 12_000) {
  if (kind === 'paused') return clearTyping(chat);
  clearTimeout(state.typing.get(chat)?.timer);
  state.typing.set(chat, { state: kind, timer: setTimeout(() => clearTyping(chat), milliseconds) });
  emit('typing', { chat });
}

function clearTyping(chat) {
  clearTimeout(state.typing.get(chat)?.timer);
  if (state.typing.delete(chat)) emit('typing', { chat });
}

/** Company messages that arrived since this chat was last looked at. */
export function unreadIn(chat) {
  const since = seen[chat] ?? 0;
  return messagesOf(chat).filter(message => message.direction === 'out' && !message.by_owner && message.at > since)
    .length;
}

export function markSeen(chat) {
  const newest = messagesOf(chat).at(-1)?.at ?? 0;
  if ((seen[chat] ?? 0) >= newest) return;
  seen[chat] = newest;
  localStorage.setItem('seen', JSON.stringify(seen));
  emit('seen', { chat });
}

export function setByOwner(value) {
  state.byOwner = value;
  state.replyTo = null;
  state.editing = null;
  emit('perspective');
}

export function setActive(chat) {
  if (state.active === chat) return;
  state.active = chat;
  state.replyTo = null;
  state.editing = null;
  emit('active');
}

export function setConnected(value) {
  if (state.connected === value) return;
  state.connected = value;
  emit('connection');
}

/** True where the bubble belongs to whoever holds the phone shown. */
export const isMine = message => (message.direction === 'in') !== state.byOwner;
