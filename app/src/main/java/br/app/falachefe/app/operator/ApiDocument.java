package br.app.falachefe.app.operator;

import br.app.falachefe.activities.overview.PageCursor;
import br.app.falachefe.workflows.conversation.TurnId;
import br.app.falachefe.workflows.message.ConversationId;
import br.app.falachefe.workflows.message.MessageId;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI document: what the annotations cannot say once for all operations. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {
    private static final String KEY = "operatorKey";
    private static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(ConversationId.class, text("Opaque name of a chat", "[a-z2-7]{26}"))
                .replaceWithSchema(TurnId.class, text("Conversation and first message, joined by a colon", null))
                .replaceWithSchema(MessageId.class, text("WhatsApp's id of a message", null))
                .replaceWithSchema(PageCursor.class, text("Opaque; where the next page begins", null));
    }

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Falachefe")
                        .version("1")
                        .description("Operator API. Every error is an RFC 9457 problem; its detail says what to do."))
                .components(new Components()
                        .addSecuritySchemes(
                                KEY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("OPERATOR_API_KEY"))
                        .addSchemas(PROBLEM, problemSchema()));
    }

    @Bean
    OpenApiCustomizer problemsAndKey() {
        return document -> document.getPaths()
                .forEach((path, item) -> item.readOperations().forEach(operation -> complete(path, operation)));
    }

    private static void complete(String path, Operation operation) {
        if (!path.startsWith("/api/")) {
            return;
        }
        operation.addSecurityItem(new SecurityRequirement().addList(KEY));
        problem(operation, "400", "Something in the request is malformed; detail names it");
        problem(operation, "401", "The bearer key is missing or wrong");
        if (path.contains("{id}")) {
            problem(operation, "404", "There is no conversation with this id");
        }
        problem(operation, "503", "PostgreSQL or Temporal cannot be reached just now");
    }

    private static void problem(Operation operation, String status, String description) {
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(description)
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM)))));
    }

    private static Schema<?> problemSchema() {
        Schema<?> problem = new ObjectSchema().description("RFC 9457");
        Map.of("type", "", "title", "What kind", "detail", "What to do", "instance", "The path")
                .forEach((name, description) -> problem.addProperty(name, new StringSchema().description(description)));
        problem.addProperty("status", new IntegerSchema());
        return problem;
    }

    private static Schema<?> text(String description, @Nullable String pattern) {
        return new StringSchema().description(description).pattern(pattern);
    }
}
