package br.app.falachefe.activities.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RecordSchemasTest {

    enum Direction {
        @JsonProperty("entrada")
        IN,
        @JsonProperty("saida")
        OUT
    }

    record Item(String nome, long quantidade) {}

    record Everything(
            Direction tipo,

            @Says(value = "O valor com as palavras do cliente.", example = "R$ 50")
            String valor,

            int parcelas,
            double percentual,
            boolean pago,
            List<Item> itens,
            @Nullable String data,
            @Nullable Direction filtro,
            @Nullable Integer limite,
            @Nullable Item detalhe,
            List<String> etiquetas) {}

    record Nothing() {}

    @Test
    void turnsComponentsIntoAStrictSchemaInTheirOrder() {
        assertThat(json(Everything.class)).isEqualTo("""
                {"type":"object",\
                "properties":{\
                "tipo":{"type":"string","enum":["entrada","saida"]},\
                "valor":{"type":"string","description":"O valor com as palavras do cliente. Exemplo: R$ 50"},\
                "parcelas":{"type":"integer"},\
                "percentual":{"type":"number"},\
                "pago":{"type":"boolean"},\
                "itens":{"type":"array","items":{"type":"object","properties":{"nome":{"type":"string"},\
                "quantidade":{"type":"integer"}},"required":["nome","quantidade"],"additionalProperties":false}},\
                "data":{"type":["string","null"]},\
                "filtro":{"anyOf":[{"type":"null"},{"type":"string","enum":["entrada","saida"]}]},\
                "limite":{"type":["integer","null"]},\
                "detalhe":{"type":["object","null"],"properties":{"nome":{"type":"string"},\
                "quantidade":{"type":"integer"}},"required":["nome","quantidade"],"additionalProperties":false},\
                "etiquetas":{"type":"array","items":{"type":"string"}}},\
                "required":["tipo","valor","parcelas","percentual","pago","itens","data","filtro","limite","detalhe",\
                "etiquetas"],\
                "additionalProperties":false}""");
    }

    @Test
    void givesAToolWithoutArgumentsAnEmptyObject() {
        assertThat(json(Nothing.class)).isEqualTo("""
                {"type":"object","additionalProperties":false,"properties":{}}""");
    }

    private static String json(Class<? extends Record> type) {
        return JsonMapper.shared().writeValueAsString(RecordSchemas.of(type).value());
    }
}
