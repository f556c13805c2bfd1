import { loadChats, loadMessages } from './api.js';
import { contacts, meet } from './people.js';
import { drawChat } from './chat.js';
import { drawContacts } from './contacts.js';
import { drawPanel } from './panel.js';
import { drawCaption, startLayout } from './layout.js';
import { emit, on, receive, setConnected, state } from './store.js';
import { follow } from './stream.js';

/** Transcripts that are read at once; those of other chats when they are opened. */
const READ_AHEAD = 20;

const read = new Set();

async function loadEverything() {
  try {
    const chats = (await loadChats()) ?? [];
    chats.forEach(one => meet({ id: one.chat, name: one.name, group: one.group, lidOnly: one.lid_only }));
    const lasts = chats.filter(one => one.last).sort((a, b) => b.last.at - a.last.at);
    lasts.forEach(one => receive(one.last));
    read.clear();
    const first = [state.active, ...lasts.map(one => one.chat)].filter(Boolean);
    await Promise.all([...new Set(first)].slice(0, READ_AHEAD).map(readChat));
    emit('contacts');
    setConnected(true);
  } catch {
    setConnected(false);
  }
}

async function readChat(chat) {
  if (read.has(chat)) return;
  read.add(chat);
  (await loadMessages(chat)).forEach(receive);
}

on('active', () => readChat(state.active).catch(() => read.delete(state.active)));

/** Chats that others start (tests, scripts) appear in the list too. */
on('messages', ({ chat, message }) => {
  if (!chat || contacts().some(contact => contact.id === chat)) return;
  meet({ id: chat, name: message.direction === 'in' ? message.name : '' });
  emit('contacts');
});

drawContacts();
drawChat();
drawPanel();
drawCaption();
startLayout();
follow(loadEverything);
loadEverything();
