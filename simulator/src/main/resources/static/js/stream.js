import { forgetMet } from './people.js';
import { emit, forgetEverything, receive, setConnected, setTyping } from './store.js';

let source;
let retry;

/** Follows the simulator live; comes back by itself, and says through the store when it is away. */
export function follow(onReconnect) {
  let opened = false;
  const connect = () => {
    clearTimeout(retry);
    source?.close();
    source = new EventSource('phone/stream');
    source.onopen = () => {
      setConnected(true);
      if (opened) onReconnect();
      opened = true;
    };
    source.onerror = () => {
      setConnected(false);
      source.close();
      retry = setTimeout(connect, 1500);
    };
    listen(source);
  };
  connect();
  addEventListener('online', connect);
}

function listen(events) {
  const hear = (name, use) => events.addEventListener(name, event => use(JSON.parse(event.data)));
  hear('message', receive);
  hear('presence', presence => {
    if (presence.direction !== 'in') setTyping(presence.chat, presence.state);
  });
  hear('webhook', entry => emit('webhook', entry));
  hear('send', entry => emit('send', entry));
  hear('faults', faults => emit('faults', faults));
  hear('reset', () => {
    forgetMet();
    forgetEverything();
  });
}
