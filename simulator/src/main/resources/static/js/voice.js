import { fill, h } from './dom.js';
import { icon } from './icons.js';

const BARS = 42;
const playing = { id: null, startedAt: 0, frame: 0, stop: () => {} };

/** About how long it takes to say something, in seconds. */
export const secondsToSay = text =>
  Math.min(180, Math.max(2, Math.round((text ?? '').split(/\s+/).filter(Boolean).length / 2.4) + 1));

/** A voice note. It is played as a moving wave, and spoken where this machine has a Portuguese voice of its own. */
export function voice(message) {
  const seconds = message.file?.seconds ?? message.seconds ?? secondsToSay(message.says);
  const button = h('button', { type: 'button', class: 'play', dataset: { focus: 'play', testid: 'play' } });
  const bars = heights(message.messageid).map(height => {
    const bar = h('i');
    bar.style.setProperty('--height', `${height}%`);
    return bar;
  });
  const time = h('span', { class: 'voice-time' }, clock(seconds));
  const show = () => drawState(message, seconds, button, bars, time);
  button.addEventListener('click', () =>
    playing.id === message.messageid ? playing.stop() : start(message, seconds, show),
  );
  show();
  return [
    h(
      'span',
      { class: 'voice' },
      button,
      h('span', { class: 'wave', 'aria-hidden': 'true' }, bars),
      h('span', { class: 'voice-mic' }, icon('mic')),
      time,
    ),
    message.says ? h('p', { class: 'says' }, `“${message.says}”`) : null,
  ];
}

function drawState(message, seconds, button, bars, time) {
  const active = playing.id === message.messageid;
  const passed = active ? (performance.now() - playing.startedAt) / 1000 : 0;
  const words = active ? 'Pausar mensagem de voz' : `Ouvir mensagem de voz de ${seconds} segundos`;
  if (button.getAttribute('aria-label') !== words) {
    button.setAttribute('aria-label', words);
    fill(button, icon(active ? 'pauseFilled' : 'playFilled'));
  }
  bars.forEach((bar, index) => bar.classList.toggle('heard', active && index / BARS <= passed / seconds));
  time.textContent = clock(active ? Math.min(passed, seconds) : seconds);
}

function start(message, seconds, show) {
  playing.stop();
  playing.id = message.messageid;
  playing.startedAt = performance.now();
  playing.stop = () => {
    cancelAnimationFrame(playing.frame);
    playing.id = null;
    playing.stop = () => {};
    globalThis.speechSynthesis?.cancel();
    show();
  };
  speak(message.says);
  const step = () => {
    if ((performance.now() - playing.startedAt) / 1000 >= seconds) return playing.stop();
    show();
    playing.frame = requestAnimationFrame(step);
  };
  step();
}

/** Only voices of this machine: others would send the text over the network. */
function speak(text) {
  const own = globalThis.speechSynthesis?.getVoices().find(voice => voice.localService && voice.lang.startsWith('pt'));
  if (!own || !text) return;
  const speech = new SpeechSynthesisUtterance(text);
  speech.voice = own;
  speech.lang = own.lang;
  speechSynthesis.speak(speech);
}

function heights(seed) {
  let value = 7;
  for (const letter of seed) value = (value * 33 + letter.codePointAt(0)) % 65_521;
  return Array.from({ length: BARS }, (_, index) => {
    value = (value * 75 + 74) % 65_537;
    const swell = Math.sin((index / BARS) * Math.PI * 3 + (value % 7)) * 22;
    return Math.round(Math.min(100, Math.max(14, 26 + (value % 52) + swell)));
  });
}

const clock = seconds => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
