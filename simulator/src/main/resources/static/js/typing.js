import { tellTyping } from './api.js';
import { state } from './store.js';

const EVERY = 3000;
const PAUSE = 5000;

let saidAt = 0;
let chat = null;
let pause;

/** Tells the company that the customer is typing, at most every three seconds. */
export function typed(hasText) {
  if (state.byOwner || !hasText) return stopTyping();
  clearTimeout(pause);
  pause = setTimeout(stopTyping, PAUSE);
  if (chat === state.active && Date.now() - saidAt < EVERY) return;
  saidAt = Date.now();
  chat = state.active;
  tell(chat, true);
}

export function stopTyping() {
  clearTimeout(pause);
  if (!chat) return;
  tell(chat, false);
  chat = null;
}

/** Only a hint: when it does not get through, the message itself still will. */
function tell(from, typing) {
  tellTyping(from, typing).catch(() => {});
}
