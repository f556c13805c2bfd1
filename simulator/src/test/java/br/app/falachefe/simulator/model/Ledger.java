package br.app.falachefe.simulator.model;

/** A ledger's tools as some product might offer them: strict schemas, nullable where absent. */
final class Ledger {
    static final String PROMPT = """
            Seu nome é Caio. Você cuida do fluxo de caixa de pequenas empresas: entradas e saídas, saldo e lançamentos.
            Fale de forma calorosa e simples.""";

    static final String TOOLS = """
            [
             {"type":"function","function":{"name":"record_entry","strict":true,
              "description":"Registra uma entrada ou saída de dinheiro no caixa.",
              "parameters":{"type":"object","additionalProperties":false,
               "required":["direction","amount","description","category","date"],
               "properties":{
                "direction":{"type":"string","enum":["income","expense"]},
                "amount":{"type":"string","description":"o valor como foi escrito"},
                "description":{"type":"string"},
                "category":{"type":["string","null"]},
                "date":{"type":["string","null"],"description":"as palavras usadas, por exemplo ontem"}}}}},
             {"type":"function","function":{"name":"list_entries","strict":true,
              "description":"Lista os lançamentos de um período.",
              "parameters":{"type":"object","additionalProperties":false,"required":["period"],
               "properties":{"period":{"type":["string","null"]}}}}},
             {"type":"function","function":{"name":"balance","strict":true,
              "description":"Saldo, entradas e saídas de um período.",
              "parameters":{"type":"object","additionalProperties":false,"required":["period"],
               "properties":{"period":{"type":["string","null"],"description":"as palavras do período"}}}}},
             {"type":"function","function":{"name":"correct_entry","strict":true,
              "description":"Corrige um lançamento já feito.",
              "parameters":{"type":"object","additionalProperties":false,
               "required":["number","amount","description","date"],
               "properties":{"number":{"type":["integer","null"]},"amount":{"type":["string","null"]},
                "description":{"type":["string","null"]},"date":{"type":["string","null"]}}}}},
             {"type":"function","function":{"name":"undo_entry","strict":true,
              "description":"Desfaz um lançamento; sem número, o último.",
              "parameters":{"type":"object","additionalProperties":false,"required":["number"],
               "properties":{"number":{"type":["integer","null"]}}}}}
            ]""";

    private Ledger() {}
}
