import { loadMessages, loadStats } from './api.js';
import { addContact, contacts, phoneText } from './people.js';
import { drawChat } from './chat.js';
import { drawContacts } from './contacts.js';
import { drawPanel } from './panel.js';
import { drawCaption, startLayout } from './layout.js';
import { emit, on, receive, setConnected } from './store.js';
import { follow } from './stream.js';

async function loadEverything() {
  try {
    const stats = await loadStats();
    for (const chat of Object.keys(stats?.chats ?? {})) remember(chat);
    const transcripts = await Promise.all(contacts().map(contact => loadMessages(contact.id)));
    transcripts.flat().forEach(receive);
    setConnected(true);
  } catch {
    setConnected(false);
  }
}

/** Chats that others started (tests, scripts) appear in the list too. */
function remember(chat, name) {
  if (!/^\d+$/.test(chat) || contacts().some(contact => contact.id === chat)) return;
  addContact({ id: chat, name: name || phoneText(chat) });
  emit('contacts');
}

on('messages', ({ chat, message }) => chat && remember(chat, message.direction === 'in' ? message.name : undefined));

drawContacts();
drawChat();
drawPanel();
drawCaption();
startLayout();
follow(loadEverything);
loadEverything();
