import { fill, h } from './dom.js';
import { fileUrl } from './fileurl.js';
import { icon } from './icons.js';

const BARS = 42;
const playing = { id: null, startedAt: 0, frame: 0, show: () => {}, stop: () => {} };

/** About how long it takes to say something, in seconds. */
const secondsToSay = text =>
  Math.min(180, Math.max(2, Math.round((text ?? '').split(/\s+/).filter(Boolean).length / 2.4) + 1));

/** A voice note. It is played as a moving wave, and spoken where this machine has a Portuguese voice of its own. */
export function voice(message) {
  const seconds = message.file?.seconds ?? secondsToSay(message.says);
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
  if (playing.id === message.messageid) playing.show = show;
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
  const sound = message.says ? null : recording(message);
  playing.id = message.messageid;
  playing.startedAt = performance.now();
  playing.show = show;
  playing.stop = () => {
    cancelAnimationFrame(playing.frame);
    playing.id = null;
    playing.stop = () => {};
    sound?.pause();
    globalThis.speechSynthesis?.cancel();
    playing.show();
  };
  speak(message.says);
  sound?.play().catch(() => playing.stop());
  const step = () => {
    if ((performance.now() - playing.startedAt) / 1000 >= seconds) return playing.stop();
    playing.show();
    playing.frame = requestAnimationFrame(step);
  };
  step();
}

/** What the company recorded; a customer's note is a stand-in for what it says. */
function recording(message) {
  const url = message.direction === 'out' && fileUrl(message);
  return url ? new Audio(url) : null;
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
