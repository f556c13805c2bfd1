const BY_STATUS = {
  0: 'O produto não respondeu.',
  400: 'O produto não entendeu a mensagem (400).',
  401: 'O produto não aceitou a senha do webhook (401).',
  404: 'O endereço do webhook não existe (404).',
  413: 'O produto achou a mensagem grande demais (413).',
  503: 'O produto está fora do ar (503).',
};

/** A sentence of the simulator says what was wrong; what the browser says about the network is not for people. */
function unsent(reason) {
  const fromSimulator = reason && !/fetch|network|load failed/i.test(reason);
  return fromSimulator ? `O simulador recusou: ${reason}` : 'O simulador não recebeu a mensagem.';
}

/** Why a message did not get through, in words a person understands. */
export function reasonOf(message) {
  if (message.unsent) return unsent(message.unsent_reason);
  const status = message.webhook_status;
  if (status === undefined || status === null) return 'Não entregue.';
  if (status === 0 && message.webhook_error) return `O produto não respondeu: ${message.webhook_error}`;
  return BY_STATUS[status] ?? `O produto respondeu com erro (${status}).`;
}
