const BY_STATUS = {
  400: 'O produto não entendeu a mensagem (400).',
  401: 'O produto não aceitou a senha do webhook (401).',
  404: 'O endereço do webhook não existe (404).',
  413: 'O produto achou a mensagem grande demais (413).',
  503: 'O produto está fora do ar (503).',
};

/** What the simulator says about a delivery that nobody answered, by how it begins or what it contains. */
const BY_ERROR = [
  [/webhook down/, 'a falha “Webhook fora do ar” está ligada'],
  [/no answer within (\d+) s/, 'demorou mais de $1 s'],
  [/ConnectException|refused/i, 'ninguém atende no endereço do produto'],
  [/no webhook/i, 'nenhum endereço de webhook está configurado'],
];

/** Why a message did not get through, in words a person understands. */
export function reasonOf(message) {
  if (message.unsent) return unsent(message.unsent_reason);
  const status = message.webhook_status;
  if (status === undefined || status === null) return 'Não entregue.';
  if (status !== 0) return BY_STATUS[status] ?? `O produto respondeu com erro (${status}).`;
  const why = silence(message.webhook_error);
  return why ? `O produto não respondeu: ${why}.` : 'O produto não respondeu.';
}

/** Why there was no answer; empty where the status says it all. */
export function silence(error) {
  for (const [pattern, words] of BY_ERROR) {
    const match = pattern.exec(error ?? '');
    if (match) return words.replace('$1', match[1] ?? '');
  }
  return '';
}

/** A sentence of the simulator says what was wrong; what the browser says about the network is not for people. */
function unsent(reason) {
  const fromSimulator = reason && !/fetch|network|load failed/i.test(reason);
  return fromSimulator ? `O simulador recusou: ${reason}` : 'O simulador não recebeu a mensagem.';
}
